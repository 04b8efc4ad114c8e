import { beforeEach, describe, expect, test, vi } from "vitest";
import { addPhrase } from "../../personal/phrases";
import { flagged, gateUnderTest, innocent, location } from "./gate-under-test";

type Parts = Awaited<ReturnType<typeof gateUnderTest>>;

let browser: Parts["browser"];
let tabs: Parts["tabs"];
let early: Parts["early"];
let toGate: Parts["toGate"];
beforeEach(async () => {
  ({ browser, tabs, early, toGate } = await gateUnderTest());
});

describe("A request that is heard of before it comes to the gate", () => {
  const ask = (address: string, more: object = {}) => {
    const request = { address, tabId: 5, id: "1", at: Date.now(), method: "GET", ...more };
    tabs.asked(request);
    early.begin(request);
  };
  const settled = () => new Promise((resolve) => setTimeout(resolve, 10));

  test("has its way opened by then, once, in its own tab", async () => {
    ask(innocent);
    await settled();
    expect([...browser.sessionRules.values()].map(({ condition }) => condition.tabIds)).toEqual([[5]]);
    expect(location(await toGate(innocent))).toBe(innocent);
    expect(browser.sessionRules.size).toBe(1);
  });

  test("is opened another way when it comes a second time", async () => {
    ask(innocent);
    await toGate(innocent);
    expect(location(await toGate(innocent))).toBe(innocent);
    expect(browser.sessionRules.size).toBe(2);
  });

  test("is left to the gate when it came there first, as where the gate wakes the worker", async () => {
    expect(location(await toGate(innocent))).toBe(innocent);
    ask(innocent);
    await settled();
    expect(browser.sessionRules.size).toBe(1);
    ask(innocent);
    await settled();
    expect(browser.sessionRules.size).toBe(2);
  });

  test.each([
    ["is flagged", flagged, {}],
    ["is a form", innocent, { method: "POST" }],
    ["is in no tab", innocent, { tabId: -1 }],
    ["is no search", "https://www.google.com/preferences", {}],
    ["is an engine's front page", "https://duckduckgo.com/", {}],
  ])("has no way opened when it %s", async (_, address, more) => {
    browser.tabs.add(5);
    ask(address, more);
    await settled();
    expect(browser.sessionRules.size).toBe(0);
  });

  test("goes on all the same when its way could not be opened early", async () => {
    browser.broken.add("rules");
    ask(innocent);
    await settled();
    browser.broken.delete("rules");
    expect(location(await toGate(innocent))).toBe(innocent);
    expect(browser.sessionRules.size).toBe(1);
  });

  test("has its way taken back when it is flagged by the time it comes", async () => {
    browser.tabs.add(5);
    ask("https://www.google.com/search?q=silver+compass");
    await settled();
    expect(browser.sessionRules.size).toBe(1);
    await addPhrase("silver compass", "any");
    (await import("../index-cache")).forgetIndex();
    expect((await toGate("https://www.google.com/search?q=silver+compass"))?.status).toBe(204);
    await vi.waitFor(() => expect(browser.sessionRules.size).toBe(0));
  });
});
