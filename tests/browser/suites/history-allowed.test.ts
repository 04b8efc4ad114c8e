import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Browser, Tab } from "../browsers/browser.ts";
import { launchChromium } from "../browsers/chromium.ts";
import { launchFirefox } from "../browsers/firefox.ts";
import { type Screen, startScreen } from "../browsers/screen.ts";
import { engineNamed } from "../engines/hosts.ts";
import { type PlayedEngines, playEngines } from "../engines/server.ts";
import { historyRows, rowsHolding } from "../history-rows.ts";
import { press, reads } from "../on-the-page.ts";
import { at, newTab, submittedPaths } from "../paths.ts";
import { eventually, removeDirectory, sleep } from "../processes.ts";
import { flaggedBy, searchEveryWay } from "../searched.ts";
import { isPause, phrases, savePhrase } from "../setting-up.ts";

const google = engineNamed("google");
/** What is added to a search in the address bar, by where it is typed. */
const typedWords = { "a tab that shows a page": "typed over a page", "a new tab": "typed in a new tab" };

/** In a real window, so that the browser's own question can be answered, and the address bar used, which remembers words besides addresses. */
async function allowedInChromium(engines: PlayedEngines, screen: Screen): Promise<Browser> {
  const browser = await launchChromium(engines, { extension: inject("packages").chromium, screen });
  await savePhrase(browser, phrases.any, "any");
  const settings = await browser.openExtensionPage("settings/index.html");
  await screen.focusWindow();
  const hasKeyboard = () => settings.evaluate<boolean>("document.hasFocus()");
  await eventually("the settings to have the keyboard", hasKeyboard);
  await press(settings, "Take stopped searches out of the history");
  await eventually("the browser's question", async () => !(await hasKeyboard()));
  // Its buttons take no answer in the first moment, so that nobody agrees by accident; "Deny" comes first.
  await sleep(1_000);
  await screen.press("Tab");
  await screen.press("Return");
  await reads(settings, "We take stopped searches out of the history.");
  await settings.close();
  return browser;
}

async function allowedInFirefox(engines: PlayedEngines): Promise<Browser> {
  const browser = await launchFirefox(engines, { extension: inject("packages").firefox });
  await savePhrase(browser, phrases.any, "any");
  await browser.allow("history");
  return browser;
}

/** Types a flagged and an innocent search ("red lantern") over a page and in a new tab. */
async function searchFromAddressBar(browser: Browser, screen: Screen): Promise<void> {
  const inTab = async (tab: Tab, words: string) => {
    await screen.typeIntoAddressBar(words);
    await screen.press("Return");
    await tab.shows((address) => (words.startsWith(phrases.any) ? isPause(browser)(address) : address.includes("lantern")));
    await sleep(100);
    await tab.close();
  };
  for (const words of [phrases.any, "red lantern"]) {
    await inTab(await at(browser, "https://site.example/"), `${words} ${typedWords["a tab that shows a page"]}`);
    await inTab(await newTab(browser), `${words} ${typedWords["a new tab"]}`);
  }
}

describe.each(["chromium", "firefox"] as const)("In %s, when we may tidy the history", (name) => {
  let engines: PlayedEngines;
  let screen: Screen | undefined;
  let browser: Browser;
  let rows: string[];
  beforeAll(async () => {
    engines = await playEngines();
    if (name === "chromium") {
      screen = await startScreen();
      browser = await allowedInChromium(engines, screen);
      await searchFromAddressBar(browser, screen);
    } else browser = await allowedInFirefox(engines);
    await searchEveryWay(browser, google);
    const page = await browser.openExtensionPage("manifest.json");
    expect(await page.evaluate(`chrome.permissions.contains({ permissions: ["history"] })`)).toBe(true);
    await sleep(2_000);
    await browser.close();
    rows = await historyRows(name, browser.profile);
  });
  afterAll(async () => {
    await browser?.close();
    if (browser) await removeDirectory(browser.profile);
    await screen?.stop();
    await engines?.stop();
  });

  test.each(submittedPaths)("a stopped search leaves no row: $name", (path) => {
    expect(rowsHolding(rows, flaggedBy(path))).toEqual([]);
  });

  test("no row holds the address of our own gate, for any search", () => {
    expect(rows.filter((row) => row.startsWith(`${browser.extensionOrigin}/v/gate`))).toEqual([]);
  });

  test("an innocent search and one that was continued are there, like every page", () => {
    expect(rowsHolding(rows, "paper lantern")).not.toEqual([]);
    expect(rowsHolding(rows, `${phrases.any} continued`)).not.toEqual([]);
  });

  if (name === "chromium")
    test.each(Object.entries(typedWords))("a search stopped in the address bar leaves no row and no words: %s", (_, words) => {
      expect(rowsHolding(rows, `${phrases.any} ${words}`)).toEqual([]);
      expect(rowsHolding(rows, `keyword: red lantern ${words}`)).not.toEqual([]);
    });
});
