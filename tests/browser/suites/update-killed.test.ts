import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser } from "../browsers/browser.ts";
import { launchChromium } from "../browsers/chromium.ts";
import { blobsBetween, lookHalfway } from "../catalogue/halfway.ts";
import { type HostileService, startHostileService } from "../catalogue/hostile-service.ts";
import { MadeStore } from "../catalogue/made-store.ts";
import { drawKeySet } from "../catalogue/signing.ts";
import { Chance } from "../chance.ts";
import { engineNamed, resultsAddress } from "../engines/hosts.ts";
import { type PlayedEngines, playEngines } from "../engines/server.ts";
import { type BuiltExtension, buildExtension } from "../extension-build.ts";
import { reads, textOf } from "../on-the-page.ts";
import { at } from "../paths.ts";
import { eventually, removeDirectory, sleep, temporaryDirectory } from "../processes.ts";
import { printRow } from "../report/rows.ts";
import { isPause, phrases, protectedBrowser } from "../setting-up.ts";

/** How often the browser is killed in each test; more in the soak. */
const kills = Number(process.env["KILLS"] ?? 1);
const timeout = 120_000 + 30_000 * kills;
const mark = (sequence: number) => `Release ${sequence}`;
/** Milliseconds from the last blob's answer to the kill: before, at and after the one write. */
const moments: [number, ...number[]] = [0, 5, 10, 20, 30, 40, 60, 80, 120, 200];

describe("When the browser is killed during an update,", () => {
  const chance = new Chance();
  let directory: string;
  let store: MadeStore;
  let service: HostileService;
  let built: BuiltExtension;
  let engines: PlayedEngines;
  let browser: Browser;
  let newest = 1;
  let head: Buffer;
  beforeAll(async () => {
    directory = await temporaryDirectory("store");
    store = await MadeStore.create(directory, drawKeySet());
    head = await store.publish({ mark: mark(newest), sequence: newest });
    service = await startHostileService(directory);
    built = await buildExtension(service.origin, directory);
    engines = await playEngines();
    browser = await protectedBrowser({ name: "chromium", launch: launchChromium }, engines, join(built.directory, "chromium"));
    // What was saved a moment ago is on disk only when the browser has closed once.
    await browser.close();
    browser = await launchChromium(engines, { again: browser });
  });
  afterAll(async () => {
    await browser?.dispose();
    await engines?.stop();
    await service?.stop();
    await built?.remove();
    if (directory) await removeDirectory(directory);
  });

  /** The browser starts again and shows a pause; then it looks, and has the newest release. */
  const comesBackWith = async (what: string): Promise<readonly string[]> => {
    // The look at the start must not mend what the kill left.
    await service.does({ head: { status: 503 } });
    browser = await launchChromium(engines, { again: browser });
    const shown = await shownBy(browser);
    printRow(["chromium", "killed during an update", what, shown.join(" and ")]);
    await service.does({});
    const page = await browser.openExtensionPage("manifest.json");
    const answer = await page.evaluate<{ kind: string }>(`chrome.runtime.sendMessage({ name: "update", content: {} })`);
    expect(answer.kind).toBe(shown.join() === mark(newest) ? "unchanged" : "updated");
    expect(await shownBy(browser)).toEqual([mark(newest)]);
    return shown;
  };
  const publishNext = async () => {
    const before = head;
    newest++;
    // A member that this version does not know makes every blob another.
    head = await store.publish({ mark: mark(newest), sequence: newest, change: (_, item) => void Object.assign(item, { newest }) });
    return blobsBetween(before, head);
  };

  test("while it waits for one of the blobs, it comes back with the old release, whole, and takes the new one at the next look", {
    timeout,
  }, async () => {
    for (let kill = 0; kill < kills; kill++) {
      const blobs = await publishNext();
      expect(blobs).toBeGreaterThanOrEqual(5);
      const blob = chance.upTo(blobs);
      const look = await lookHalfway(browser, service, blob);
      expect(await look.isStillThere()).toBe(true);
      await browser.kill();
      expect(await look.isUnanswered()).toBe(true);
      expect(await comesBackWith(`waiting for blob ${blob} of ${blobs}`)).toEqual([mark(newest - 1)]);
    }
  });

  test("around its one write, it comes back with the old release or the new one, whole, and has the new one after the next look", {
    timeout,
  }, async () => {
    for (let kill = 0; kill < kills; kill++) {
      const blobs = await publishNext();
      const look = await lookHalfway(browser, service, blobs);
      expect(await look.isStillThere()).toBe(true);
      const moment = chance.oneOf(moments);
      await look.goOn();
      await sleep(moment);
      await browser.kill();
      const shown = await comesBackWith(`${moment} ms after the last of ${blobs} blobs`);
      expect([[mark(newest - 1)], [mark(newest)]]).toContainEqual(shown);
    }
  });
});

/** The releases that a pause shows in this browser. */
async function shownBy(browser: Browser): Promise<string[]> {
  const tab = await at(browser, "https://site.example/");
  await eventually(
    "the pause",
    async () => {
      await tab.go(resultsAddress(engineNamed("google"), phrases.any));
      return tab.shows(isPause(browser), 2_000).then(
        () => true,
        () => false,
      );
    },
    20_000,
  );
  await reads(tab, "Release ");
  const text = await textOf(tab);
  await tab.close();
  return [...new Set(text.match(/Release \d+/g))];
}
