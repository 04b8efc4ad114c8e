import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import type { Browser, Tab } from "../browsers/browser.ts";
import { type Launcher, launchers } from "../browsers/launchers.ts";
import { engineNamed, resultsAddress } from "../engines/hosts.ts";
import { type PlayedEngines, playEngines } from "../engines/server.ts";
import { press, reads, textOf } from "../on-the-page.ts";
import { at } from "../paths.ts";
import { eventually, sleep } from "../processes.ts";
import { isPause, protectedBrowser, stoppedIn } from "../setting-up.ts";

const innocent = "https://www.google.com/search?q=paper+lantern";
const neutral = "We could not check this search.";

/** One dependency of the check, and how it fails: source of a function that takes the background's global object. */
interface Dependency {
  readonly name: string;
  readonly fail: string;
  /** Whether Continue needs it as well, so that nothing can be sent as long as it fails. */
  readonly alsoForContinue?: true;
}

/** Only normalisation puts characters together. */
const normalisationFails = `(self) => { self.String.fromCodePoint = () => { throw new self.Error("refused"); }; }`;

const dependencies: readonly Dependency[] = [
  {
    name: "storage that refuses to read",
    fail: `(self) => { self.chrome.storage.local.get = () => self.Promise.reject(new self.Error("refused")); }`,
  },
  { name: "storage that never answers", fail: `(self) => { self.chrome.storage.local.get = () => new self.Promise(() => {}); }` },
  {
    name: "fingerprints that fail",
    fail: `(self) => { self.TextEncoder.prototype.encodeInto = () => { throw new self.Error("refused"); }; }`,
  },
  { name: "normalisation that throws", fail: normalisationFails },
];

const chromiumDependencies: readonly Dependency[] = [
  {
    name: "a rule that is refused",
    fail: `(self) => { self.chrome.declarativeNetRequest.updateSessionRules = () => self.Promise.reject(new self.Error("refused")); }`,
    alsoForContinue: true,
  },
  {
    name: "a rule that is never made",
    fail: `(self) => { self.chrome.declarativeNetRequest.updateSessionRules = () => new self.Promise(() => {}); }`,
    alsoForContinue: true,
  },
];

const memoryFails = `(self) => { self.chrome.storage.session.set = () => self.Promise.reject(new self.Error("refused")); }`;

describe.each(launchers)("In $name, when a check fails", (launcher: Launcher) => {
  let engines: PlayedEngines;
  let browser: Browser;
  let extensionPage: Tab;
  let tab: Tab;
  beforeAll(async () => {
    engines = await playEngines();
    browser = await protectedBrowser(launcher, engines, inject("packages")[launcher.name]);
    extensionPage = await browser.openExtensionPage("manifest.json");
  });
  beforeEach(async () => {
    tab = await at(browser, "https://site.example/");
    engines.traffic.clear();
  });
  afterEach(async () => {
    await tab.close();
    await browser.stopBackground();
  });
  afterAll(async () => {
    await browser?.dispose();
    await engines?.stop();
  });

  /** Makes one thing fail in a fresh background, and has it read everything anew. */
  const failing = async (fail: string) => {
    await browser.stopBackground();
    await browser.callInBackground(fail);
    await extensionPage.evaluate(`void chrome.runtime.sendMessage({ name: "refresh", content: {} }).catch(() => undefined)`);
    await sleep(100);
  };

  const each = [...dependencies, ...(launcher.name === "chromium" ? chromiumDependencies : [])];
  const untilPressed = async (fail: string) => {
    await failing(fail);
    await tab.go(innocent);
    await tab.shows(isPause(browser));
    await reads(tab, neutral);
    expect(await textOf(tab)).not.toMatch(/You can continue in/);
    expect(engines.traffic.searchesFor("paper lantern")).toEqual([]);
    await press(tab, "Continue");
  };

  test.each(each.filter(({ alsoForContinue }) => !alsoForContinue))(
    "because of $name: the neutral page, and nothing is sent before the person presses Continue, exactly the search after",
    async ({ fail }) => {
      await untilPressed(fail);
      await tab.shows((address) => address === innocent);
      expect(engines.traffic.searchesFor("paper lantern")).toHaveLength(1);
    },
  );

  for (const { name, fail } of each.filter(({ alsoForContinue }) => alsoForContinue))
    test(`because of ${name}: the neutral page, and Continue says that nothing was sent`, async () => {
      await untilPressed(fail);
      await reads(tab, "The browser did not let the search through. Nothing was sent.");
      expect(engines.traffic.searchesFor("paper lantern")).toEqual([]);
    });

  test("because memory refuses to keep the search: a page of ours, and nothing is sent", async () => {
    await failing(memoryFails);
    await tab.go("https://www.google.com/search?q=blue+zebra");
    await tab.shows(isPause(browser));
    expect(engines.traffic.mentionsOf("blue zebra")).toEqual([]);
  });

  test("Try again checks once more", async () => {
    await failing(normalisationFails);
    await tab.go(innocent);
    await reads(tab, neutral);
    await browser.stopBackground();
    await press(tab, "Try again");
    await tab.shows((address) => address === innocent);
    expect(engines.traffic.searchesFor("paper lantern")).toHaveLength(1);
  });

  test("a lost list is a fault, not an empty list, and is counted by day and reason without a word of the search", async () => {
    const kept = await extensionPage.evaluate(`chrome.storage.local.get("phrases")`);
    await extensionPage.evaluate(`chrome.storage.local.set({ phrases: { key: [1], longest: 9, fingerprints: "none" } }).then(() => true)`);
    await browser.stopBackground();
    await tab.go(innocent);
    await reads(tab, neutral);
    expect(engines.traffic.searchesFor("paper lantern")).toEqual([]);
    const settings = await browser.openExtensionPage("settings/index.html");
    await reads(settings, "Searches we could not check");
    await eventually("the reason", async () => (await textOf(settings)).includes("What you saved could not be read"));
    expect(await textOf(settings)).not.toContain("lantern");
    await extensionPage.evaluate(`chrome.storage.local.set(${JSON.stringify(kept)}).then(() => true)`);
    await settings.close();
  });

  if (launcher.name === "chromium")
    test("because its own key was lost: a page of ours, and nothing is sent", async () => {
      await extensionPage.evaluate(`chrome.storage.local.remove("gate").then(() => true)`);
      await browser.stopBackground();
      await tab.go(innocent);
      await tab.shows(isPause(browser));
      expect(engines.traffic.searchesFor("paper lantern")).toEqual([]);
    });

  test("because all that was stored is lost: the page that says so, after another start as well, until everything is deleted", async () => {
    await extensionPage.evaluate(`chrome.storage.local.clear().then(() => true)`);
    await browser.close();
    browser = await launcher.launch(engines, { again: browser });
    // Searches while Chromium starts are a known exception; once this page is there, the start is over.
    const settings = await browser.openExtensionPage("settings/index.html");
    await reads(settings, "What you saved could not be read");
    tab = await at(browser, "https://site.example/");
    engines.traffic.clear();
    for (const query of ["blue zebra", "paper lantern"]) {
      await stoppedIn(browser, tab, resultsAddress(engineNamed("google"), query));
      await reads(tab, neutral);
    }
    expect(engines.traffic.mentionsOf("blue zebra")).toEqual([]);
    expect(engines.traffic.searchesFor("paper lantern")).toEqual([]);
    await press(settings, "Delete everything");
    await press(settings, "Yes, delete everything");
    await reads(settings, "Everything is deleted");
    // Deleting closes every other page of ours, the pause in that tab too.
    tab = await at(browser, "https://site.example/");
    await tab.go(innocent);
    await tab.shows((address) => address === innocent);
  });
});
