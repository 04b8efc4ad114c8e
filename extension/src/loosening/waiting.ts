import { oneAtATime } from "../platform/locks";
import { durable } from "../platform/storage";
import { changeSettings, readSettings } from "../settings/settings";
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

/** What is damaged is as good as nothing waiting: it must not stand in the way of every later change. */
async function read(now: number): Promise<Book> {
  const stored = await durable.get<Partial<Book>>(key);
  const isBook = typeof stored?.seenAt === "number" && Array.isArray(stored.waiting) && stored.waiting.every(isWaiting);
  return countedTo(isBook ? (stored as Book) : { seenAt: now, waiting: [] }, now);
}

const isWaiting = (one: Partial<Waiting> | null): boolean =>
  typeof one?.id === "string" && typeof one.change?.kind === "string" && typeof one.needed === "number" && typeof one.counted === "number";

/** With nothing waiting nothing is kept: an empty entry would say that something once did. */
const keep = (book: Book): Promise<void> => (book.waiting.length > 0 ? durable.set(key, book) : durable.remove(key));

const without = (book: Book, loosening: Loosening): Book => ({
  ...book,
  waiting: book.waiting.filter((one) => subjectOf(one.change) !== subjectOf(loosening)),
});

/** Nothing settles while something is changed, and the other way round. */
const change = <T>(work: () => Promise<T>): Promise<T> => oneAtATime(key, work);

/** All that waits, soonest first. */
export async function readWaiting(now: number): Promise<WaitingUntil[]> {
  const { waiting } = await read(now);
  return waiting.map((one) => ({ id: one.id, change: one.change, at: dueAt(one, now) })).sort((a, b) => a.at - b.at);
}

/** Calls back on every change, until told to stop. */
export const whenWaitingChanges = (changed: () => void): (() => void) => durable.whileOpen(key, changed);

/** Has a change wait for the person's own delay, or take effect now where they chose none. It takes the place of one about the same. */
export const loosen = (loosening: Loosening, now: number): Promise<Loosened> => change(() => loosenNow(loosening, now));

async function loosenNow(loosening: Loosening, now: number): Promise<Loosened> {
  const { delayHours } = await readSettings();
  const others = without(await read(now), loosening);
  if (delayHours === 0) {
    await keep(others);
    await applyLoosening(loosening);
    return { kind: "done" };
  }
  const one: Waiting = { id: crypto.randomUUID(), change: loosening, needed: delayHours * 3_600_000, counted: 0 };
  await keep({ ...others, waiting: [...others.waiting, one] });
  return { kind: "waits", until: dueAt(one, now) };
}

/** Makes a change that tightens, at once, and calls back whatever waits to undo it: first that, so that nothing is undone in between. */
export const tighten = (against: Loosening, now: number, work: () => Promise<unknown>): Promise<void> =>
  change(async () => {
    await keep(without(await read(now), against));
    await work();
  });

/** The wait or the delay: longer than what holds now is at once, shorter waits. What another page chose meanwhile counts. */
export const chooseLength = (which: "wait" | "delay", length: number, now: number): Promise<Loosened> =>
  change(async () => {
    const { waitSeconds, delayHours } = await readSettings();
    const loosening: Loosening = which === "wait" ? { kind: "shorten-wait", seconds: length } : { kind: "shorten-delay", hours: length };
    if (length < (which === "wait" ? waitSeconds : delayHours)) return loosenNow(loosening, now);
    await keep(without(await read(now), loosening));
    await changeSettings(which === "wait" ? { waitSeconds: length } : { delayHours: length });
    return { kind: "done" };
  });

/** Calls a change back. It is no error when it is gone already. */
export const callBack = (id: string, now: number): Promise<void> =>
  change(async () => {
    const book = await read(now);
    await keep({ ...book, waiting: book.waiting.filter((one) => one.id !== id) });
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
