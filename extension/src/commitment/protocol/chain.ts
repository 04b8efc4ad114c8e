import type { Bytes } from "../../catalogue/bytes";
import { fromBase64Url, isZero, toBase64Url } from "./bytes";
import type { Direction } from "./keys";
import type { OpenedNote } from "./open";
import { none } from "./position";
import type { FindingReason, NoteReason, Outcome } from "./reasons";

/** How far somebody has read a direction, as it is kept. */
export interface Place {
  /** The counter of the newest note that was taken; 0 before the first. */
  readonly last: number;
  /** The day of the last look; null before the first. */
  readonly lookedOn: number | null;
  /** The newest notes that were taken, at most `remembered`. */
  readonly seen: readonly Seen[];
}

export interface Seen {
  readonly counter: number;
  readonly hash: string;
  readonly id: string;
}

/** What the service answers for a direction: the notes after a number, and the number of its newest. */
export interface Page {
  readonly last: number;
  readonly notes: readonly { readonly counter: number; readonly note: Bytes }[];
}

/** What is wrong with the notes from one number to another. */
export interface Finding {
  readonly reason: FindingReason;
  readonly from: number;
  readonly to: number;
}

export interface Received {
  /** In order, each once: what is authentic is shown, whatever its neighbours are. */
  readonly notes: readonly OpenedNote[];
  readonly findings: readonly Finding[];
  readonly place: Place;
}

export const beginning: Place = { last: 0, lookedOn: null, seen: [] };

const remembered = 64;
/** Days for which a service keeps a note, less one for clocks and calendars that differ. */
const keptFor = 29;

export type Open = (sealed: Bytes) => Promise<Outcome<OpenedNote, NoteReason>>;

/** Takes what the service answered after `place` (COMMITMENT.md, section 7). */
export async function receive(place: Place, direction: Direction, page: Page, openNote: Open, today: number): Promise<Received> {
  const reading = new Reading(place, direction, page, today);
  for (const { counter, note } of page.notes) reading.take(counter, await openNote(note));
  return reading.end();
}

class Reading {
  readonly #start: Place;
  readonly #direction: Direction;
  readonly #page: Page;
  readonly #today: number;
  readonly #notes: OpenedNote[] = [];
  readonly #findings: Finding[] = [];
  readonly #served = new Set<number>();
  readonly #refused = new Set<number>();
  #last: number;
  #seen: readonly Seen[];

  constructor(start: Place, direction: Direction, page: Page, today: number) {
    this.#start = start;
    this.#direction = direction;
    this.#page = page;
    this.#today = today;
    this.#last = start.last;
    this.#seen = start.seen;
  }

  take(counter: number, opened: Outcome<OpenedNote, NoteReason>): void {
    this.#served.add(counter);
    const reason = opened.ok ? this.#faultIn(counter, opened.value) : opened.reason;
    if (reason) this.#find(reason, counter);
    if (opened.ok && (!reason || reason === "forked")) this.#keep(opened.value, true);
    // A note of the person's that two devices sent: its words are there already, its number is taken.
    else if (opened.ok && reason === "replayed" && opened.value.counter > this.#last) this.#keep(opened.value, false);
    else this.#refused.add(counter);
  }

  end(): Received {
    const { last } = this.#page;
    const reached = Math.max(this.#last, ...this.#served);
    if (last > reached) this.#findMissing("truncated", reached + 1, last);
    if (last < this.#start.last) this.#find("rolled-back", last + 1, this.#start.last);
    return {
      notes: this.#notes,
      findings: this.#findings,
      place: { last: this.#last, lookedOn: this.#today, seen: this.#seen.slice(-remembered) },
    };
  }

  #faultIn(counter: number, note: OpenedNote): NoteReason | undefined {
    if (note.direction !== this.#direction) return "wrong-direction";
    if (this.#seen.some(({ hash }) => hash === note.hash)) return "replayed";
    if (note.counter !== counter || this.#isOutOfTurn(counter)) return "out-of-order";
    const isKnown = this.#seen.some(({ id }) => id === toBase64Url(note.id));
    if (counter <= this.#last) return !isKnown && this.#hashesOf(counter).length > 0 ? "forked" : "replayed";
    this.#findMissingBefore(counter);
    if (isKnown) return "replayed";
    const before = this.#hashesOf(counter - 1);
    return before.length === 0 || isZero(note.previous) || before.includes(toBase64Url(note.previous)) ? undefined : "forked";
  }

  /** Whether a note that belongs before this one is served after it. */
  #isOutOfTurn(counter: number): boolean {
    return this.#page.notes.some((other) => other.counter > this.#last && other.counter < counter && !this.#served.has(other.counter));
  }

  #findMissingBefore(counter: number): void {
    let from = this.#last + 1;
    while (from < counter && this.#refused.has(from)) from++;
    let to = counter - 1;
    while (to >= from && this.#refused.has(to)) to--;
    if (from <= to) this.#findMissing("dropped", from, to);
  }

  /** A service forgets the oldest notes first, and none before its time. */
  #findMissing(reason: "dropped" | "truncated", from: number, to: number): void {
    const { lookedOn } = this.#start;
    const isTooOld = (lookedOn === null || this.#today - lookedOn >= keptFor) && ![...this.#served].some((counter) => counter < from);
    this.#find(isTooOld ? "too-old" : reason, from, to);
    if (isTooOld) this.#last = to;
  }

  #keep(note: OpenedNote, isShown: boolean): void {
    if (isShown) this.#notes.push(note);
    this.#last = Math.max(this.#last, note.counter);
    this.#seen = [...this.#seen, { counter: note.counter, hash: note.hash, id: toBase64Url(note.id) }];
  }

  /** More than one after a fork. */
  #hashesOf(counter: number): readonly string[] {
    return this.#seen.filter((seen) => seen.counter === counter).map(({ hash }) => hash);
  }

  #find(reason: FindingReason, from: number, to = from): void {
    this.#findings.push({ reason, from, to });
  }
}

/** Where the next note of a direction goes, when the newest that the service has is number `last`. */
export function following({ seen }: Place, last: number): { readonly counter: number; readonly previous: Bytes } {
  const hash = seen.findLast(({ counter }) => counter === last)?.hash;
  return { counter: last + 1, previous: (hash && fromBase64Url(hash)) || none };
}
