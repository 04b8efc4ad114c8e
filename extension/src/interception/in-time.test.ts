import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { inTime } from "./in-time";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const never = new Promise<string>(() => {});
const after = (ms: number) => new Promise<string>((resolve) => setTimeout(() => resolve("in time"), ms));

describe("An answer about a search", () => {
  test("is the late one after a second and a half, and not before", async () => {
    const answered = vi.fn();
    void inTime(never, () => "late").then(answered);
    await vi.advanceTimersByTimeAsync(1_499);
    expect(answered).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(answered).toHaveBeenCalledWith("late");
  });

  test("is its own when it comes sooner, and leaves no timer behind", async () => {
    const late = vi.fn(() => "late");
    const answer = inTime(after(1_400), late);
    await vi.runAllTimersAsync();
    expect(await answer).toBe("in time");
    expect(late).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  test("fails when it fails, for whoever asked to say what that means", async () => {
    await expect(inTime(Promise.reject(new Error("refused")), () => "late")).rejects.toThrow("refused");
  });
});
