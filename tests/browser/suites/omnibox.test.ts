import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { LaunchOptions, Tab } from "../browsers/browser.ts";
import { type Chromium, launchChromium } from "../browsers/chromium.ts";
import { type Screen, startScreen } from "../browsers/screen.ts";
import { makeBystander } from "../bystander.ts";
import { engineNamed, resultsAddress } from "../engines/hosts.ts";
import { type PlayedEngines, playEngines } from "../engines/server.ts";
import { suggestPath } from "../engines/suggestions.ts";
import { at, newTab } from "../paths.ts";
import { eventually, removeDirectory, sleep } from "../processes.ts";
import { printRow } from "../report/rows.ts";
import { isPause, phrases, savePhrase } from "../setting-up.ts";
import { privateCopyRuns } from "../states.ts";

const resultsPath = new URL(resultsAddress(engineNamed("google"), "")).pathname;
const times = 5;

/** A real window with a real address bar, which fetches the results of a likely search before anybody presses Enter. */
describe("In Chromium's address bar", () => {
  let engines: PlayedEngines;
  let screen: Screen;
  let browser: Chromium;
  const started = async (options: LaunchOptions = {}) => {
    browser = await launchChromium(engines, { screen, ...options });
  };
  beforeAll(async () => {
    engines = await playEngines();
    screen = await startScreen();
  });
  afterAll(async () => {
    await screen?.stop();
    await engines?.stop();
  });

  /** Suggestions leave as somebody types, before any extension runs; everything else that holds the words counts. */
  const sentFor = (query: string) => engines.traffic.mentionsOf(query).filter(({ path }) => path !== suggestPath);
  const tabWithPage = () => at(browser, "https://site.example/");

  /** Types words that the engine takes for the beginning of a search; comes back when the browser has begun to fetch its results ahead. */
  const type = async (words: string, search: string): Promise<void> => {
    engines.suggestions.likely = search;
    const before = await browser.fetchesAheadBegun();
    await screen.typeIntoAddressBar(words);
    await eventually("the address bar to fetch results ahead", async () => (await browser.fetchesAheadBegun()) > before);
  };

  /** Types words in a private window; what leaves before Enter, a moment later, is everything that holds them. */
  const typePrivately = async (words: string): Promise<Tab> => {
    engines.suggestions.likely = `${words} stripes`;
    const tab = await at(browser.privately, "https://site.example/");
    await screen.typeIntoAddressBar(words);
    await sleep(500);
    expect(engines.traffic.mentionsOf(words)).toEqual([]);
    return tab;
  };

  describe("without the extension", () => {
    let bystander: string;
    beforeAll(async () => {
      bystander = await makeBystander();
      await started({ extension: bystander });
    });
    afterAll(async () => {
      await browser?.dispose();
      await removeDirectory(bystander);
    });

    test("the results of a likely search are fetched ahead, before Enter", async () => {
      for (let number = 1; number <= 3; number++) {
        const query = `${phrases.any} ${number} stripes`;
        const tab = await tabWithPage();
        await type(`${phrases.any} ${number}`, query);
        await eventually("the results to be fetched ahead", () => sentFor(query).length > 0);
        expect(sentFor(query).map(({ path }) => path)).toEqual([resultsPath]);
        expect(sentFor(query).map(({ headers }) => headers.secPurpose)).toEqual(["prefetch"]);
        await tab.close();
      }
    });

    test("a private window asks for no suggestions and fetches nothing ahead: a search is sent when Enter is pressed", async () => {
      const query = `${phrases.any} in private`;
      const tab = await typePrivately(query);
      await screen.press("Return");
      await eventually("the search", () => engines.traffic.searchesFor(query).length > 0);
      await tab.close();
    });
  });

  describe("with the extension", () => {
    beforeAll(async () => {
      await started({ extension: inject("packages").chromium });
      await savePhrase(browser, phrases.any, "any");
    });
    afterAll(() => browser?.dispose());

    const ways = [
      { way: "typed to its end", rest: " stripes" },
      { way: "only begun", rest: "" },
    ];
    test.each(["awake", "stopped"].flatMap((state) => ways.map((way) => ({ state, ...way }))))(
      "nothing but suggestions leaves of a flagged search, before Enter or after it: $way, $state",
      async ({ state, way, rest }) => {
        const ready = async () => (state === "stopped" ? browser.stopBackground() : undefined);
        engines.traffic.clear();
        for (let number = 1; number <= times; number++) {
          // The browser fetches no search ahead twice, so that each is another.
          const words = `${phrases.any} ${state} ${way} ${number}`;
          const tab = await (number % 2 === 0 ? newTab(browser) : tabWithPage());
          await ready();
          await type(words + rest, `${words} stripes`);
          await sleep(300);
          await ready();
          await screen.press("Return");
          await tab.shows(isPause(browser));
          await tab.close();
        }
        const sent = sentFor(phrases.any);
        printRow(["chromium", state, `address bar, ${way}`, `${sent.length}/${times} reached the engine`]);
        expect(sent).toEqual([]);
      },
    );

    test.each(["awake", "stopped"])(
      "nothing leaves of a flagged search in a private window, before Enter or after it: %s",
      async (state) => {
        engines.traffic.clear();
        const first = await at(browser.privately, "https://site.example/");
        await privateCopyRuns(browser, engines);
        for (let number = 1; number <= times; number++) {
          const tab = await typePrivately(`${phrases.any} privately ${state} ${number}`);
          if (state === "stopped") await browser.stopBackground();
          await screen.press("Return");
          await tab.shows(isPause(browser));
          await tab.close();
        }
        await first.close();
        const sent = engines.traffic.mentionsOf(phrases.any);
        printRow(["chromium", `private, ${state}`, "address bar", `${sent.length}/${times} reached the engine`]);
        expect(sent).toEqual([]);
      },
    );

    test("an innocent search reaches the engine once, when Enter is pressed", async () => {
      const query = "paper lantern with stripes";
      const tab = await tabWithPage();
      await type(query, query);
      await sleep(300);
      expect(sentFor(query)).toEqual([]);
      await screen.press("Return");
      await tab.shows((address) => new URL(address).pathname === resultsPath);
      expect(sentFor(query)).toHaveLength(1);
    });
  });
});
