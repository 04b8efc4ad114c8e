import { join } from "node:path";
import { afterAll, beforeAll, describe, inject, test } from "vitest";
import type { Browser, Tab } from "../browsers/browser.ts";
import { type Launcher, launchers } from "../browsers/launchers.ts";
import { type PlayedEngines, playEngines } from "../engines/server.ts";
import { at } from "../paths.ts";
import { eventually, sleep } from "../processes.ts";
import { isPause, phrases, protectedBrowser } from "../setting-up.ts";
import { atMost, median, writeFigure } from "./figures.ts";

const runs = 40;
const warmUp = 5;
const results = "https://www.google.com/search?q=";
const now = () => performance.timeOrigin + performance.now();
/** Milliseconds that the extension may add to an innocent search, by browser and state of its background. */
const limits = { chromium: { awake: 20, stopped: 35 }, firefox: { awake: 5, stopped: 5 } };

/** When the page in the tab was first painted with something, in milliseconds since the epoch. */
const painted = `new Promise((resolve) => {
  const found = () => performance.getEntriesByName("first-contentful-paint")[0];
  const answer = () => resolve(performance.timeOrigin + found().startTime);
  if (found()) answer();
  else new PerformanceObserver((_, observer) => { if (found()) { observer.disconnect(); answer(); } }).observe({ type: "paint", buffered: true });
})`;

/** A directory with older packages, `chromium` and `firefox`, to be measured in the same run; none unless told. */
const olderPackages = process.env["BEFORE"];

/** With and without the extension by turns, in two browsers side by side, so that whatever else the machine does falls on both. */
describe.each(launchers)("$name", (launcher: Launcher) => {
  let engines: PlayedEngines;
  let plain: Browser;
  let browser: Browser;
  let older: Browser | undefined;
  beforeAll(async () => {
    engines = await playEngines();
    plain = await launcher.launch(engines);
    browser = await protectedBrowser(launcher, engines, inject("packages")[launcher.name]);
    if (olderPackages) older = await protectedBrowser(launcher, engines, join(olderPackages, launcher.name));
  });
  afterAll(async () => {
    await Promise.all([plain?.dispose(), browser?.dispose(), older?.dispose()]);
    await engines?.stop();
  });

  /** Milliseconds from the navigation to the request's arrival at the engine. */
  const search = async (tab: Tab, query: string, ready = async () => {}): Promise<number> => {
    await settled(tab);
    await ready();
    const from = now();
    await tab.go(`${results}${query.replaceAll(" ", "+")}`);
    const request = await eventually("the search to arrive", () => engines.traffic.searchesFor(query)[0], 10_000, 2);
    await tab.shows((address) => address.startsWith(results));
    return request.at - from;
  };
  const pause = async (tab: Tab, query: string, ready: () => Promise<void>): Promise<number> => {
    await settled(tab);
    await ready();
    const from = now();
    await tab.go(`${results}${query.replaceAll(" ", "+")}`);
    await tab.shows(isPause(browser));
    return (await tab.evaluate<number>(painted)) - from;
  };
  const settled = async (tab: Tab) => {
    await tab.go("https://site.example/");
    await tab.shows((address) => address === "https://site.example/");
    await sleep(150);
  };

  test.each(["awake", "stopped"] as const)("background %s", async (state) => {
    const [without, with_] = [await at(plain, "https://site.example/"), await at(browser, "https://site.example/")];
    const previous = older;
    const withOlder = previous && (await at(previous, "https://site.example/"));
    const readied = (of: Browser) => async () => {
      if (state === "stopped") await of.stopBackground();
    };
    const ready = readied(browser);
    const peers: number[] = [];
    const ours: number[] = [];
    const added: number[] = [];
    const pauses: number[] = [];
    const olders: number[] = [];
    const since: number[] = [];
    for (let run = -warmUp; run < runs; run++) {
      const both: [number, number, number] = [0, 0, 0];
      const sides = [
        async () => {
          both[0] = await search(without, `plain ${state} lamp number ${run} of ${runs}`);
        },
        async () => {
          both[1] = await search(with_, `paused ${state} lamp number ${run} of ${runs}`, ready);
        },
        ...(previous && withOlder
          ? [
              async () => {
                both[2] = await search(withOlder, `older ${state} lamp number ${run} of ${runs}`, readied(previous));
              },
            ]
          : []),
      ];
      for (const side of run % 2 === 0 ? sides : sides.reverse()) await side();
      const paused = await pause(with_, `${phrases.any} ${state} ${run}`, ready);
      if (run < 0) continue;
      peers.push(both[0]);
      ours.push(both[1]);
      added.push(both[1] - both[0]);
      olders.push(both[2]);
      since.push(both[1] - both[2]);
      pauses.push(paused);
    }
    const peer = `without: ${median(peers).toFixed(1)} ms, with: ${median(ours).toFixed(1)} ms`;
    const limit = limits[launcher.name][state];
    const kept = limit === undefined ? [] : [atMost(median(added), limit, `${limit} ms`)];
    writeFigure(`${launcher.name}, background ${state}: added to an innocent search`, added, peer, ...kept);
    if (older)
      writeFigure(`${launcher.name}, background ${state}: added since the older package`, since, `older: ${median(olders).toFixed(1)} ms`);
    writeFigure(`${launcher.name}, background ${state}: from navigation to pause painted`, pauses, "none");
  });
});
