import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Browser, Tab, Windows } from "../browsers/browser.ts";
import { launchers } from "../browsers/launchers.ts";
import { engineNamed, resultsAddress } from "../engines/hosts.ts";
import { type PlayedEngines, playEngines } from "../engines/server.ts";
import { at } from "../paths.ts";
import { eventually } from "../processes.ts";
import { printRow } from "../report/rows.ts";
import { isPause, phrases, protectedBrowser, savePhrase } from "../setting-up.ts";
import { privateCopyRuns, states } from "../states.ts";

const google = engineNamed("google");
const elsewhere = "https://site.example/";

/** Searches come back to in each way: over the states and browsers 40. */
const searches = 5;
const cases = launchers.flatMap((launcher) => states.map((state) => ({ name: launcher.name, launcher, ...state })));

/** Results that were open before their phrase was chosen, and the pause itself: coming back to either sends nothing. */
describe.each(cases)("In $name ($state), coming back to a flagged search sends nothing", ({ launcher, state, isPrivate, isStopped }) => {
  let engines: PlayedEngines;
  let browser: Browser;
  const windows = (): Windows => (isPrivate ? browser.privately : browser);
  beforeAll(async () => {
    engines = await playEngines();
    browser = await protectedBrowser(launcher, engines, inject("packages")[launcher.name]);
    // Kept open: with its last window a private session ends, and the extension's copy in it.
    await at(windows(), elsewhere);
    if (isPrivate) await privateCopyRuns(browser, engines);
  });
  afterAll(async () => {
    await browser?.dispose();
    await engines?.stop();
  });

  const ready = async () => (isStopped ? browser.stopBackground() : undefined);
  const results = (query: string) => resultsAddress(google, query);
  const open = async (query: string): Promise<Tab> => {
    const tab = await at(windows(), elsewhere);
    await tab.go(results(query));
    await tab.shows((shown) => shown === results(query));
    return tab;
  };
  /** Opens results, then chooses their phrase, then comes back in one way; gives how many more requests there were. */
  const comingBack = async (
    phrase: string,
    prepare: (tab: Tab) => Promise<void>,
    comeBack: (tab: Tab) => Promise<void>,
  ): Promise<number> => {
    const tabs: Tab[] = [];
    for (let number = 1; number <= searches; number++) {
      const tab = await open(`${phrase} ${number}`);
      await prepare(tab);
      tabs.push(tab);
    }
    const before = engines.traffic.searchesFor(phrase).length;
    await savePhrase(browser, phrase, "any");
    for (const tab of tabs) {
      await ready();
      await comeBack(tab);
      await tab.shows(isPause(browser));
      await tab.close();
    }
    return engines.traffic.searchesFor(phrase).length - before;
  };
  const promise = async (name: string, more: number) => {
    printRow([launcher.name, state, name, `${more}/${searches} reached the engine`]);
    expect(more).toBe(0);
  };
  const stay = async () => undefined;
  const leave = async (tab: Tab) => {
    await tab.go("https://other.example/");
    await tab.shows((shown) => shown === "https://other.example/");
  };
  const goBack = async (tab: Tab) => {
    await tab.back();
    await tab.shows((shown) => shown === elsewhere);
  };

  test("by reload", async () => promise("reload", await comingBack("amber teapot", stay, (tab) => tab.reload())));
  test("by Back", async () => promise("Back", await comingBack("copper ladder", leave, (tab) => tab.back())));
  test("by Forward", async () => promise("Forward", await comingBack("velvet anchor", goBack, (tab) => tab.forward())));

  test("by reload, Back and Forward on the pause itself", async () => {
    const tab = await at(windows(), elsewhere);
    await tab.go(results(phrases.any));
    await tab.shows(isPause(browser));
    await ready();
    const before = await tab.evaluate<number>("performance.timeOrigin");
    await tab.reload();
    await eventually("the reload", async () => (await tab.evaluate<number>("performance.timeOrigin").catch(() => before)) !== before);
    await tab.shows(isPause(browser));
    await tab.back();
    await tab.shows((shown) => shown === elsewhere);
    await ready();
    await tab.forward();
    await tab.shows(isPause(browser));
    expect(engines.traffic.mentionsOf(phrases.any)).toEqual([]);
  });
});
