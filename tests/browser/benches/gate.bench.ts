import { readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, inject, test } from "vitest";
import type { Browser, Tab } from "../browsers/browser.ts";
import { type Launcher, launchers } from "../browsers/launchers.ts";
import { type PlayedEngines, playEngines } from "../engines/server.ts";
import { at } from "../paths.ts";
import { eventually, sleep } from "../processes.ts";
import { inRepository } from "../repository.ts";
import { isPause, phrases, protectedBrowser } from "../setting-up.ts";
import { atMost, median, writeFigure, writeLine } from "./figures.ts";

const runs = 40;
const warmUp = 5;
const results = "https://www.google.com/search?q=";
const now = () => performance.timeOrigin + performance.now();
/** Milliseconds that the extension may add to an innocent search, by browser and state of its background. */
const limits = { chromium: { awake: 20, stopped: 35 }, firefox: { awake: 5 } } as const;
/**
 * The same in units of a gate that looks at nothing, measured beside ours, because milliseconds are this machine's: the limits over what such a gate took
 * when they were set, 18 ms awake and 30 ms stopped.
 */
const ratios = { awake: 20 / 18, stopped: 35 / 30 } as const;
const smallest = inRepository("tests/browser/benches/smallest-gate");

/** When the page in the tab was first painted with something, in milliseconds since the epoch. */
const painted = `new Promise((resolve) => {
  const found = () => performance.getEntriesByName("first-contentful-paint")[0];
  const answer = () => resolve(performance.timeOrigin + found().startTime);
  if (found()) answer();
  else new PerformanceObserver((_, observer) => { if (found()) { observer.disconnect(); answer(); } }).observe({ type: "paint", buffered: true });
})`;

/** A directory with older packages, `chromium` and `firefox`, to be measured in the same run; none unless told. */
const olderPackages = process.env["BEFORE"];

/** With and without the extension by turns, in browsers side by side, so that whatever else the machine does falls on all. */
describe.each(launchers)("$name", (launcher: Launcher) => {
  let engines: PlayedEngines;
  let plain: Browser;
  let ours: Browser;
  let peer: Browser | undefined;
  let older: Browser | undefined;
  beforeAll(async () => {
    engines = await playEngines();
    plain = await launcher.launch(engines);
    ours = await protectedBrowser(launcher, engines, inject("packages")[launcher.name]);
    if (launcher.name === "chromium") peer = await launcher.launch(engines, { extension: smallest });
    if (olderPackages) older = await protectedBrowser(launcher, engines, join(olderPackages, launcher.name));
    // As on most days: a page of the extension that is open, such as the first run's, would keep its process running.
    for (const browser of [ours, older]) await closeOwnPages(browser);
    await sleep(2_000);
  });
  afterAll(async () => {
    await Promise.all([plain, ours, peer, older].map((browser) => browser?.dispose()));
    await engines?.stop();
  });

  /** Milliseconds from the navigation to the request's arrival at the engine. */
  const search = async (tab: Tab, query: string, ready: () => Promise<void>): Promise<number> => {
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
    await tab.shows(isPause(ours));
    return (await tab.evaluate<number>(painted)) - from;
  };
  const settled = async (tab: Tab) => {
    await tab.go("https://site.example/");
    await tab.shows((address) => address === "https://site.example/");
    await sleep(150);
  };

  test.each(["awake", "stopped"] as const)("background %s", async (state) => {
    const sides = await Promise.all(
      Object.entries({ plain, ours, peer, older }).flatMap(([name, browser]) => (browser ? [sideOf(name, browser)] : [])),
    );
    const stopped = (browser: Browser) => async () => {
      if (state === "stopped" && browser !== plain) await browser.stopBackground();
    };
    for (let run = -warmUp; run < runs; run++) {
      for (const { name, browser, tab, taken } of run % 2 === 0 ? sides : sides.toReversed()) {
        const time = await search(tab, `${name} ${state} lamp number ${run} of ${runs}`, stopped(browser));
        if (run >= 0) taken.push(time);
      }
    }

    // Afterwards and by themselves: a search right behind a pause pays for ending the pause's process.
    const pauses: number[] = [];
    const [side] = sides.filter(({ browser }) => browser === ours);
    for (let run = -warmUp; side && run < runs; run++) {
      const time = await pause(side.tab, `${phrases.any} ${state} ${run}`, stopped(ours));
      if (run >= 0) pauses.push(time);
    }

    const takenBy = (name: string) => sides.find((side) => side.name === name)?.taken;
    const without = takenBy("plain") ?? [];
    const added = (name: string) => takenBy(name)?.map((time, run) => time - (without[run] ?? Number.NaN));
    const oursAdded = added("ours") ?? [];
    const name = `${launcher.name}, background ${state}`;
    const limit = state === "awake" || launcher.name === "chromium" ? (limits[launcher.name] as Record<string, number>)[state] : undefined;
    writeFigure(
      `${name}: added to an innocent search`,
      oursAdded,
      `without: ${median(without).toFixed(1)} ms`,
      ...(limit === undefined ? [] : [atMost(median(oursAdded), limit, `${limit} ms`)]),
    );
    const peerAdded = added("peer");
    if (peerAdded) {
      const ratio = median(oursAdded) / median(peerAdded);
      writeFigure(
        `${name}: added by the smallest gate`,
        peerAdded,
        `ours: ${ratio.toFixed(2)}x`,
        atMost(ratio, ratios[state], `${ratios[state].toFixed(2)}x`),
      );
    }
    const olderTaken = takenBy("older");
    if (olderTaken) {
      const since = (takenBy("ours") ?? []).map((time, run) => time - (olderTaken[run] ?? Number.NaN));
      writeFigure(`${name}: added since the older package`, since, `older: ${median(added("older") ?? []).toFixed(1)} ms`);
    }
    writeFigure(`${name}: from navigation to pause painted`, pauses, "none");
  });

  test("sizes", async () => {
    const [of, before] = [inject("packages")[launcher.name], olderPackages && join(olderPackages, launcher.name)];
    const sizes = async (directory: string) => `${kibibytes((await stat(`${join(directory, "..")}/a-pause-${launcher.name}.zip`)).size)}`;
    writeLine(`${launcher.name}: the package`, await sizes(of), ...(before ? [`older: ${await sizes(before)}`] : []));
    const page = await bytesOf(of, "pause/index.html");
    writeLine(
      `${launcher.name}: the pause page with its scripts and styles`,
      kibibytes(page),
      ...(before ? [`older: ${kibibytes(await bytesOf(before, "pause/index.html"))}`] : []),
    );
  });
});

async function closeOwnPages(browser: Browser | undefined): Promise<void> {
  for (const tab of (await browser?.tabs()) ?? []) {
    // One that closes in between has no address any more.
    const address = await tab.address().catch(() => "");
    if (address.startsWith(`${browser?.extensionOrigin}/`)) await tab.close();
  }
}

interface Side {
  readonly name: string;
  readonly browser: Browser;
  readonly tab: Tab;
  readonly taken: number[];
}
const sideOf = async (name: string, browser: Browser): Promise<Side> => ({
  name,
  browser,
  tab: await at(browser, "https://site.example/"),
  taken: [],
});

const kibibytes = (bytes: number) => `${(bytes / 1_024).toFixed(1)} KiB`;

/** Bytes of a file of a package and of every file that it names, and so on. */
async function bytesOf(directory: string, file: string): Promise<number> {
  const read = new Map<string, number>();
  const add = async (name: string) => {
    if (read.has(name)) return;
    const text = await readFile(join(directory, name));
    read.set(name, text.length);
    const named = text.toString().matchAll(/(?:src|href)="([^"#:]+\.(?:js|css))"|(?:from|import)\s*"([^"]+\.js)"/g);
    for (const [, inPage, inScript] of named) await add(inPage?.replace(/^\//, "") ?? join(dirname(name), inScript ?? ""));
  };
  await add(file);
  return [...read.values()].reduce((sum, size) => sum + size, 0);
}
