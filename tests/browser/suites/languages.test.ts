import { readdirSync } from "node:fs";
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { violations } from "../accessibility.ts";
import type { Browser, Tab } from "../browsers/browser.ts";
import { type Launcher, launchers } from "../browsers/launchers.ts";
import { MadeStore } from "../catalogue/made-store.ts";
import { drawKeySet } from "../catalogue/signing.ts";
import { engineNamed, resultsAddress } from "../engines/hosts.ts";
import { type PlayedEngines, playEngines } from "../engines/server.ts";
import { type BuiltExtension, buildExtension } from "../extension-build.ts";
import { textOf } from "../on-the-page.ts";
import { widthInASmallWindow } from "../page-quality.ts";
import { at } from "../paths.ts";
import { eventually, removeDirectory, temporaryDirectory } from "../processes.ts";
import { inRepository } from "../repository.ts";
import { phrases, protectedBrowser, stoppedIn } from "../setting-up.ts";

const folder = inRepository("extension/locales");
const translated = readdirSync(folder).map((name) => name.replace(".json", ""));
const pseudoLocales = ["en-XA", "ar-XB"] as const;
const pages = ["first-run", "settings", "popup", "progress", "traces", "self-test", "commitment"];

/** The words of every language, and of two that nobody speaks, which are in no package but this suite's. */
async function writeLocales(to: string): Promise<void> {
  await cp(folder, to, { recursive: true });
  const { messages } = JSON.parse(await readFile(join(folder, "en-GB.json"), "utf8"));
  const { pseudo } = await import(/* @vite-ignore */ inRepository("extension/src/language/checks/pseudo.ts"));
  for (const locale of pseudoLocales) {
    const file = { locale, reviewedBy: "none", messages: pseudo(locale, messages) };
    await writeFile(join(to, `${locale}.json`), JSON.stringify(file));
  }
}

let built: BuiltExtension;
let [store, locales] = ["", ""];
beforeAll(async () => {
  [store, locales] = [await temporaryDirectory("store"), await temporaryDirectory("locales")];
  await writeLocales(locales);
  const made = await MadeStore.create(store, drawKeySet());
  await made.publish({
    mark: "Release 1-1",
    sequence: 1,
    locales: [...translated, ...pseudoLocales].filter((locale) => locale !== "en-GB"),
  });
  built = await buildExtension(inject("serviceOrigin"), store, { LOCALES_DIR: locales });
});
afterAll(async () => {
  await built?.remove();
  for (const directory of [store, locales]) await removeDirectory(directory);
});

const google = engineNamed("google");

/** Firefox lays text out by itself: it is looked at where that matters most. */
const localesIn = (launcher: Launcher): readonly string[] => (launcher.name === "chromium" ? [...translated, ...pseudoLocales] : ["ar-XB"]);

describe.each(launchers)("In $name", (launcher: Launcher) => {
  let engines: PlayedEngines;
  let browser: Browser;
  beforeAll(async () => {
    engines = await playEngines();
    browser = await protectedBrowser(launcher, engines, join(built.directory, launcher.name));
  });
  afterAll(async () => {
    await browser?.dispose();
    await engines?.stop();
  });

  const speak = async (locale: string): Promise<void> => {
    const store = await browser.openExtensionPage("manifest.json");
    const entries = { settings: { country: "GB", locale, firstRunStep: "stored" } };
    await store.evaluate(`chrome.storage.local.set(${JSON.stringify(entries)}).then(() => true)`);
    await store.close();
  };
  const opened = async (name: string): Promise<Tab> => {
    if (name !== "pause") return browser.openExtensionPage(`${name}/index.html`);
    const tab = await at(browser, "https://site.example/");
    await stoppedIn(browser, tab, resultsAddress(google, phrases.any));
    return tab;
  };
  const languageOf = (tab: Tab) => tab.evaluate<string>("document.documentElement.lang + ' ' + document.documentElement.dir");

  test.each(localesIn(launcher))("every page speaks %s in its own direction, and is no wider than 320 pixels", async (locale) => {
    await speak(locale);
    for (const name of ["pause", ...pages]) {
      const tab = await opened(name);
      await eventually(`the page ${name}`, async () => (await textOf(tab, "h1")) !== "");
      expect(await languageOf(tab), name).toBe(`${locale} ${locale === "ar-XB" ? "rtl" : "ltr"}`);
      expect(await widthInASmallWindow(tab), name).toBeLessThanOrEqual(320);
      if (locale.includes("-X")) expect(await violations(tab), name).toEqual([]);
      await tab.close();
    }
  });

  test("a language without words or without messages is not spoken: the whole page is English", async () => {
    await speak("cy");
    const tab = await opened("settings");
    await eventually("the page", async () => (await textOf(tab, "h1")) !== "");
    expect([await languageOf(tab), await textOf(tab, "h1")]).toEqual(["en-GB ltr", "Settings"]);
    await tab.close();
  });
});

test("The shipped packages have no language that nobody speaks", async () => {
  for (const directory of Object.values(inject("packages"))) {
    const spoken = [...readdirSync(join(directory, "words")), ...readdirSync(join(directory, "_locales"))];
    expect(spoken).toContain("en");
    expect(spoken.filter((name) => /X[AB]/.test(name))).toEqual([]);
  }
});
