import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Browser } from "../browsers/browser.ts";
import { type Launcher, launchers } from "../browsers/launchers.ts";
import { engineNamed } from "../engines/hosts.ts";
import { type PlayedEngines, playEngines } from "../engines/server.ts";
import { experience } from "../innocent.ts";
import { posted, submittedPaths } from "../paths.ts";
import { printRow } from "../report/rows.ts";
import { closingWhatItOpens, protectedBrowser } from "../setting-up.ts";

const google = engineNamed("google");
const startpage = engineNamed("startpage");
/** Three by each path: more than 40 in each browser. */
const queries = ["a green horse", "how tall is a giraffe?", "50% off + c# * | ^ café"];

/** The same search, with and without the extension, in two browsers side by side. */
describe.each(launchers)("In $name an innocent search is as without us", (launcher: Launcher) => {
  let engines: PlayedEngines;
  let plain: Browser;
  let browser: Browser;
  beforeAll(async () => {
    engines = await playEngines();
    plain = await launcher.launch(engines);
    browser = await protectedBrowser(launcher, engines, inject("packages")[launcher.name]);
  });
  afterAll(async () => {
    await Promise.all([plain?.dispose(), browser?.dispose()]);
    await engines?.stop();
  });

  test.each([...submittedPaths, posted].map((path) => ({ name: path.name, path })))("by: $name", async ({ name, path }) => {
    const engine = path === posted ? startpage : google;
    for (const query of queries) {
      const told: Awaited<ReturnType<typeof experience>>[] = [];
      for (const side of [plain, browser]) {
        engines.traffic.clear();
        await closingWhatItOpens(side, async () => {
          told.push(await experience(side, engines, path, engine, query));
        });
      }
      const [without, with_] = told;
      expect(with_?.experience).toEqual(without?.experience);
      // Where Chromium's redirect cannot be hidden from the engine, the difference is known and printed; it is never allowed in Firefox.
      if (launcher.name === "firefox" || without?.origin.site === "none") expect(with_?.origin).toEqual(without?.origin);
      else if (query === queries[0])
        printRow([
          launcher.name,
          "innocent",
          name,
          `Sec-Fetch-Site ${without?.origin.site} became ${with_?.origin.site}; Referer ${without?.origin.referer || "none"} became ${with_?.origin.referer || "none"}`,
        ]);
    }
  });
});
