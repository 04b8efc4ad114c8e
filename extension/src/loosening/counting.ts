import type { Loosening } from "./change";

const hour = 3_600_000;

/**
 * The longest stretch in which nobody saw the clock, because the browser was closed or the computer asleep, that counts towards a delay: about a night.
 * A clock set forward looks the same, so it gains no more than this.
 */
export const mostUnseen = 12 * hour;

/** A loosening that waits; milliseconds. */
export interface Waiting {
  readonly id: string;
  readonly change: Loosening;
  readonly needed: number;
  readonly counted: number;
}

/** All that waits, and when the clock was last looked at (milliseconds since the epoch). */
export interface Book {
  readonly seenAt: number;
  readonly waiting: readonly Waiting[];
}

/** Counts the time since the last look: none of it when the clock went back, and at most a night. */
export function countedTo(book: Book, now: number): Book {
  const passed = Math.min(Math.max(0, now - book.seenAt), mostUnseen);
  return { seenAt: now, waiting: book.waiting.map((one) => ({ ...one, counted: one.counted + passed })) };
}

export const isDue = ({ needed, counted }: Waiting): boolean => counted >= needed;

/** When a change takes effect if the browser stays open from `now` on. */
export const dueAt = ({ needed, counted }: Waiting, now: number): number => now + Math.max(0, needed - counted);
