import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import type { Browser, Tab } from "../browsers/browser.ts";
import { type Launcher, launchers } from "../browsers/launchers.ts";
import { type PlayedEngines, playEngines } from "../engines/server.ts";
import { reads } from "../on-the-page.ts";
import { at } from "../paths.ts";
import { eventually, sleep } from "../processes.ts";
import { phrases, protectedBrowser, stoppedIn } from "../setting-up.ts";

const results = "https://www.google.com/search?q=";

/** Innocent searches that would open more than themselves if any of their characters were an operator of a rule. */
const awkward = [
  "*",
  "^",
  "|",
  "\\",
  ".",
  "+",
  "?",
  "(",
  "[",
  "$",
  "{",
  "#",
  "%2A",
  "%5E",
  ".*",
  "||",
  "^https",
  "a%0Ab",
  "caf%C3%A9",
  "a&q=b",
  "a#fragment",
];

describe.each(launchers)("In $name the way that opens for one search opens for nothing else", (launcher: Launcher) => {
  let engines: PlayedEngines;
  let browser: Browser;
  let tab: Tab;
  let other: Tab;
  beforeAll(async () => {
    engines = await playEngines();
    browser = await protectedBrowser(launcher, engines, inject("packages")[launcher.name]);
    other = await at(browser, "https://other.example/");
    tab = await at(browser, "https://site.example/");
  });
  beforeEach(() => engines.traffic.clear());
  afterAll(async () => {
    await browser?.dispose();
    await engines?.stop();
  });

  const arrived = (from: number) => eventually("the innocent search to arrive", () => engines.traffic.requests.length > from);

  test.each(awkward)("a search for %s", async (query) => {
    await tab.go(results + query);
    await arrived(0);
    await sleep(50);
    await stoppedIn(browser, tab, `${results}${phrases.any.replace(" ", "+")}`);
    expect(engines.traffic.mentionsOf(phrases.any)).toEqual([]);
    expect(engines.traffic.requests.filter(({ path }) => path === "/search")).toHaveLength(1);
  });

  test.each(awkward)("a search for %s, and a flagged one in another tab 50 ms after it was asked for", async (query) => {
    const going = tab.go(results + query);
    await sleep(50);
    await Promise.all([going, stoppedIn(browser, other, `${results}${phrases.any.replace(" ", "+")}`)]);
    await arrived(0);
    expect(engines.traffic.mentionsOf(phrases.any)).toEqual([]);
  });

  test("a search whose address is the beginning of a flagged one", async () => {
    await tab.go(`${results}blue`);
    await stoppedIn(browser, other, `${results}blue+zebra`);
    expect(engines.traffic.mentionsOf(phrases.any)).toEqual([]);
  });

  test("an address of 4,000 characters passes", async () => {
    const query = "long ".repeat(1_000).slice(0, 3_960).replaceAll(" ", "+");
    await tab.go(results + query);
    await eventually("the search", () => engines.traffic.searchesFor("long long").length === 1);
  });

  test("an address of 20,000 characters is asked about first, and nothing of it is sent", async () => {
    const query = "lamp+".repeat(4_000);
    if (launcher.name === "firefox") {
      await tab.go(results + query);
      await eventually("the search", () => engines.traffic.searchesFor("lamp").length === 1);
    } else {
      await stoppedIn(browser, tab, results + query);
      await reads(tab, "We could not check this search.");
      expect(engines.traffic.searchesFor("lamp")).toEqual([]);
    }
  });

  test("a flagged address of 20,000 characters is stopped", async () => {
    await stoppedIn(browser, tab, `${results}${"lamp+".repeat(4_000)}blue+zebra`);
    expect(engines.traffic.mentionsOf(phrases.any)).toEqual([]);
  });

  test("the same innocent search twice in a row, and in two tabs at once, passes", async () => {
    for (let time = 1; time <= 2; time++) {
      await tab.go(`${results}paper+lantern`);
      await eventually("the search to arrive", () => engines.traffic.searchesFor("paper lantern").length >= time);
    }
    await Promise.all([tab.go(`${results}two+tabs`), other.go(`${results}two+tabs`)]);
    await eventually("both searches to arrive", () => engines.traffic.searchesFor("two tabs").length === 2);
  });
});
