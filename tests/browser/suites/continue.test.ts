import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import type { Browser, Tab } from "../browsers/browser.ts";
import { type Launcher, launchers } from "../browsers/launchers.ts";
import { engineNamed, resultsAddress } from "../engines/hosts.ts";
import { type PlayedEngines, playEngines } from "../engines/server.ts";
import { press, reads, textOf } from "../on-the-page.ts";
import { at, posted } from "../paths.ts";
import { eventually, sleep } from "../processes.ts";
import { isPause, phrases, protectedBrowser } from "../setting-up.ts";

const google = engineNamed("google");
const flagged = resultsAddress(google, phrases.any);
const onward = "Continue to the search";
const minutes = (count: number) => count * 60_000;

describe.each(launchers)("In $name", (launcher: Launcher) => {
  let engines: PlayedEngines;
  let browser: Browser;
  let memory: Tab;
  beforeAll(async () => {
    engines = await playEngines();
    browser = await protectedBrowser(launcher, engines, inject("packages")[launcher.name]);
    memory = await browser.openExtensionPage("manifest.json");
  });
  beforeEach(() => engines.traffic.clear());
  afterAll(async () => {
    await browser?.dispose();
    await engines?.stop();
  });

  /** Moves everything in the extension's memory into the past, as if this much time had gone by. */
  const letPass = (ms: number) =>
    memory.evaluate(`chrome.storage.session.get(null).then((all) => {
      const earlier = (value) => typeof value === "number" && value > 1e12 ? value - ${ms}
        : Array.isArray(value) ? value.map(earlier)
        : value && typeof value === "object" ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, earlier(item)])) : value;
      return chrome.storage.session.set(earlier(all));
    }).then(() => true)`);
  /** The stopped searches that are kept, as text. */
  const kept = () =>
    memory.evaluate<string>(
      `chrome.storage.session.get(null).then((all) => JSON.stringify(Object.entries(all).filter(([key]) => key.startsWith("ticket:"))))`,
    );
  const forgetAll = () =>
    memory.evaluate(
      `chrome.storage.session.get(null).then((all) => chrome.storage.session.remove(Object.keys(all).filter((key) => key.startsWith("ticket:")))).then(() => true)`,
    );
  const afterTheWait = () => letPass(10_000);
  const paused = async (address = flagged): Promise<Tab> => {
    const tab = await at(browser, "https://site.example/");
    await tab.go(address);
    await tab.shows(isPause(browser));
    return tab;
  };
  const ended = (address: string) => address === flagged;

  test("continuing is offered after ten seconds and not before", async () => {
    await letPass(minutes(31));
    const started = performance.now();
    const tab = await paused();
    await reads(tab, "You can continue in");
    expect(await textOf(tab)).not.toContain(onward);
    await reads(tab, onward, 15_000);
    expect(performance.now() - started).toBeGreaterThan(9_500);
    expect(engines.traffic.mentionsOf(phrases.any)).toEqual([]);
    await tab.close();
  });

  test("it sends the search once, and the same search is stopped when asked for again", async () => {
    const tab = await paused();
    await press(tab, onward);
    await tab.shows(ended);
    await sleep(500);
    expect(engines.traffic.searchesFor(phrases.any)).toHaveLength(1);

    const other = await paused();
    await tab.reload();
    await tab.shows(isPause(browser));
    await sleep(500);
    expect(engines.traffic.searchesFor(phrases.any)).toHaveLength(1);
    await Promise.all([tab.close(), other.close()]);
  });

  test("it sends the search on where the engine does, and a click on that page is stopped, however soon it comes", async () => {
    const sentOn = `${flagged}&sei=1`;
    engines.sentOn.set(flagged, sentOn);
    const tab = await paused();
    await press(tab, onward);
    await tab.shows((address) => address === sentOn);
    engines.sentOn.clear();
    expect(engines.traffic.searchesFor(phrases.any)).toHaveLength(2);

    await tab.evaluate(`void engine.link(${JSON.stringify(`${flagged}&udm=2`)})`);
    await tab.click("#link");
    await tab.shows(isPause(browser));
    await sleep(500);
    expect(engines.traffic.searchesFor(phrases.any)).toHaveLength(2);
    await tab.close();
  });

  test("it sends a form that was posted, with its fields", async () => {
    const tab = await posted.search(browser, engineNamed("startpage"), phrases.any, async () => undefined);
    await tab?.shows(isPause(browser));
    await press(tab as Tab, onward);
    await eventually("the form", () => engines.traffic.searchesFor(phrases.any).length > 0);
    expect(engines.traffic.searchesFor(phrases.any).map(({ method, host }) => `${method} ${host}`)).toEqual(["POST www.startpage.com"]);
    await tab?.close();
  });

  test("it sends a search of 20,000 characters", async () => {
    const tab = await paused(`https://www.google.com/search?q=blue+zebra+${"lamp+".repeat(4_000)}`);
    await press(tab, onward);
    await eventually("the search", () => engines.traffic.searchesFor(phrases.any).length === 1);
    await tab.close();
  });

  test("the address of a stopped search is kept in memory only, and not on disk", async () => {
    const tab = await paused();
    expect(await kept()).toContain("blue");
    // All that is on disk but the catalogue, which is the same for everybody.
    const onDisk = await memory.evaluate<string>(
      `chrome.storage.local.get(null).then((all) => JSON.stringify(Object.entries(all).filter(([name]) => !/^(release$|blob:)/.test(name))))`,
    );
    expect(onDisk).not.toMatch(/blue|zebra|google/);
    await tab.close();
  });

  test.each([
    { name: "Continue", act: async (tab: Tab) => press(tab, onward).then(() => tab.shows(ended)) },
    { name: "Leave this page", act: async (tab: Tab) => press(tab, "Leave this page") },
    { name: "Exit this page", act: async (tab: Tab) => press(tab, "Exit this page") },
    {
      name: "three presses of Shift",
      act: async (tab: Tab) => tab.press("Shift", { times: 3 }),
    },
    { name: "closing the tab", act: async (tab: Tab) => tab.close() },
  ])("after $name the same page in another tab has nothing to send", async ({ act }) => {
    await forgetAll();
    const tab = await paused();
    await reads(tab, onward, 15_000);
    const address = await tab.evaluate<string>("document.URL");
    await act(tab);
    const again = await browser.openExtensionPage(address.slice(browser.extensionOrigin.length + 1));
    await eventually("the search to be forgotten", async () => !(await kept()).includes("blue"));
    await again.reload();
    await reads(again, "Leave this page");
    const sent = engines.traffic.requests.length;
    if ((await textOf(again)).includes(onward)) {
      await press(again, onward);
      await reads(again, "Type it again");
    }
    expect(engines.traffic.requests.length).toBe(sent);
    await again.close();
    for (const left of await browser.tabs()) if (left.id === tab.id) await left.close();
  });

  test("after ten minutes it says that the search must be typed again", async () => {
    await forgetAll();
    const tab = await paused();
    await reads(tab, onward);
    await letPass(minutes(10) + 1_000);
    await press(tab, onward);
    await reads(tab, "Type it again");
    expect(engines.traffic.mentionsOf(phrases.any)).toEqual([]);
    expect(await kept()).not.toContain("blue");
    await tab.close();
  });

  test("within half an hour every search is stopped, but neither the wait nor the message starts again", async () => {
    await letPass(minutes(31));
    const first = await paused();
    const title = await eventually("the message", async () => (await textOf(first, "h1")) || undefined);
    await afterTheWait();
    for (const later of [0, minutes(9), minutes(29)]) {
      await letPass(later);
      const tab = await paused();
      await reads(tab, onward, 2_000);
      expect(await textOf(tab, "h1")).toBe(title);
      await tab.close();
    }
    await letPass(minutes(30));
    const last = await paused();
    await reads(last, "You can continue in");
    expect(await textOf(last, "h1")).not.toBe(title);
    expect(engines.traffic.mentionsOf(phrases.any)).toEqual([]);
    await Promise.all([first.close(), last.close()]);
  });

  test("neither the page's address nor its title holds anything of the search", async () => {
    const tab = await paused();
    await reads(tab, "Leave this page");
    expect(await tab.evaluate<string>("document.URL")).not.toMatch(/blue|zebra|google|sexual/i);
    expect(await tab.title()).not.toMatch(/blue|zebra|google|sexual|block|stop/i);
    await tab.close();
  });
});
