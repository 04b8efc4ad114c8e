import { languageInUse } from "./in-use";

/** “10 seconds”, “1 hour”, in the language in use. */
export const inUnits = (count: number, unit: "second" | "minute" | "hour" | "day"): string =>
  new Intl.NumberFormat(languageInUse(), { style: "unit", unit, unitDisplay: "long" }).format(count);

/** “A, B and C”. */
export const asList = (parts: readonly string[]): string => new Intl.ListFormat(languageInUse(), { type: "conjunction" }).format(parts);

/** “27 November 2026”. */
export const asDate = (instant: number): string => new Intl.DateTimeFormat(languageInUse(), { dateStyle: "long" }).format(instant);

/** A moment as people say it: day of the week, date and time of this computer. */
export const asMoment = (instant: number): string =>
  new Intl.DateTimeFormat(languageInUse(), {
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(instant);

/** “27 November” of a day written `yyyy-MM-dd`. */
export const asDay = (day: string): string =>
  new Intl.DateTimeFormat(languageInUse(), { day: "numeric", month: "long" }).format(new Date(`${day}T12:00`));

/** “27 November 2026”, “November 2026” or “2026”: as precise as it is written, `yyyy`, `yyyy-MM` or `yyyy-MM-dd`. */
export function asDateOf(written: string): string {
  const [year, month, day] = written.split("-");
  const shape: Intl.DateTimeFormatOptions = { year: "numeric", timeZone: "UTC" };
  if (month) shape.month = "long";
  if (day) shape.day = "numeric";
  return new Intl.DateTimeFormat(languageInUse(), shape).format(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
}

/** “21:00”, in a time zone, or by the clock of this computer. */
export const asTime = (instant: number, timeZone?: string): string =>
  new Intl.DateTimeFormat(languageInUse(), {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    ...(timeZone ? { timeZone } : {}),
  }).format(instant);

/** “Mon”, in a time zone, or by this computer's. */
export const asWeekday = (instant: number, timeZone?: string): string =>
  new Intl.DateTimeFormat(languageInUse(), { weekday: "short", ...(timeZone ? { timeZone } : {}) }).format(instant);

/** “Nepal Time”. */
export const nameOfTimeZone = (timeZone: string, instant: number): string =>
  new Intl.DateTimeFormat(languageInUse(), { timeZone, timeZoneName: "longGeneric" })
    .formatToParts(instant)
    .find(({ type }) => type === "timeZoneName")?.value ?? timeZone;

/** “German”. */
export const nameOfLanguage = (tag: string): string => new Intl.DisplayNames(languageInUse(), { type: "language" }).of(tag) ?? tag;

/** A country as the language in use calls it; `english` is how the catalogue does. */
export function nameOfCountry({ code, name: english }: { readonly code: string; readonly name: string }): string {
  if (languageInUse().startsWith("en-")) return english;
  return new Intl.DisplayNames(languageInUse(), { type: "region", fallback: "none" }).of(code) ?? english;
}
