import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Browser } from "../browsers/browser.ts";
import { launchFirefox } from "../browsers/firefox.ts";
import { type Launcher, launchers } from "../browsers/launchers.ts";
import { engineNamed, resultsAddress, startPage } from "../engines/hosts.ts";
import { type PlayedEngines, playEngines } from "../engines/server.ts";
import { at } from "../paths.ts";
import { eventually } from "../processes.ts";
import { printRow } from "../report/rows.ts";
import { closingWhatItOpens, isPause, phrases, protectedBrowser, savePhrase } from "../setting-up.ts";

const google = engineNamed("google");
const flagged = resultsAddress(google, phrases.any);
const times = 5;

describe.each(launchers)("In $name, in the first seconds after installing,", (launcher: Launcher) => {
  let engines: PlayedEngines;
  let browser: Browser;
  beforeAll(async () => {
    engines = await playEngines();
    browser = await launcher.launch(engines, { extension: inject("packages")[launcher.name] });
  });
  afterAll(async () => {
    await browser?.dispose();
    await engines?.stop();
  });

  // Nothing is flagged before that, so these are the first searches that could get away.
  test("searches made as soon as a phrase is saved are stopped, before they are sent", async () => {
    await savePhrase(browser, phrases.any, "any");
    const tabs = await Promise.all(Array.from({ length: times }, () => browser.open(flagged)));
    for (const tab of tabs) await tab.shows(isPause(browser));
    const reached = engines.traffic.mentionsOf(phrases.any).length;
    printRow([launcher.name, "exception", "the first seconds after installing", `${reached} requests for ${times} searches`]);
    expect(reached).toBe(0);
  });
});

/** What first run and README name as exceptions: counted and printed, and still the pause appears. */
describe.each(launchers)("In $name the pause still appears after", (launcher: Launcher) => {
  let engines: PlayedEngines;
  let browser: Browser;
  beforeAll(async () => {
    engines = await playEngines();
    browser = await protectedBrowser(launcher, engines, inject("packages")[launcher.name]);
  });
  afterAll(async () => {
    await browser?.dispose();
    await engines?.stop();
  });

  const counted = async (name: string, count: number, action: () => Promise<void>) => {
    engines.traffic.clear();
    for (let time = 0; time < count; time++) await closingWhatItOpens(browser, action);
    const reached = engines.traffic.searchesFor(phrases.any).length;
    printRow([launcher.name, "exception", name, `${reached} requests for ${count} searches`]);
    return reached;
  };

  test("suggestions as somebody types", async () => {
    await counted("suggestions as you type", times, async () => {
      const tab = await at(browser, startPage(google));
      await tab.evaluate(`void (document.getElementById("box").name = "q")`);
      await tab.evaluate(`void engine.suggests("https://www.google.com/complete/search?q=")`);
      await tab.click("#box");
      for (const letter of phrases.any) await tab.type(letter);
      await tab.shows(isPause(browser));
    });
  });

  test("a page that fetches results itself in the same instant", async () => {
    const reached = await counted("an engine page that fetches results itself", times, async () => {
      const tab = await at(browser, startPage(google));
      await tab.evaluate(`void engine.pushes(${JSON.stringify(flagged)}, 0)`);
      await tab.click("#push");
      await tab.shows(isPause(browser));
    });
    expect(reached).toBeLessThanOrEqual(times);
  });

  test("a page that shows results itself without fetching them", async () => {
    const reached = await counted("an engine page that only changes its address", times, async () => {
      const tab = await at(browser, startPage(google));
      await tab.evaluate(`void engine.pushes(${JSON.stringify(flagged)}, -1)`);
      await tab.click("#push");
      await tab.shows(isPause(browser));
    });
    expect(reached).toBe(0);
  });

  test("the first search after a phrase was saved, and nothing of it is sent", async () => {
    await savePhrase(browser, "silver compass", "any");
    const tab = await at(browser, "https://site.example/");
    await tab.go(resultsAddress(google, "silver compass"));
    await tab.shows(isPause(browser));
    expect(engines.traffic.mentionsOf("silver compass")).toEqual([]);
  });

  test("an address opened as the browser starts", async () => {
    engines.traffic.clear();
    for (let time = 0; time < 3; time++) {
      await browser.close();
      browser = await launcher.launch(engines, { again: browser, startAddress: flagged });
      await eventually("the pause", async () => {
        for (const tab of await browser.tabs()) if (isPause(browser)(await tab.address())) return true;
        return undefined;
      });
    }
    const reached = engines.traffic.searchesFor(phrases.any).length;
    printRow([launcher.name, "exception", "an address opened as the browser starts", `${reached} requests for 3 searches`]);
    if (launcher.name === "firefox") expect(reached).toBe(0);
  });
});

describe("In a Firefox without the Navigation API, as older ones are,", () => {
  let engines: PlayedEngines;
  let browser: Browser;
  beforeAll(async () => {
    engines = await playEngines();
    const preferences = { "dom.navigation.webidl.enabled": false };
    browser = await protectedBrowser({ name: "firefox", launch: launchFirefox }, engines, inject("packages").firefox, { preferences });
  });
  afterAll(async () => {
    await browser?.dispose();
    await engines?.stop();
  });

  test("the pause still appears after a page that shows results itself", async () => {
    const tab = await at(browser, startPage(google));
    expect(await tab.evaluate<string>("typeof window.navigation")).toBe("undefined");
    await tab.evaluate(`void engine.pushes(${JSON.stringify(flagged)}, -1)`);
    await tab.click("#push");
    await tab.shows(isPause(browser));
    expect(engines.traffic.searchesFor(phrases.any)).toEqual([]);
  });
});
