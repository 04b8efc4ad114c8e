import { alarmAt, clearAlarm, setAlarm, whenAlarm } from "../platform/lifecycle";
import { oneAtATime } from "../platform/locks";
import { dayNumber } from "./days";
import { withOutbox } from "./fates";
import { type Commitment, changeCommitment, readCommitment, readCommitments, waits } from "./kept";
import { sharingIsOff } from "./off";
import { ending, type Outbox, withNote, withoutNote } from "./outbox";
import { randomBytes, toBase64Url } from "./protocol/bytes";
import { beginning } from "./protocol/chain";
import { idLength, tidied } from "./protocol/note";
import { senderOf } from "./secrets";
import { type OutboxStore, type Sent, sendWaiting } from "./send";

const alarm = "send";
const minute = 60_000;
/** Between two tries by itself: a few minutes at first, some hours where the service stays away. */
const [soonest, latest] = [5 * minute, 360 * minute];

/** The outbox of a commitment that was deleted: nothing is left to do. */
const gone: Outbox = { place: beginning, waiting: [], delivered: [], standing: { kind: "closed", because: "not-found", findings: [] } };

/** Where the outbox of one commitment is kept. */
export const outboxStore = (mailbox: string): OutboxStore => ({
  read: async () => (await readCommitment(mailbox))?.outbox ?? gone,
  change: async (change) => (await changeCommitment(mailbox, (kept) => withOutbox(kept, change(kept.outbox))))?.outbox ?? gone,
});

/** Send was pressed: the note is kept first, and tried again until the service has it. Gives its id, or undefined where the commitment was open for none. */
export async function writeNote(mailbox: string, text: string): Promise<string | undefined> {
  const note = { id: toBase64Url(randomBytes(idLength)), kind: "check-in", day: dayNumber(Date.now()), text: tidied(text) } as const;
  const kept = await changeCommitment(mailbox, (before) => {
    const outbox = withNote(before.outbox, note);
    return outbox === before.outbox ? before : { ...before, outbox, notes: [...before.notes, { ...note, fate: "waiting" }] };
  });
  await planSending();
  return kept?.notes.find(({ id }) => id === note.id)?.id;
}

/** Takes a note back that has not left; gives its words, or undefined where it may have arrived already. */
export async function takeBack(mailbox: string, id: string): Promise<string | undefined> {
  let text: string | undefined;
  await changeCommitment(mailbox, (before) => {
    const outbox = withoutNote(before.outbox, id);
    if (outbox.waiting.length === before.outbox.waiting.length) return before;
    text = before.notes.find((note) => note.id === id)?.text;
    return { ...before, outbox, notes: before.notes.filter((note) => note.id !== id) };
  });
  await planSending();
  return text;
}

/** Ended here at once, whatever the network does; the service is told when it can be reached. */
export async function endHere(mailbox: string): Promise<void> {
  await outboxStore(mailbox).change(ending);
  await planSending();
}

/** How a try ended: as sending does, or not begun because nothing is shared from here. */
export type Tried = Sent | { readonly kind: "off" };

/** Sends what waits in one commitment now, here and in no other page at the same time. */
export async function sendNow(mailbox: string): Promise<Tried> {
  const tried = await oneAtATime(`${alarm} ${mailbox}`, async (): Promise<Tried> => {
    const kept = await readCommitment(mailbox);
    if (!kept || !waits(kept)) return { kind: "done" };
    if (!mayLeave(kept, await sharingIsOff())) return { kind: "off" };
    // Nothing is sealed for a try that cannot succeed: until then a note can be taken back.
    if (!navigator.onLine) return { kind: "waits", because: "away", retryAfter: null };
    return sendWaiting(await senderOf(kept.secrets, outboxStore(mailbox), () => dayNumber(Date.now())));
  });
  await changeCommitment(mailbox, (kept) => {
    if (tried.kind === "waits") return { ...kept, retry: later(kept, tried.retryAfter, Date.now()) };
    return tried.kind === "off" || kept.retry === null ? kept : { ...kept, retry: null };
  });
  await planSending();
  return tried;
}

/** Whether something is to leave this browser. Where nothing is shared from here, an end still does: it takes away what somebody could read. */
const mayLeave = (kept: Commitment, isOff: boolean): boolean => waits(kept) && (!isOff || kept.outbox.standing.kind === "ending");

function later({ retry }: Commitment, retryAfter: number | null, now: number): Commitment["retry"] {
  const failures = (retry?.failures ?? 0) + 1;
  const pause = Math.min(soonest * 2 ** (failures - 1), latest);
  // Drawn, so that many browsers do not come back in one moment.
  return { failures, notBefore: now + Math.max(pause * (1 + Math.random()), retryAfter ?? 0) };
}

/** Sets the alarm for the next try where Send or End was pressed and the service does not know yet; otherwise there is none. */
export async function planSending(): Promise<void> {
  const isOff = await sharingIsOff();
  const waiting = (await readCommitments()).filter((kept) => mayLeave(kept, isOff));
  if (waiting.length === 0) {
    if ((await alarmAt(alarm)) !== undefined) await clearAlarm(alarm);
    return;
  }
  const soon = Date.now() + minute;
  await setAlarm(alarm, Math.max(soon, Math.min(...waiting.map(({ retry }) => retry?.notBefore ?? soon))));
}

/** The background's part: tries again what Send or End was pressed on, and asks the service for nothing else. */
export function sendInTime(): void {
  whenAlarm(alarm, () => void sendDue().catch(() => undefined));
}

async function sendDue(): Promise<void> {
  // Before anything else: this worker may be stopped in the middle of it.
  await planSending();
  for (const kept of await readCommitments())
    if (waits(kept) && (kept.retry?.notBefore ?? 0) <= Date.now()) await sendNow(kept.secrets.mailbox);
}
