import { writtenDay } from "../commitment/days";
import { languageInUse } from "../language/in-use";

const say = (day: number, shape: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(languageInUse(), { ...shape, timeZone: "UTC" }).format(Date.parse(writtenDay(day)));

/** “Friday, 27 November 2026”. */
export const asWholeDay = (day: number): string => say(day, { dateStyle: "full" });

/** “27 November”. */
export const asDayOfMonth = (day: number): string => say(day, { day: "numeric", month: "long" });

/** “29 October – 27 November”. */
export const asDaysFromTo = (from: number, to: number): string =>
  new Intl.DateTimeFormat(languageInUse(), { day: "numeric", month: "long", timeZone: "UTC" }).formatRange(
    Date.parse(writtenDay(from)),
    Date.parse(writtenDay(to)),
  );

/** “27”, as a calendar writes it. */
export const asDayNumber = (day: number): string => new Intl.NumberFormat(languageInUse()).format(new Date(writtenDay(day)).getUTCDate());

/** “Fri”. */
export const asWeekdayOf = (day: number): string => say(day, { weekday: "short" });
