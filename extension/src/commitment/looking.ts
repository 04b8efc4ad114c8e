import { oneAtATime } from "../platform/locks";
import { dayNumber } from "./days";
import { type Answer, changeCommitment, readCommitment } from "./kept";
import { meaningOf, type Over, type Refusal } from "./meaning";
import { closed } from "./outbox";
import { toBase64Url } from "./protocol/bytes";
import { type Received, receive } from "./protocol/chain";
import { senderOf } from "./secrets";
import { outboxStore } from "./sending";

/** How a look for answers ended: so many came, or the service gave none. */
export type Looked = { readonly kind: "looked"; readonly found: number } | { readonly kind: Over | Refusal };

/** Reads what the other side wrote since the last look. Only ever called because somebody pressed a button for it. */
export const lookForAnswers = (mailbox: string): Promise<Looked> =>
  oneAtATime(`look ${mailbox}`, async (): Promise<Looked> => {
    const kept = await readCommitment(mailbox);
    if (!kept) return { kind: "not-found" };
    const today = dayNumber(Date.now());
    const sender = await senderOf(kept.secrets, outboxStore(mailbox), () => today);
    const answer = await sender.mailbox.notes(sender.tokens.read, "from-partner", kept.reading.last);
    if (answer.kind === "page") return keep(mailbox, await receive(kept.reading, "from-partner", answer.page, sender.open, today));
    const meaning = meaningOf(answer);
    if ("refusal" in meaning) return { kind: meaning.refusal };
    await sender.store.change((outbox) => closed(outbox, meaning.over));
    return { kind: meaning.over };
  });

async function keep(mailbox: string, { notes, findings, place }: Received): Promise<Looked> {
  const answers = notes.map(({ id, day, text }): Answer => ({ id: toBase64Url(id), day, text }));
  await changeCommitment(mailbox, (before) => ({ ...before, reading: place, answers: [...before.answers, ...answers], findings }));
  return { kind: "looked", found: answers.length };
}
