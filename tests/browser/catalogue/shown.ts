import type { Browser } from "../browsers/browser.ts";
import { engineNamed, resultsAddress } from "../engines/hosts.ts";
import { reads, textOf } from "../on-the-page.ts";
import { at } from "../paths.ts";
import { eventually } from "../processes.ts";
import { isPause, phrases } from "../setting-up.ts";

/** What a pause shows. */
export interface Shown {
  /** The marks of the releases that its message and its services come from; two are a mixture. */
  readonly releases: readonly string[];
  readonly text: string;
}

const mark = /Release \d+-\d+(?: other)?/g;
/** `MadeStore` names every service by the mark and the service's id. */
const service = /Release \d+-\d+(?: other)? [a-z]+-[a-z0-9-]+/;

/** Searches for a saved phrase, and waits for the pause and for a service to turn to on it. */
export async function shownBy(browser: Browser): Promise<Shown> {
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
  await reads(tab, "Leave this page");
  await eventually("a service to turn to", async () => service.test(await textOf(tab)));
  const text = await textOf(tab);
  await tab.close();
  return { releases: [...new Set(text.match(mark))], text };
}
