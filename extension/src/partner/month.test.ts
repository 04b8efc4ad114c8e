import { expect, test } from "vitest";
import { firstWeekdayIn, lastDays, placesBefore, weekdayOf } from "./month";

const friday = Date.UTC(2026, 10, 27) / 86_400_000;

test("The last thirty days end today, each with its notes; others are left out", () => {
  const days = lastDays([friday, friday, friday - 29, friday - 30, friday + 1], friday);
  expect(days).toHaveLength(30);
  expect(days.filter(({ count }) => count > 0)).toEqual([
    { day: friday - 29, count: 1 },
    { day: friday, count: 2 },
  ]);
});

test("Each day stands below its weekday, whichever day a week begins with", () => {
  expect([friday, friday + 1, friday + 2, friday + 3, 0, -1].map(weekdayOf)).toEqual([5, 6, 7, 1, 4, 3]);
  expect(placesBefore(friday, 1)).toBe(4);
  expect(placesBefore(friday, 7)).toBe(5);
  expect(placesBefore(friday, 5)).toBe(0);
  expect([1, 6, 7]).toContain(firstWeekdayIn("ar"));
  expect(firstWeekdayIn("de")).toBe(1);
});
