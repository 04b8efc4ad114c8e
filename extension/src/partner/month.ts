/** One day of the last thirty, with how many notes it has. */
export interface DayWithNotes {
  readonly day: number;
  readonly count: number;
}

/** As long as a service keeps notes. */
export const shownDays = 30;

/** The last thirty days, oldest first. Days that a clock elsewhere calls tomorrow, or that are over, are left out. */
export function lastDays(noteDays: readonly number[], today: number): readonly DayWithNotes[] {
  return Array.from({ length: shownDays }, (_, index) => {
    const day = today - shownDays + 1 + index;
    return { day, count: noteDays.filter((other) => other === day).length };
  });
}

/** Monday is 1 and Sunday 7, as in ISO 8601. Day 0 was a Thursday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

interface WithWeekInfo {
  readonly getWeekInfo?: () => { readonly firstDay?: number };
  readonly weekInfo?: { readonly firstDay?: number };
}

/** On which day of the week a calendar begins, by the browser's data; Monday where it has none. */
export function firstWeekdayIn(locale: string): number {
  const known = new Intl.Locale(locale);
  const { getWeekInfo, weekInfo } = known as WithWeekInfo;
  return getWeekInfo?.call(known).firstDay ?? weekInfo?.firstDay ?? 1;
}

/** How many places of the first week come before a day. */
export const placesBefore = (day: number, firstWeekday: number): number => (weekdayOf(day) - firstWeekday + 7) % 7;
