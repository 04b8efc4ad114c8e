import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser, Tab, Windows } from "../browsers/browser.ts";
import { launchers } from "../browsers/launchers.ts";
import { makeBystander } from "../bystander.ts";
import { engineNamed } from "../engines/hosts.ts";
import { type PlayedEngines, playEngines } from "../engines/server.ts";
import { posted, speculativePaths, submittedPaths } from "../paths.ts";
import { eventually, removeDirectory } from "../processes.ts";
import { closingWhatItOpens } from "../setting-up.ts";

const google = engineNamed("google");

/** A count of 0 proves nothing unless the same path, with nothing of ours installed, counts 1. */
describe.each(launchers)("With nothing of ours installed, $name", ({ name, launch }) => {
  let engines: PlayedEngines;
  let bystander: string;
  let browser: Browser;
  beforeAll(async () => {
    engines = await playEngines();
    bystander = await makeBystander();
    browser = await launch(engines, name === "chromium" ? { extension: bystander } : {});
  });
  afterAll(async () => {
    await browser?.dispose();
    if (bystander) await removeDirectory(bystander);
    await engines?.stop();
  });

  describe.each(["normal", "private"])("in %s windows", (kind) => {
    let first: Tab | undefined;
    const windows = (): Windows => (kind === "private" ? browser.privately : browser);
    beforeAll(async () => {
      first = await windows().open("https://site.example/");
    });
    afterAll(() => first?.close());

    const paths = [...submittedPaths, posted, ...speculativePaths].filter(({ browsers }) => browsers.includes(name));
    test.each(paths)("reaches the engine by: $name", async (path) => {
      const query = `blue zebra by ${path.name}`;
      engines.traffic.clear();
      await closingWhatItOpens(browser, async () => {
        await path.search(windows(), google, query, async () => undefined);
        await eventually("the search to arrive", () => engines.traffic.searchesFor(query).length > 0);
      });
      expect(engines.traffic.searchesFor("blue zebra").length).toBeGreaterThan(0);
    });
  });
});
