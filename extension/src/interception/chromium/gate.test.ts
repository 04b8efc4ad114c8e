import { beforeEach, describe, expect, test, vi } from "vitest";
import { flagged, gateUnderTest, innocent, location, navigation } from "./gate-under-test";

type Parts = Awaited<ReturnType<typeof gateUnderTest>>;

let browser: Parts["browser"];
let addresses: Parts["addresses"];
let key: string;
let tabs: Parts["tabs"];
let newTabs: Parts["newTabs"];
let passes: Parts["passes"];
let continued: Parts["continued"];
let early: Parts["early"];
let gate: Parts["gate"];
let toGate: Parts["toGate"];
beforeEach(async () => {
  ({ browser, addresses, key, tabs, newTabs, passes, continued, early, gate, toGate } = await gateUnderTest());
});

describe("The gate", () => {
  test("sends an innocent search on, to the same address, after opening its pass", async () => {
    const response = await toGate(innocent);
    expect(location(response)).toBe(innocent);
    expect(browser.sessionRules.size).toBe(1);
  });

  test("shows the page that says so rather than send one request round and round", async () => {
    for (let time = 0; time < 3; time++) tabs.asked({ address: innocent, tabId: 5, id: "1", at: 0, method: "GET" });
    expect(location(await toGate(innocent))).toBe(innocent);
    tabs.asked({ address: innocent, tabId: 5, id: "1", at: 0, method: "GET" });
    expect((await toGate(innocent))?.status).toBe(204);
    for (let reloads = 2; reloads < 12; reloads++) {
      tabs.asked({ address: innocent, tabId: 5, id: `${reloads}`, at: Date.now(), method: "GET" });
      passes.used({ address: innocent, tabId: 5, id: `${reloads}`, at: Date.now(), method: "GET" });
      expect(location(await toGate(innocent))).toBe(innocent);
    }
  });

  test("opens the pause for a flagged one, and its address says nothing of the search", async () => {
    const response = await toGate(flagged);
    expect(location(response)).toMatch(/^chrome-extension:\/\/fake\/v\/pause\?k=[0-9a-f]{32}&p=([0-9a-f]{8})#\1[0-9a-f]{24}$/);
    expect(browser.sessionRules.size).toBe(0);
  });

  test("answers without content where the tab shows a page, and opens the pause in its place", async () => {
    browser.tabs.add(5);
    tabs.asked({ address: flagged, tabId: 5, id: "1", at: 0, method: "GET" });
    expect((await toGate(flagged))?.status).toBe(204);
    await vi.waitFor(() => expect(browser.opened).toHaveLength(1));
    expect(browser.opened[0]?.tabId).toBe(5);
  });

  test("opens the pause in the tab itself where it has only just opened, because such a tab would close", async () => {
    browser.tabs.add(5);
    newTabs.opened(5);
    tabs.asked({ address: flagged, tabId: 5, id: "1", at: 0, method: "GET" });
    expect((await toGate(flagged))?.status).toBe(302);
  });

  test("knows again the page of a tab that closed itself all the same, and of no other", async () => {
    browser.tabs.add(5);
    tabs.asked({ address: flagged, tabId: 5, id: "1", at: 0, method: "GET" });
    await toGate(flagged);
    expect(newTabs.lostWith(6)).toBeUndefined();
    expect(newTabs.lostWith(5, Date.now() + 1_000)).toBeUndefined();
    tabs.asked({ address: flagged, tabId: 5, id: "1", at: 0, method: "GET" });
    await toGate(flagged);
    expect(newTabs.lostWith(5)).toMatch(/v\/pause/);
    expect(newTabs.lostWith(5)).toBeUndefined();
  });

  test("forwards nothing that is no search on a known engine", async () => {
    expect((await toGate("https://evil.example/?q=horse"))?.type).toBe("error");
    expect(browser.sessionRules.size).toBe(0);
  });

  test.each(["iframe", "image", "script", "empty", "embed"])("is an error to a page that asks for it as %s", async (destination) => {
    expect((await gate.answer(navigation(addresses.gateAddress(key) + innocent, destination)))?.type).toBe("error");
    expect((await gate.answer(navigation(addresses.pauseAddress(key, ""), destination)))?.type).toBe("error");
  });

  test("is an error to whoever does not know its key", async () => {
    const other = "f".repeat(32);
    expect((await gate.answer(navigation(addresses.gateAddress(other) + innocent)))?.type).toBe("error");
    expect((await gate.answer(navigation(addresses.pauseAddress(other, ""))))?.type).toBe("error");
    expect((await gate.answer(navigation("chrome-extension://fake/v/gate")))?.type).toBe("error");
  });

  test("leaves every other path to the browser", () => {
    expect(gate.answer(navigation("chrome-extension://fake/settings/index.html"))).toBeUndefined();
  });
});

describe("After Continue, in the same tab and at once,", () => {
  const images = `${flagged}&udm=2`;
  const ask = (address: string, id: string) => tabs.asked({ address, tabId: 5, id, at: Date.now(), method: "GET" });
  beforeEach(() => {
    browser.tabs.add(5);
    continued.opened({ address: flagged }, 5);
    ask(flagged, "1");
    continued.began({ address: flagged, tabId: 5, id: "1" });
  });

  test("the engine may send the search on to another of its addresses", async () => {
    ask(images, "1");
    expect(location(await toGate(images))).toBe(images);
  });

  test("a click on the engine's images is stopped", async () => {
    ask(images, "2");
    expect((await toGate(images))?.status).toBe(204);
    expect(browser.sessionRules.size).toBe(0);
  });

  test("so is a request of which nobody told", async () => {
    expect(location(await toGate(images))).toMatch(/v\/pause/);
  });
});

describe("Whatever fails, a search is not sent and the answer is a page", () => {
  test.each(["local.get", "session.get", "session.set", "rules", "fetch"] as const)("%s", async (part) => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    browser.broken.add(part);
    const needed = part === "local.get" || part === "rules";
    for (const address of [innocent, flagged]) {
      const response = await toGate(address);
      expect(response?.type).not.toBe("error");
      expect(location(response) === address, address).toBe(address === innocent && !needed);
    }
    const page = await gate.answer(navigation(addresses.pauseAddress(key, "")));
    expect(page?.type).not.toBe("error");
    if (part === "fetch") expect(await page?.text()).toContain("https://findahelpline.com/");
  });

  test("lost storage, with our rules still standing", async () => {
    browser.local.clear();
    vi.resetModules();
    const fresh = new (await import("./gate")).Gate(new (await import("./passes")).Passes(), early, tabs, newTabs, continued);
    const response = await fresh.answer(navigation(addresses.gateAddress(key) + innocent));
    expect(location(response)).toMatch(/v\/pause/);
    const ticket = [...browser.session].find(([name]) => name.startsWith("ticket:"))?.[1];
    expect(ticket).toMatchObject({ reason: { kind: "unchecked", fault: "index-unreadable" } });
  });

  test("an empty list behind rules that stand, as a private window sees it after a loss", async () => {
    browser.local.clear();
    browser.databases.clear();
    vi.resetModules();
    await (await import("./gate-key")).drawGateKey();
    const { Gate } = await import("./gate");
    const ours = (await (await import("./gate-key")).gateKey()) ?? "";
    const fresh = new Gate(new (await import("./passes")).Passes(), early, tabs, newTabs, continued);
    expect(location(await fresh.answer(navigation(addresses.gateAddress(ours) + innocent)))).toMatch(/v\/pause/);
  });

  test("the ticket of a search that took too long goes with its tab", async () => {
    vi.useFakeTimers();
    tabs.asked({ address: flagged, tabId: 5, id: "1", at: 0, method: "GET" });
    browser.silent.add("local.get");
    const answer = toGate(flagged);
    await vi.advanceTimersByTimeAsync(3_000);
    vi.useRealTimers();
    expect(location(await answer)).toMatch(/v\/pause/);
    const tickets = [...browser.session].filter(([name]) => name.startsWith("ticket:")).map(([, ticket]) => ticket);
    expect(tickets).toHaveLength(1);
    for (const ticket of tickets) expect(ticket).toMatchObject({ reason: { kind: "unchecked", fault: "too-slow" }, tabId: 5 });
  });

  test("a damaged index is a fault and not an empty list", async () => {
    browser.local.set("phrases", { key: [1], fingerprints: [] });
    await toGate(innocent);
    const ticket = [...browser.session].find(([name]) => name.startsWith("ticket:"))?.[1];
    expect(ticket).toMatchObject({ reason: { kind: "unchecked", fault: "index-unreadable" }, search: { address: innocent } });
    await vi.waitFor(() => expect(JSON.stringify(browser.local.get("faults"))).toContain('"index-unreadable":1'));
  });
});
