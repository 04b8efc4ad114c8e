import type { Browser } from "./browsers/browser.ts";
import { type Engine, resultsAddress } from "./engines/hosts.ts";
import { press } from "./on-the-page.ts";
import { at, type SearchPath, submittedPaths } from "./paths.ts";
import { sleep } from "./processes.ts";
import { closingWhatItOpens, isPause, phrases } from "./setting-up.ts";

/** The flagged search that `searchEveryWay` makes by this path and by no other. */
export const flaggedBy = (path: SearchPath) => `${phrases.any} by way of ${submittedPaths.indexOf(path)} end`;

/** The flagged search that `searchEveryWay` continues, and the innocent one that it makes. */
export const continued = `${phrases.any} continued`;
export const innocent = "paper lantern";

/** Searches by every path for something flagged, which is stopped; then continues one flagged search, and makes an innocent one. */
export async function searchEveryWay(browser: Browser, engine: Engine): Promise<void> {
  for (const path of submittedPaths)
    await closingWhatItOpens(browser, async () => {
      const tab = await path.search(browser, engine, flaggedBy(path), async () => undefined);
      await tab?.shows(isPause(browser));
      await sleep(100);
    });
  const tab = await at(browser, "https://site.example/");
  await tab.go(resultsAddress(engine, continued));
  await tab.shows(isPause(browser));
  // Nobody presses a button in the moment in which its page appears.
  await sleep(1_000);
  await press(tab, "Continue to the search", 15_000);
  await tab.shows((address) => address.includes("continued"));
  await tab.go(resultsAddress(engine, innocent));
  await tab.shows((address) => address.includes("lantern"));
}
