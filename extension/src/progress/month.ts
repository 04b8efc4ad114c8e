import { dayOf } from "../episode/day";
import type { Progress } from "./kept";

/** One day of a month and how many pauses were kept on it. */
export interface DayCount {
  /** `yyyy-MM-dd` */
  readonly day: string;
  readonly count: number;
}

/** Every day of the month of `now`, from the first up to today. Days without an entry are days, and nothing is begun anew after them. */
export function monthOf({ kept }: Pick<Progress, "kept">, now: number): DayCount[] {
  const today = dayOf(now);
  const [month, last] = [today.slice(0, 8), Number(today.slice(8))];
  return Array.from({ length: last }, (_, index) => {
    const day = month + String(index + 1).padStart(2, "0");
    return { day, count: kept[day] ?? 0 };
  });
}

export const total = (days: readonly DayCount[]): number => days.reduce((sum, { count }) => sum + count, 0);
