import { describe, expect, test, vi } from "vitest";
import { type Book, countedTo, dueAt, isDue, mostUnseen } from "./counting";

const hour = 3_600_000;
const day = 24 * hour;
const noon = new Date(2026, 2, 28, 12).getTime();
const book = (hours: number, counted = 0): Book => ({
  seenAt: noon,
  waiting: [{ id: "a", change: { kind: "switch-off" }, needed: hours * hour, counted }],
});
const one = ({ waiting }: Book) => waiting[0] as Book["waiting"][number];
/** The clock as it is looked at every five minutes while the browser is open. */
const openFor = (from: Book, time: number): Book => {
  let now = from;
  for (let passed = 0; passed < time; passed += 5 * 60_000) now = countedTo(now, now.seenAt + 5 * 60_000);
  return now;
};

describe("A change that waits", () => {
  test("is due once its time has passed with the browser open, and not a moment before", () => {
    const almost = openFor(book(24), day - 5 * 60_000);
    expect(isDue(one(almost))).toBe(false);
    expect(isDue(one(openFor(almost, 5 * 60_000)))).toBe(true);
  });

  test("counts a night for which the browser was closed", () => {
    const evening = openFor(book(24), 12 * hour);
    expect(isDue(one(countedTo(evening, evening.seenAt + 12 * hour)))).toBe(true);
  });

  test.each([
    ["a week", 7 * day],
    ["ten years", 3_650 * day],
  ])("gains a night at most from a clock set forward by %s", (_, jump) => {
    const after = countedTo(book(24), noon + jump);
    expect(one(after).counted).toBe(mostUnseen);
    expect(isDue(one(after))).toBe(false);
  });

  test("gains nothing from a clock set back, and goes on counting from there", () => {
    const back = countedTo(book(24), noon - 7 * day);
    expect(one(back).counted).toBe(0);
    expect(one(openFor(back, hour)).counted).toBe(hour);
  });

  test("gains nothing from a clock set forward and back again but the night", () => {
    const there = countedTo(book(24), noon + 7 * day);
    expect(one(countedTo(there, noon)).counted).toBe(mostUnseen);
  });

  test("says when it is due if the browser stays open", () => {
    expect(dueAt(one(book(24, 6 * hour)), noon)).toBe(noon + 18 * hour);
    expect(dueAt(one(book(24, 30 * hour)), noon)).toBe(noon);
  });
});

test.each(["Europe/Berlin", "America/New_York", "Australia/Lord_Howe"])("Daylight saving changes no length of time: %s", (zone) => {
  vi.stubEnv("TZ", zone);
  // The zone holds: else the test below would say nothing.
  expect(new Date(2026, 0, 1).getTimezoneOffset()).not.toBe(new Date(2026, 6, 1).getTimezoneOffset());
  for (const month of [2, 3, 9, 10])
    for (const date of [1, 8, 25, 29]) {
      const start = new Date(2026, month, date, 23).getTime();
      const from: Book = { ...book(24), seenAt: start };
      expect(one(openFor(from, day)).counted).toBe(day);
    }
  vi.unstubAllEnvs();
});
