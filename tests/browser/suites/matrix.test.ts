import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import type { Browser, Tab, Windows } from "../browsers/browser.ts";
import { type Launcher, launchers } from "../browsers/launchers.ts";
import { Chance } from "../chance.ts";
import { type Engine, engineNamed, engines as known } from "../engines/hosts.ts";
import { type PlayedEngines, playEngines } from "../engines/server.ts";
import { posted, type SearchPath, speculativePaths, submittedPaths } from "../paths.ts";
import { sleep } from "../processes.ts";
import { printRow } from "../report/rows.ts";
import { closingWhatItOpens, isPause, phrases, protectedBrowser } from "../setting-up.ts";
import { privateCopyRuns, states } from "../states.ts";

/** Searches by each path in each of four states: every path is taken 40 times, in both browsers or in the one that has it. Engines and words are drawn. */
const searchesBy = ({ browsers }: SearchPath) => Number(process.env["SEARCHES"] ?? 10 / browsers.length);
const withPost = engineNamed("startpage");
const chance = new Chance();
const someEngine = () => chance.oneOf(known as [Engine, ...Engine[]]);
const someQuery = (number: number) =>
  [
    chance.oneOf(["", "why", "picture of", "cheap", "+", "“"]),
    phrases.any,
    number,
    chance.oneOf(["", "today", "near me?", "-stripes", "&", "#1"]),
  ]
    .join(" ")
    .trim();

describe.each(launchers)("In $name no flagged search reaches the engine", (launcher: Launcher) => {
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

  describe.each(states)("($state)", ({ state, isPrivate, isStopped }) => {
    let first: Tab | undefined;
    const windows = (): Windows => (isPrivate ? browser.privately : browser);
    beforeAll(async () => {
      first = await windows().open("https://site.example/");
      if (isPrivate) await privateCopyRuns(browser, engines);
    });
    afterEach(() => engines.traffic.clear());
    afterAll(() => first?.close());

    const cases: [SearchPath, () => Engine][] = [
      ...[...submittedPaths, ...speculativePaths].map((path): [SearchPath, () => Engine] => [path, someEngine]),
      [posted, () => withPost],
    ];
    test.each(
      cases.filter(([{ browsers }]) => browsers.includes(launcher.name)).map(([path, engine]) => ({ name: path.name, path, engine })),
    )("by: $name", async ({ path, engine }) => {
      const ready = async () => (isStopped ? browser.stopBackground() : undefined);
      const searches = searchesBy(path);
      await closingWhatItOpens(browser, async () => {
        let showsNothing = false;
        for (let number = 1; number <= searches; number++) {
          const tab = await path.search(windows(), engine(), someQuery(number), ready);
          await tab?.shows(isPause(browser));
          showsNothing ||= !tab;
        }
        // What is only fetched ahead shows nothing to wait for.
        if (showsNothing) await sleep(1_500);
      });
      const reached = engines.traffic.mentionsOf(phrases.any).length;
      printRow([launcher.name, state, path.name, `${reached}/${searches} reached the engine`]);
      expect(reached).toBe(0);
    });
  });
});
