import { oneAtATime } from "../platform/locks";
import { dayNumber } from "./days";
import { type Answer, changeCommitment, readCommitment } from "./kept";
import type { MailboxFailure } from "./mailbox-client";
import { closed } from "./outbox";
import { toBase64Url } from "./protocol/bytes";
import { type Received, receive } from "./protocol/chain";
import { senderOf } from "./secrets";
import { outboxStore } from "./sending";

/** How a look for answers ended: so many came, or the service gave none. */
export type Looked = { readonly kind: "looked"; readonly found: number } | { readonly kind: Exclude<MailboxFailure["kind"], "conflict"> };

/** Reads what the other side wrote since the last look. Only ever called because somebody pressed a button for it. */
export const lookForAnswers = (mailbox: string): Promise<Looked> =>
  oneAtATime(`look ${mailbox}`, async (): Promise<Looked> => {
    const kept = await readCommitment(mailbox);
    if (!kept) return { kind: "not-found" };
    const today = dayNumber(Date.now());
    const sender = await senderOf(kept.secrets, outboxStore(mailbox), () => today);
    const answer = await sender.mailbox.notes(sender.tokens.read, "from-partner", kept.reading.last);
    switch (answer.kind) {
      case "page":
        return keep(mailbox, await receive(kept.reading, "from-partner", answer.page, sender.open, today));
      case "ended":
      case "expired":
      case "not-found": {
        const because = answer.kind;
        await sender.store.change((outbox) => closed(outbox, because));
        return { kind: because };
      }
      case "conflict":
        return { kind: "refused" };
      default:
        return { kind: answer.kind };
    }
  });

async function keep(mailbox: string, { notes, findings, place }: Received): Promise<Looked> {
  const answers = notes.map(({ id, day, text }): Answer => ({ id: toBase64Url(id), day, text }));
  await changeCommitment(mailbox, (before) => ({ ...before, reading: place, answers: [...before.answers, ...answers], findings }));
  return { kind: "looked", found: answers.length };
}
