import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Tab } from "../browsers/browser.ts";
import { type Chromium, launchChromium } from "../browsers/chromium.ts";
import { type PlayedEngines, playEngines } from "../engines/server.ts";
import { lostOnSheets, textOnPaper } from "../paper.ts";

const pages = [
  ...["/help?country=GB", "/worried?country=GB", "/under-18?country=DE", "/happened?country=GB"],
  ...["/professionals?country=FR", "/partner?country=GB", "/install", "/privacy", "/paused"],
];

let engines: PlayedEngines;
let browser: Chromium;
let tab: Tab;
beforeAll(async () => {
  engines = await playEngines();
  browser = await launchChromium(engines);
  tab = await browser.open();
});
afterAll(async () => {
  await browser?.dispose();
  await engines?.stop();
});

const visit = async (path: string): Promise<void> => {
  const address = inject("serviceOrigin") + path;
  await tab.go(address);
  await tab.shows((shown) => shown === address);
};

test.each(["", "/de"])(
  "Each sentence of each page, and where each link leads, is on the sheets of A4 that Chromium prints (%s)",
  async (language) => {
    for (const path of ["/", ...pages]) {
      const address = path === "/" && language ? language : language + path;
      await visit(address);
      expect(await lostOnSheets(tab), address).toEqual([]);
    }
  },
);

test("A sheet begins with where it comes from, so that it can be followed", async () => {
  await visit("/professionals?country=FR");
  const sheet = await textOnPaper(await tab.printed());
  const site = inject("serviceOrigin").replace("http://", "");
  expect(sheet.split("\n").slice(0, 3).join(" ")).toContain(`This page: ${site}/professionals?country=FR`);
  for (const pressed of ["Leave this page", "Show who can advise", "Get the extension"]) expect(sheet).not.toContain(pressed);
  expect(sheet.replace(/\s+/g, "")).toContain(`(${site}/under-18?country=FR)`);
});

test.each(["", "/de", "/es", "/fr", "/nl", "/pl", "/pt", "/sv"])(
  "What a teacher needs while a pupil waits stands whole on the first sheet (%s)",
  async (language) => {
    await visit(`${language}/professionals?country=DE`);
    const [sheet] = (await textOnPaper(await tab.printed())).split("\f");
    const last = await tab.evaluate<string>(`document.querySelector(".first > :last-child > :last-child").textContent`);
    expect(sheet?.replace(/\s+/g, "")).toContain(last.replace(/\s+/g, ""));
  },
);

test.each([
  ".lead { display: none }",
  "main { height: 12cm; overflow: hidden }",
  "li { visibility: hidden }",
  "main a::after { display: none }",
])("Reading the sheets back sees what a style sheet loses: %s", async (rule) => {
  await visit("/professionals?country=FR");
  await tab.evaluate(
    `void document.styleSheets[0].insertRule("@media print { ${rule.replace("none", "none !important")} }", document.styleSheets[0].cssRules.length)`,
  );
  expect((await lostOnSheets(tab)).length).toBeGreaterThan(0);
});
