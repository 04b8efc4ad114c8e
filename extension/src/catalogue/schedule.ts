/**
 * When to look for a newer release. Pure: time is milliseconds since the epoch, `random` answers from 0 up to 1. Every browser draws for itself, so
 * that no minute carries many more than another, and after an outage they do not come back all at once.
 */
export type Random = () => number;

/** What is remembered of looks that failed, over restarts; nothing is while they succeed. */
export interface Backoff {
  /** Looks that failed since the last that did not. */
  readonly failures: number;
  readonly notBefore: number;
}

const minute = 60_000;
const hour = 60 * minute;

const firstWithin = 10 * minute;
const wakingWithin = hour;
const punctualWithin = 3 * minute;
const usual = 6 * hour;
const spread = 0.3;
const firstBackoff = 15 * minute;
const longestBackoff = 24 * hour;
const shortestRetry = minute;

/** Further ahead than a look is ever planned, by more than clocks are set right by. */
export const furthest = longestBackoff * (1 + spread);

/** After the browser started: within ten minutes, but no sooner than looks that failed allow. */
export const firstLook = (now: number, random: Random, backoff?: Backoff): number =>
  noSoonerThan(backoff, now + random() * firstWithin, now);

/** After the plan was missed, as when the machine slept: within an hour, because an office full of machines wakes in the same minute. */
export const wakingLook = (now: number, random: Random, backoff?: Backoff): number =>
  noSoonerThan(backoff, now + random() * wakingWithin, now);

const noSoonerThan = (backoff: Backoff | undefined, soon: number, now: number): number =>
  backoff && isSane(backoff.notBefore, now) ? Math.max(soon, backoff.notBefore) : soon;

/** After a look that found the newest release, taken or held. */
export const nextLook = (now: number, random: Random): number => now + usual * (1 - spread + 2 * spread * random());

/**
 * After a look that failed: 15 minutes, then twice as long each time up to a day, each up to 30% sooner; or when the service said, up to 30% later, but
 * never more than a day from now.
 */
export function afterFailure(now: number, random: Random, before: Backoff | undefined, retryAfter: number | null): Backoff {
  const failures = (before?.failures ?? 0) + 1;
  const doubled = Math.min(longestBackoff, firstBackoff * 2 ** Math.min(failures - 1, 10));
  const wait = retryAfter === null ? doubled * (1 - spread * random()) : later(within(retryAfter), random);
  return { failures, notBefore: now + wait };
}

/** Whether a moment can have been planned at a clock that shows `now`: after a jump of the clock a plan may lie years ahead. */
export const isSane = (planned: number, now: number): boolean => planned <= now + furthest;

/** Whether a plan has been missed by more than a browser is ever late: the machine slept, the browser was closed, or the clock has jumped. */
export const isMissed = (planned: number, now: number): boolean => now - planned > punctualWithin;

/** What Retry-After asks for (RFC 9110, 10.2.3), in milliseconds; null when it cannot be read. */
export function retryAfterIn(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^[0-9]+$/.test(header)) return within(Number(header) * 1_000);
  const instant = /^[A-Z][a-z]{2}, /.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(instant) ? null : within(instant - now);
}

const later = (wait: number, random: Random): number => wait + Math.min(spread * wait, longestBackoff - wait) * random();

const within = (wait: number): number => Math.min(longestBackoff, Math.max(shortestRetry, wait));
