import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { violations } from "../accessibility.ts";
import type { Browser, Tab } from "../browsers/browser.ts";
import { launchChromium } from "../browsers/chromium.ts";
import { MadeStore } from "../catalogue/made-store.ts";
import { drawKeySet } from "../catalogue/signing.ts";
import { type PlayedEngines, playEngines } from "../engines/server.ts";
import { lostOnPaper, outOfTheWindow, sentElsewhere, violationsInLightAndDark } from "../page-quality.ts";
import { eventually, removeDirectory, temporaryDirectory } from "../processes.ts";
import { writeLocales } from "../pseudo-locale.ts";
import { type Service, startService } from "../service.ts";

const paths = [
  ...["/", "/help?country=GB", "/worried?country=DE", "/under-18?country=GB", "/happened?country=DE", "/professionals?country=FR"],
  ...["/install", "/privacy", "/paused", "/api", "/nothing"],
];

let directory: string;
let engines: PlayedEngines;
let browser: Browser;
let service: Service;
let tab: Tab;
let locales: string[];
beforeAll(async () => {
  directory = await temporaryDirectory("languages");
  locales = ["en-GB", ...(await writeLocales(join(directory, "locales")))];
  const store = await MadeStore.create(join(directory, "store"), drawKeySet());
  await store.publish({ mark: "Release 1", sequence: 1, locales: locales.slice(1) });
  service = await startService(undefined, store.directory, join(directory, "locales"));
  engines = await playEngines();
  browser = await launchChromium(engines);
  tab = await browser.open();
});
afterAll(async () => {
  await browser?.dispose();
  await engines?.stop();
  await service?.stop();
  if (directory) await removeDirectory(directory);
});

const visit = async (locale: string, path: string): Promise<void> => {
  const address = service.origin + (locale === "en-GB" ? path : path === "/" ? `/${locale}` : `/${locale}${path}`);
  await tab.go(address);
  await tab.shows((shown) => shown === address);
  await eventually(`the page in ${locale}`, () => tab.evaluate<boolean>(`document.documentElement.lang === "${locale}"`));
};

const small = async () => {
  await tab.resize(320, 568);
  await eventually("the small window", () => tab.evaluate<boolean>("innerWidth === 320"));
};

test.each(paths)("%s fits a window of 320 pixels and a sheet of A4 in every language, and asks nobody else for anything", async (path) => {
  for (const locale of locales) {
    await small();
    await visit(locale, path);
    expect(await outOfTheWindow(tab), `${locale} at 320 pixels`).toEqual([]);
    expect(await sentElsewhere(tab), locale).toEqual([]);
    expect(await lostOnPaper(tab), `${locale} on paper`).toEqual([]);
  }
});

test.each(paths)("%s keeps WCAG 2.2 AA from right to left at 320 pixels, in light and dark, and with longer words", async (path) => {
  await small();
  await visit("ar-XB", path);
  expect(await tab.evaluate("document.documentElement.dir")).toBe("rtl");
  expect(await violationsInLightAndDark(tab)).toEqual([]);
  await visit("en-XA", path);
  expect(await violations(tab)).toEqual([]);
});
