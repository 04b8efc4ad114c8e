import { languageInUse } from "../language/in-use";
import { momentOf } from "./day";

const say = (day: number, shape: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(languageInUse(), { ...shape, timeZone: "UTC" }).format(momentOf(day));

/** “Friday, 27 November 2026”. */
export const asWholeDay = (day: number): string => say(day, { dateStyle: "full" });

/** “27 November”. */
export const asDayOfMonth = (day: number): string => say(day, { day: "numeric", month: "long" });

/** “27”, as a calendar writes it. */
export const asDayNumber = (day: number): string => new Intl.NumberFormat(languageInUse()).format(new Date(momentOf(day)).getUTCDate());

/** “Fri”. */
export const asWeekdayOf = (day: number): string => say(day, { weekday: "short" });

/** `yyyy-MM-dd`, for programs. */
export const writtenDay = (day: number): string => new Date(momentOf(day)).toISOString().slice(0, 10);
