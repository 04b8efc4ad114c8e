import type { Finding, Place } from "./protocol/chain";
import type { NoteKind } from "./protocol/note";

/** What somebody pressed Send on and what has become of it, as it is kept: plain values, no bytes. Every function here gives a new one. */
export interface Outbox {
  /** The writer's own direction, as far as this device knows it. */
  readonly place: Place;
  /** In the order in which Send was pressed. Only the first is ever sealed. */
  readonly waiting: readonly Waiting[];
  /** The newest that the service took from here, for a service that was itself restored to yesterday. */
  readonly delivered: readonly Delivered[];
  readonly standing: Standing;
}

export interface Waiting {
  /** The note's own id, in base64 for addresses. */
  readonly id: string;
  readonly kind: NoteKind;
  readonly day: number;
  readonly text: string;
  /** Kept before it is sent: whatever is killed, the same bytes go again under the same key. */
  readonly sealed?: Sealed;
}

export interface Sealed {
  readonly counter: number;
  /** The idempotency key. */
  readonly key: string;
  /** The sealed note, and its SHA-256; base64 for addresses. */
  readonly note: string;
  readonly hash: string;
}

export type Delivered = Sealed & { readonly id: string };

export type Standing =
  | { readonly kind: "open" }
  /** Asked to end here; the service may not know yet. */
  | { readonly kind: "ending" }
  /** Nothing is sent any more. `conflict` comes with what was found in the person's own notes. */
  | { readonly kind: "closed"; readonly because: Closed; readonly findings: readonly Finding[] };

export type Closed = "ended" | "expired" | "not-found" | "refused" | "conflict";

export type Step =
  | { readonly kind: "nothing" }
  | { readonly kind: "seal"; readonly waiting: Waiting }
  | { readonly kind: "post"; readonly sealed: Sealed }
  | { readonly kind: "end" };

const keptDelivered = 64;

export const emptyOutbox = (place: Place): Outbox => ({ place, waiting: [], delivered: [], standing: { kind: "open" } });

/** What there is to do next. */
export function nextStep({ waiting: [first], standing }: Outbox): Step {
  if (standing.kind === "ending") return { kind: "end" };
  if (!first || standing.kind === "closed") return { kind: "nothing" };
  return first.sealed ? { kind: "post", sealed: first.sealed } : { kind: "seal", waiting: first };
}

/** After Send. Only an open outbox takes anything. */
export const withNote = (outbox: Outbox, note: Waiting): Outbox =>
  outbox.standing.kind === "open" ? { ...outbox, waiting: [...outbox.waiting, note] } : outbox;

/** Takes a note back that has not been sealed; one that was may have arrived. */
export const withoutNote = (outbox: Outbox, id: string): Outbox => ({
  ...outbox,
  waiting: outbox.waiting.filter((note) => note.id !== id || note.sealed),
});

/** Unless another page of the same browser sealed it first, or the place has moved. */
export function withSealed(outbox: Outbox, id: string, sealed: Sealed): Outbox {
  const [first, ...others] = outbox.waiting;
  if (first?.id !== id || first.sealed || sealed.counter !== outbox.place.last + 1) return outbox;
  return { ...outbox, waiting: [{ ...first, sealed }, ...others] };
}

/** The service has the first note. Nothing where somebody else said so before. */
export function withDelivered(outbox: Outbox, key: string, today: number): Outbox {
  const [first, ...others] = outbox.waiting;
  if (first?.sealed?.key !== key) return outbox;
  const { id, sealed } = first;
  const seen = [...outbox.place.seen, { counter: sealed.counter, hash: sealed.hash, id }].slice(-keptDelivered);
  return {
    ...outbox,
    waiting: others,
    place: { last: sealed.counter, lookedOn: today, seen },
    delivered: [...outbox.delivered, { ...sealed, id }].slice(-keptDelivered),
  };
}

/**
 * The service had notes of this writer that this device did not know: of another device, or of days that a restored profile has forgotten. What waits
 * is sealed again behind them, except what turns out to be among them.
 */
export function withOwnNotes(outbox: Outbox, place: Place, found: readonly Delivered[]): Outbox {
  // Another page has come further in the meantime.
  if (place.last <= outbox.place.last) return outbox;
  const there = new Set(found.map(({ id }) => id));
  const waiting = outbox.waiting.filter(({ id }) => !there.has(id)).map(({ sealed, ...note }): Waiting => note);
  return { ...outbox, place, waiting, delivered: [...outbox.delivered, ...found].slice(-keptDelivered) };
}

/** Ends it on this side, at once and whatever the network does: what waits is not sent, and only the service remains to be told. */
export const ending = (outbox: Outbox): Outbox =>
  isHeldOpen(outbox) && outbox.standing.kind !== "ending" ? { ...outbox, waiting: [], standing: { kind: "ending" } } : outbox;

/** Whether the service holds it open as far as is known here: sending may have stopped for a reason that is no end. */
export const isHeldOpen = ({ standing }: Outbox): boolean => standing.kind !== "closed" || !isEnd(standing.because);

/** Whether nothing of it is left at the service, rather than sending stopped here. */
const isEnd = (because: Closed): boolean => because !== "conflict" && because !== "refused";

/** The first reason stays. Where it was asked to end, only an end comes after: a fault of sending must not keep the service from being told. */
export function closed(outbox: Outbox, because: Closed, findings: readonly Finding[] = []): Outbox {
  const { kind } = outbox.standing;
  if (kind === "closed" || (kind === "ending" && !isEnd(because))) return outbox;
  return { ...outbox, standing: { kind: "closed", because, findings } };
}

/** The notes that a restored service has lost, oldest first; undefined when this device no longer has all of them. */
export function lostAfter({ delivered, place }: Outbox, last: number): readonly Delivered[] | undefined {
  const lost = delivered.filter(({ counter }) => counter > last);
  return lost.length === place.last - last ? lost : undefined;
}
