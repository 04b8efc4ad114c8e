const length = 86_400_000;

/** The calendar day where this browser is, counted from 1 January 1970: the only time that a note tells (COMMITMENT.md, section 1). */
export function dayNumber(now: number): number {
  const date = new Date(now);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / length;
}

/** A day written `yyyy-MM-dd`. */
export const writtenDay = (day: number): string => new Date(day * length).toISOString().slice(0, 10);
