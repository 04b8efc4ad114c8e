import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser, Tab } from "../browsers/browser.ts";
import { type Launcher, launchers } from "../browsers/launchers.ts";
import { type HostileService, startHostileService } from "../catalogue/hostile-service.ts";
import { MadeStore } from "../catalogue/made-store.ts";
import { drawKeySet } from "../catalogue/signing.ts";
import { type PlayedEngines, playEngines } from "../engines/server.ts";
import { type BuiltExtension, buildExtension } from "../extension-build.ts";
import { eventually, removeDirectory, sleep, temporaryDirectory } from "../processes.ts";

const hour = 60 * 60_000;

describe.each(launchers)("In $name, the alarm for newer messages", (launcher: Launcher) => {
  let directory: string;
  let store: MadeStore;
  let service: HostileService;
  let built: BuiltExtension;
  let engines: PlayedEngines;
  let browser: Browser;
  let page: Tab;
  beforeAll(async () => {
    directory = await temporaryDirectory("store");
    store = await MadeStore.create(directory, drawKeySet());
    await store.publish({ mark: "Release 1", sequence: 1 });
    service = await startHostileService(directory);
    built = await buildExtension(service.origin, directory);
    engines = await playEngines();
    browser = await launcher.launch(engines, { extension: join(built.directory, launcher.name), inPrivateWindows: false });
    page = await browser.openExtensionPage("manifest.json");
    await eventually("the look after installing", hasAskedForTheHead, 60_000);
  });
  afterAll(async () => {
    await browser?.dispose();
    await engines?.stop();
    await service?.stop();
    await built?.remove();
    if (directory) await removeDirectory(directory);
  });

  const hasAskedForTheHead = async () => (await service.asked()).some(({ target }) => target === "/v1/catalogue/head");
  /** Milliseconds until the next look; undefined when none is planned. */
  const planned = () =>
    page.evaluate<number | null>(`chrome.alarms.get("catalogue").then((alarm) => (alarm ? alarm.scheduledTime - Date.now() : null))`);
  /** The background sleeps when the alarm rings, which was to ring `late` milliseconds before. */
  const ring = async (late: number) => {
    await service.does({});
    await browser.stopBackground();
    await page.evaluate(`chrome.alarms.create("catalogue", { when: Date.now() + ${1_000 - late} }).then(() => true)`);
  };

  test("wakes the background, which looks once and plans the next look in about six hours", async () => {
    await store.publish({ mark: "Release 2", sequence: 2 });
    await ring(0);
    await eventually("a look", hasAskedForTheHead, 60_000);
    // Whoever would plan a second time has done so by then.
    await sleep(2_000);
    expect(await planned()).toBeGreaterThan(4 * hour);
  });

  test("is no reason to look when it rings hours late, but to plan a look within the next hour", async () => {
    await ring(12 * hour);
    const wait = await eventually(
      "another plan",
      async () => {
        const milliseconds = await planned();
        return milliseconds !== null && milliseconds > -hour && { milliseconds };
      },
      60_000,
    );
    expect(wait.milliseconds).toBeLessThanOrEqual(hour);
    await sleep(2_000);
    expect(await service.asked()).toEqual([]);
  });
});
