import type { Mailbox, MailboxFailure, Post } from "./mailbox-client";
import {
  type Closed,
  closed,
  type Delivered,
  lostAfter,
  nextStep,
  type Outbox,
  type Sealed,
  type Waiting,
  withDelivered,
  withOwnNotes,
  withSealed,
} from "./outbox";
import { digest, keptBytes, type RandomBytes, toBase64Url } from "./protocol/bytes";
import { following, type Open, type Page, receive } from "./protocol/chain";
import type { Tokens } from "./protocol/keys";
import type { OpenedNote } from "./protocol/open";
import { seal, type Writer } from "./protocol/seal";

/** Where an outbox is kept. `change` applies one change to what is kept now, whole and before any other, and gives what is kept then. */
export interface OutboxStore {
  readonly read: () => Promise<Outbox>;
  readonly change: (change: (outbox: Outbox) => Outbox) => Promise<Outbox>;
}

/** What sending needs. Everything outside is passed in. */
export interface Sender {
  readonly store: OutboxStore;
  readonly mailbox: Mailbox;
  readonly tokens: Tokens;
  readonly writer: Writer;
  readonly open: Open;
  readonly random: RandomBytes;
  readonly today: () => number;
}

/** How a round of sending ended: nothing is left to do, or what is left waits. */
export type Sent =
  | { readonly kind: "done" }
  | { readonly kind: "waits"; readonly because: "away" | "full" | "busy"; readonly retryAfter: number | null };

/** Enough for as many notes as wait, each of them overtaken a few times. */
const mostSteps = 1_000;

/** Sends what waits, in order, each note once. May be killed at any moment and begun again, here or in another page. */
export async function sendWaiting(sender: Sender): Promise<Sent> {
  for (let steps = 0; steps < mostSteps; steps++) {
    const outbox = await sender.store.read();
    const step = nextStep(outbox);
    if (step.kind === "nothing") return { kind: "done" };
    const waits = await take(sender, outbox, step);
    if (waits) return waits;
  }
  return busy;
}

async function take(sender: Sender, outbox: Outbox, step: ReturnType<typeof nextStep>): Promise<Sent | undefined> {
  if (step.kind === "seal") {
    const sealed = await sealedFor(sender, outbox, step.waiting);
    await sender.store.change((now) => withSealed(now, step.waiting.id, sealed));
    return undefined;
  }
  if (step.kind === "end") {
    const answer = await sender.mailbox.end(sender.tokens.end);
    if (answer.kind === "done") return close(sender, "ended");
    // It has ended here whatever the service says; what took no end today is told again.
    return answer.kind === "refused" || answer.kind === "conflict" ? busy : waitOrClose(sender, answer);
  }
  if (step.kind === "nothing") return undefined;
  const answer = await sender.mailbox.post(sender.tokens.write, postOf(sender, step.sealed));
  if (answer.kind === "done") {
    await sender.store.change((now) => withDelivered(now, step.sealed.key, sender.today()));
    return undefined;
  }
  return answer.kind === "conflict" ? catchUp(sender, outbox, answer.last) : waitOrClose(sender, answer);
}

async function sealedFor({ writer, random }: Sender, { place }: Outbox, { id, kind, day, text }: Waiting): Promise<Sealed> {
  const where = following(place, place.last);
  const note = await seal(writer, where, { id: keptBytes(id), kind, day, text }, random(12));
  return { counter: where.counter, key: toBase64Url(random(16)), note: toBase64Url(note), hash: toBase64Url(await digest(note)) };
}

const postOf = ({ writer }: Sender, { counter, key, note }: Sealed): Post => ({
  direction: writer.direction,
  counter,
  key,
  note: keptBytes(note),
});

/** The service's newest is another than this device thought. */
async function catchUp(sender: Sender, outbox: Outbox, last: number): Promise<Sent | undefined> {
  if (last < outbox.place.last) return sendAgain(sender, outbox, last);
  const { direction } = sender.writer;
  const answer = await sender.mailbox.notes(sender.tokens.read, direction, outbox.place.last);
  if (answer.kind !== "page") return waitOrClose(sender, answer);
  const { notes, findings, place } = await receive(outbox.place, direction, answer.page, sender.open, sender.today());
  // Notes that are there but did not come with the answer may come with the next.
  if (findings.some(({ reason }) => reason === "truncated")) return busy;
  const wrong = findings.filter(({ reason }) => reason !== "too-old");
  // Whoever finds notes in their own name that they cannot account for writes nothing behind them.
  if (wrong.length > 0) return close(sender, "conflict", wrong);
  const found = notes.map((note) => deliveredFrom(answer.page, note));
  const now = await sender.store.change((kept) => withOwnNotes(kept, place, found));
  // The same place again: the service refuses the number that it names as the next.
  return now.place.last === outbox.place.last && nextStep(now).kind === "post" ? busy : undefined;
}

const busy: Sent = { kind: "waits", because: "busy", retryAfter: null };

function deliveredFrom({ notes }: Page, { counter, hash, id }: OpenedNote): Delivered {
  const note = notes.find((served) => served.counter === counter)?.note ?? new Uint8Array(0);
  // Any key does for a note whose first one is not known here, as long as it is always the same.
  return { counter, hash, key: hash.slice(0, keyLength), note: toBase64Url(note), id: toBase64Url(id) };
}

const keyLength = 22;

/** The service was restored to a day before: it gets the same bytes once more, under the same keys. Nobody sees anything twice. */
async function sendAgain(sender: Sender, outbox: Outbox, last: number): Promise<Sent | undefined> {
  const lost = lostAfter(outbox, last);
  if (!lost) return close(sender, "conflict", [{ reason: "rolled-back", from: last + 1, to: outbox.place.last }]);
  for (const sealed of lost) {
    const answer = await sender.mailbox.post(sender.tokens.write, postOf(sender, sealed));
    if (answer.kind === "conflict") return close(sender, "conflict", [{ reason: "forked", from: sealed.counter, to: sealed.counter }]);
    if (answer.kind !== "done") return waitOrClose(sender, answer);
  }
  return undefined;
}

async function waitOrClose(sender: Sender, failure: MailboxFailure): Promise<Sent | undefined> {
  switch (failure.kind) {
    case "away":
      return { kind: "waits", because: "away", retryAfter: null };
    case "full":
    case "busy":
      return { kind: "waits", because: failure.kind, retryAfter: failure.retryAfter };
    default:
      return close(sender, failure.kind);
  }
}

async function close(sender: Sender, because: Closed, findings: Parameters<typeof closed>[2] = []): Promise<undefined> {
  await sender.store.change((now) => closed(now, because, findings));
}
