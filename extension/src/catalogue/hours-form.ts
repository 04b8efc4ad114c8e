import type { OpeningHours } from "./types";

const minutesADay = 24 * 60;

/** Whether opening hours have the form of hours: a zone's name, and ranges that begin before they end and do not overlap. */
export function areHours({ kind, timeZone, ranges }: OpeningHours): boolean {
  if (kind !== "weekly") return timeZone === null && ranges.length === 0;
  return timeZone !== null && isZoneName(timeZone) && ranges.length > 0 && ranges.every(isRange) && !doOverlap(ranges);
}

export const isClockTime = (text: string): boolean => /^([01][0-9]|2[0-3]):[0-5][0-9]$/.test(text);

/** The form of an IANA zone's name. Whether there is such a zone is not asked: a browser's list of them is no part of the release. */
const isZoneName = (name: string): boolean => /^(UTC|[A-Z][A-Za-z_]+(\/[A-Z][A-Za-z_+-]+[0-9]{0,2}){1,2})$/.test(name);

type Range = OpeningHours["ranges"][number];

/** First and last minute of the day; 00:00 at the end is the end of the day. */
function minutesOf({ from, to }: Range): readonly [number, number] {
  const [first, last] = [from, to].map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) as [number, number];
  return [first, last || minutesADay];
}

function isRange(range: Range): boolean {
  const [from, to] = minutesOf(range);
  return range.days.length > 0 && new Set(range.days).size === range.days.length && from < to;
}

function doOverlap(ranges: readonly Range[]): boolean {
  const spans = ranges.flatMap((range) => range.days.map((day) => ({ day, span: minutesOf(range) })));
  return spans.some(({ day, span }, index) =>
    spans.slice(0, index).some((before) => before.day === day && span[0] < before.span[1] && before.span[0] < span[1]),
  );
}
