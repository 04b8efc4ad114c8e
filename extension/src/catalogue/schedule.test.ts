import { describe, expect, test } from "vitest";
import { afterFailure, type Backoff, firstLook, furthest, isMissed, isSane, nextLook, retryAfterIn, wakingLook } from "./schedule";

const minute = 60_000;
const hour = 60 * minute;
const now = Date.UTC(2026, 10, 22);
const draws = [0, 0.25, 0.5, 0.75, 1 - Number.EPSILON];

describe("A look for newer messages is planned", () => {
  test.each(draws)("within ten minutes of the browser's start (%d)", (draw) => {
    const at = firstLook(now, () => draw) - now;
    expect(at).toBeGreaterThanOrEqual(0);
    expect(at).toBeLessThanOrEqual(10 * minute);
  });

  test.each(draws)("within an hour of the machine's waking (%d)", (draw) => {
    const at = wakingLook(now, () => draw) - now;
    expect(at).toBeCloseTo(draw * hour, 3);
    expect(wakingLook(now, () => draw, { failures: 3, notBefore: now + 2 * hour })).toBe(now + 2 * hour);
  });

  test("anew when it was missed by more than a browser is ever late", () => {
    expect([-hour, 0, minute, 3 * minute].map((late) => isMissed(now - late, now))).toEqual([false, false, false, false]);
    expect([4 * minute, 12 * hour, 10 * 365 * 24 * hour].map((late) => isMissed(now - late, now))).toEqual([true, true, true]);
  });

  test.each(draws)("six hours after one that succeeded, 30%% sooner or later (%d)", (draw) => {
    const wait = nextLook(now, () => draw) - now;
    expect(wait).toBeGreaterThanOrEqual(4.2 * hour);
    expect(wait).toBeLessThanOrEqual(7.8 * hour);
  });

  test("15 minutes after one that failed, then twice as long each time, up to a day, each up to 30% sooner", () => {
    const expected = [15, 30, 60, 120, 240, 480, 960, 1440, 1440, 1440];
    for (const draw of draws) {
      let backoff: Backoff | undefined;
      for (const minutes of expected) {
        backoff = afterFailure(now, () => draw, backoff, null);
        expect((backoff.notBefore - now) / minute).toBeCloseTo(minutes * (1 - 0.3 * draw), 6);
      }
    }
  });

  test("no differently after a thousand failures", () => {
    expect(afterFailure(now, () => 0, { failures: 1_000_000, notBefore: 0 }, null).notBefore).toBe(now + 24 * hour);
  });

  test("when a busy service said, and up to 30% later, whatever failed before", () => {
    for (const draw of draws) {
      const { notBefore } = afterFailure(now, () => draw, { failures: 5, notBefore: 0 }, 10 * minute);
      expect(notBefore).toBeGreaterThanOrEqual(now + 10 * minute);
      expect(notBefore).toBeLessThanOrEqual(now + 13 * minute);
    }
  });

  test.each([20 * hour, 24 * hour, 9_999 * hour])("within a day, however much later a busy service said (%d ms)", (said) => {
    for (const draw of draws) {
      const { notBefore } = afterFailure(now, () => draw, undefined, said);
      expect(notBefore).toBeGreaterThanOrEqual(now + Math.min(said, 24 * hour));
      expect(notBefore).toBeLessThanOrEqual(now + 24 * hour);
    }
  });

  test("no sooner for a browser that was started again", () => {
    expect(firstLook(now, () => 0, { failures: 3, notBefore: now + hour })).toBe(now + hour);
    expect(firstLook(now, () => 0.5, { failures: 3, notBefore: now - hour })).toBe(now + 5 * minute);
  });

  test("anew when the clock has jumped ten years away from the plan", () => {
    const years = 10 * 365 * 24 * hour;
    expect(isSane(now + years, now)).toBe(false);
    expect(isSane(now + furthest, now)).toBe(true);
    expect(firstLook(now, () => 0.5, { failures: 3, notBefore: now + years })).toBe(now + 5 * minute);
  });
});

describe("Retry-After", () => {
  test.each([
    ["120", 2 * minute],
    ["0", minute],
    ["59", minute],
    ["86401", 24 * hour],
    ["999999999999999999999999", 24 * hour],
    ["Sun, 22 Nov 2026 01:00:00 GMT", hour],
    ["Sun, 22 Nov 2020 01:00:00 GMT", minute],
    ["Sun, 22 Nov 2099 01:00:00 GMT", 24 * hour],
  ])("%s is obeyed within a minute and a day", (header, wait) => {
    expect(retryAfterIn(header, now)).toBe(wait);
  });

  test.each([null, "", "soon", "-1", "1.5", "1e3", "2026-11-22", "Sun, nonsense"])("%j says nothing", (header) => {
    expect(retryAfterIn(header, now)).toBeNull();
  });
});
