import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { EngineRequest } from "../../platform/engine-requests";
import { FakeChrome } from "../../platform/fake-chrome";
import { Passes } from "./passes";
import { longestExactAddress } from "./rules";

let browser: FakeChrome;
beforeEach(() => {
  vi.useFakeTimers();
  browser = new FakeChrome().install();
});
afterEach(() => vi.useRealTimers());

const address = "https://www.google.com/search?q=horse";
const asked = (again: Partial<EngineRequest> = {}): EngineRequest => ({
  address,
  tabId: 5,
  id: "1",
  at: Date.now(),
  method: "GET",
  ...again,
});

describe("A pass", () => {
  test.each([
    { by: "check", after: 50 },
    { by: "person", after: 0 },
  ] as const)("opened by the $by is gone $after ms after its request was asked for", async ({ by, after }) => {
    const passes = new Passes();
    expect(await passes.open(address, 5, by)).toBe("open");
    expect(browser.sessionRules.size).toBe(1);
    passes.used(asked());
    await vi.advanceTimersByTimeAsync(after);
    expect(browser.sessionRules.size).toBe(0);
  });

  test("is gone after three seconds if it is not used", async () => {
    const passes = new Passes();
    await passes.open(address, 5, "check");
    await vi.advanceTimersByTimeAsync(2_999);
    expect(browser.sessionRules.size).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(browser.sessionRules.size).toBe(0);
  });

  test("is not used up by another address or another tab", async () => {
    const passes = new Passes();
    await passes.open(address, 5, "check");
    passes.used(asked({ address: `${address}s` }));
    passes.used(asked({ tabId: 6 }));
    await vi.advanceTimersByTimeAsync(100);
    expect(browser.sessionRules.size).toBe(1);
  });

  test("is not used up by the request that it was made for, when the browser tells of that one late", async () => {
    const passes = new Passes();
    const first = asked({ at: Date.now() - 20 });
    await passes.open(address, 5, "check");
    passes.used(first);
    await vi.advanceTimersByTimeAsync(100);
    expect(browser.sessionRules.size).toBe(1);
  });

  test("is given again to a double click, and refused when the request keeps coming back: going on would be a loop", async () => {
    const passes = new Passes();
    for (let time = 0; time < 4; time++) expect(await passes.open(address, 5, "check")).toBe("open");
    expect(await passes.open(address, 5, "check")).toBe("rule-refused");
    passes.used(asked());
    await vi.advanceTimersByTimeAsync(50);
    expect(browser.sessionRules.size).toBe(0);
  });

  test("says so when the browser refuses its rule", async () => {
    const passes = new Passes();
    await vi.advanceTimersByTimeAsync(0);
    browser.broken.add("rules");
    expect(await passes.open(address, 5, "check")).toBe("rule-refused");
  });

  test("is refused when the browser does not make its rule in time, and a rule that comes after all is taken away", async () => {
    const passes = new Passes();
    await vi.advanceTimersByTimeAsync(0);
    const { updateSessionRules } = chrome.declarativeNetRequest;
    let makeIt = () => {};
    chrome.declarativeNetRequest.updateSessionRules = (change) =>
      change.addRules ? new Promise((resolve) => (makeIt = () => resolve(updateSessionRules(change)))) : updateSessionRules(change);
    const pass = passes.open(address, 5, "person");
    await vi.advanceTimersByTimeAsync(1_500);
    expect(await pass).toBe("rule-refused");
    makeIt();
    expect(browser.sessionRules.size).toBe(1);
    await vi.advanceTimersByTimeAsync(0);
    expect(browser.sessionRules.size).toBe(0);
  });

  test("is refused to an address too long for a rule, unless the person pressed Continue in a known tab", async () => {
    const long = `${address}${"s".repeat(longestExactAddress)}`;
    const passes = new Passes();
    expect(await passes.open(long, 5, "check")).toBe("address-too-long");
    expect(await passes.open(long, null, "person")).toBe("address-too-long");
    expect(await passes.open(long, 5, "person")).toBe("open");
  });
});

test("A worker that starts clears the rules of its own earlier run and leaves those of the private one", async () => {
  await new Passes().open(address, 5, "check");
  browser.isPrivate = true;
  browser.install();
  await new Passes().open(address, 6, "check");
  const [regular = -1, secret = -1] = [...browser.sessionRules.keys()].sort((a, b) => (a % 2) - (b % 2));
  expect([regular % 2, secret % 2]).toEqual([0, 1]);

  browser.isPrivate = false;
  browser.install();
  await new Passes().open(address, 7, "check");
  expect(browser.sessionRules.has(regular)).toBe(false);
  expect(browser.sessionRules.has(secret)).toBe(true);
});
