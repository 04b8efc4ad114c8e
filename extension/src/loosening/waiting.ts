import { oneAtATime } from "../platform/locks";
import { durable } from "../platform/storage";
import { readSettings } from "../settings/settings";
import { applyLoosening } from "./apply";
import { type Loosening, subjectOf } from "./change";
import { type Book, countedTo, dueAt, isDue, type Waiting } from "./counting";

const key = "waiting";

/** A change that waits, and when it takes effect if the browser stays open (milliseconds since the epoch). */
export interface WaitingUntil {
  readonly id: string;
  readonly change: Loosening;
  readonly at: number;
}

/** `done`: there is no delay, so it took effect at once. */
export type Loosened = { readonly kind: "done" } | { readonly kind: "waits"; readonly until: number };

const read = async (now: number): Promise<Book> => countedTo((await durable.get<Book>(key)) ?? { seenAt: now, waiting: [] }, now);

/** With nothing waiting nothing is kept: an empty entry would say that something once did. */
const keep = (book: Book): Promise<void> => (book.waiting.length > 0 ? durable.set(key, book) : durable.remove(key));

const change = <T>(work: () => Promise<T>): Promise<T> => oneAtATime(key, work);

/** All that waits, soonest first. */
export async function readWaiting(now: number): Promise<WaitingUntil[]> {
  const { waiting } = await read(now);
  return waiting.map((one) => ({ id: one.id, change: one.change, at: dueAt(one, now) })).sort((a, b) => a.at - b.at);
}

/** Calls back on every change, until told to stop. */
export const whenWaitingChanges = (changed: () => void): (() => void) => durable.whileOpen(key, changed);

/** Has a change wait for the person's own delay, or take effect now where they chose none. */
export async function loosen(loosening: Loosening, now: number): Promise<Loosened> {
  const { delayHours } = await readSettings();
  if (delayHours === 0) {
    await applyLoosening(loosening);
    return { kind: "done" };
  }
  return change(async () => {
    const book = await read(now);
    const one: Waiting = { id: crypto.randomUUID(), change: loosening, needed: delayHours * 3_600_000, counted: 0 };
    const others = book.waiting.filter((other) => subjectOf(other.change) !== subjectOf(loosening));
    await keep({ ...book, waiting: [...others, one] });
    return { kind: "waits", until: dueAt(one, now) };
  });
}

/** Calls a change back. It is no error when it is gone already. */
export const callBack = (id: string, now: number): Promise<void> =>
  change(async () => {
    const book = await read(now);
    await keep({ ...book, waiting: book.waiting.filter((one) => one.id !== id) });
  });

/** Calls back what is about the same as a change that was just undone by a stricter choice. */
export const callBackAbout = (loosening: Loosening, now: number): Promise<void> =>
  change(async () => {
    const book = await read(now);
    await keep({ ...book, waiting: book.waiting.filter((one) => subjectOf(one.change) !== subjectOf(loosening)) });
  });

/**
 * Counts the time that has passed and lets what is due take effect; says how many changes did. One that cannot take effect now is kept and tried again.
 */
export const settle = (now: number): Promise<number> =>
  change(async () => {
    if ((await durable.get(key)) === undefined) return 0;
    const book = await read(now);
    const left: Waiting[] = [];
    for (const one of book.waiting) {
      const isDone =
        isDue(one) &&
        (await applyLoosening(one.change).then(
          () => true,
          () => false,
        ));
      if (!isDone) left.push(one);
    }
    await keep({ ...book, waiting: left });
    return book.waiting.length - left.length;
  });
