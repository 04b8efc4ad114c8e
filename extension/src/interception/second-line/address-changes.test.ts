// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { lookEvery, whenAddressMayChange } from "./address-changes";

let act: ReturnType<typeof vi.fn<() => void>>;
let isVisible: boolean;
beforeEach(() => {
  vi.useFakeTimers();
  act = vi.fn<() => void>();
  isVisible = true;
  vi.spyOn(document, "visibilityState", "get").mockImplementation(() => (isVisible ? "visible" : "hidden"));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("Where the browser tells of every change", () => {
  const navigation = new EventTarget();
  beforeEach(() => void vi.stubGlobal("navigation", navigation));

  test("it is believed, and no clock runs", () => {
    whenAddressMayChange(act);
    navigation.dispatchEvent(new Event("currententrychange"));
    expect(act).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(60_000);
    expect(act).toHaveBeenCalledTimes(1);
  });
});

describe("Where it does not", () => {
  test("the address is looked at once a second while the page can be seen", () => {
    whenAddressMayChange(act);
    vi.advanceTimersByTime(3 * lookEvery);
    expect(act).toHaveBeenCalledTimes(3);
  });

  test("a page in the background is let be until it is seen again", () => {
    whenAddressMayChange(act);
    isVisible = false;
    vi.advanceTimersByTime(60_000);
    expect(act).toHaveBeenCalledTimes(0);
    isVisible = true;
    document.dispatchEvent(new Event("visibilitychange"));
    expect(act).toHaveBeenCalledTimes(1);
  });
});
