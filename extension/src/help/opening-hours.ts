import type { OpeningHours, Weekday } from "../catalogue/types";

/** Whether a service answers at one instant. Instants are milliseconds since the epoch; null where no such moment comes soon. */
export type OpenState =
  | { readonly state: "open"; readonly until: number | null }
  | { readonly state: "closed"; readonly opens: number | null }
  | { readonly state: "unknown" };

const minute = 60_000;
const day = 24 * 60 * minute;
const weekdays: readonly Weekday[] = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/**
 * Reads opening hours at an instant, in the service's own time zone. Local times become instants as RFC 5545, section 3.3.5, says: one that occurs
 * twice is the first occurrence, one that a clock change skips is read with the offset before the change. In a zone this browser does not know, hours
 * are unknown.
 */
export function openStateAt(hours: OpeningHours, at: number): OpenState {
  if (hours.kind === "always") return { state: "open", until: null };
  if (hours.kind === "unknown" || hours.timeZone === null) return { state: "unknown" };
  const clock = clockIn(hours.timeZone);
  if (!clock) return { state: "unknown" };

  const stretches = joined(stretchesAround(hours, at, clock));
  const current = stretches.find(({ from, to }) => from <= at && at < to);
  if (current) return { state: "open", until: current.to - at >= 8 * day ? null : current.to };
  return { state: "closed", opens: stretches.find(({ from }) => from > at)?.from ?? null };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Every stretch from the day before to two weeks after, in order: a weekly one may fall into a skipped hour once. */
function stretchesAround({ ranges }: OpeningHours, at: number, clock: Clock): Stretch[] {
  const today = Math.floor((at + clock.offsetAt(at)) / day) * day;
  return Array.from({ length: 17 }, (_, index) => today + (index - 1) * day)
    .flatMap((date) =>
      ranges
        .filter(({ days }) => days.some((name) => name === weekdays[new Date(date).getUTCDay()]))
        .map(({ from, to }) => ({ from: clock.instantOf(date + minutesOf(from)), to: clock.instantOf(date + (minutesOf(to) || day)) })),
    )
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);
}

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return (hours * 60 + minutes) * minute;
};

/** One stretch where one ends as the next begins: open till midnight and again from midnight is open through the night. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const next of stretches) {
    const last = result.at(-1);
    if (last && next.from <= last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
    else result.push(next);
  }
  return result;
}

interface Clock {
  /** How far local time is ahead of UTC, in milliseconds. */
  offsetAt(instant: number): number;
  /** The instant of a local time given as if it were UTC. */
  instantOf(local: number): number;
}

function clockIn(timeZone: string): Clock | undefined {
  const format = formatOf(timeZone);
  if (!format) return undefined;
  const offsetAt = (instant: number): number => {
    const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    const local = Date.UTC(part["year"] ?? 0, (part["month"] ?? 1) - 1, part["day"], part["hour"], part["minute"], part["second"]);
    return local - Math.floor(instant / 1_000) * 1_000;
  };
  const instantOf = (local: number): number => {
    const earlier = local - offsetAt(local - day);
    return offsetAt(earlier) === local - earlier ? earlier : afterChange(local, earlier);
  };
  const afterChange = (local: number, earlier: number): number => {
    const later = local - offsetAt(local + day);
    return offsetAt(later) === local - later ? later : earlier;
  };
  return { offsetAt, instantOf };
}

/** How to tell times in a zone; undefined for one that this browser does not know by this name. */
function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  const numeric = { year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric" } as const;
  try {
    const format = new Intl.DateTimeFormat("en-US", { timeZone, hourCycle: "h23", ...numeric });
    const known = format.resolvedOptions().timeZone;
    // Browsers know a zone in any casing; its name has one. A link, such as Asia/Kolkata, is told by the zone it leads to.
    return known === timeZone || known.toLowerCase() !== timeZone.toLowerCase() ? format : undefined;
  } catch {
    return undefined;
  }
}
