import type { Browser } from "./browsers/browser.ts";
import { engineNamed, resultsAddress } from "./engines/hosts.ts";
import type { PlayedEngines } from "./engines/server.ts";
import { eventually } from "./processes.ts";

/** The windows in which a search is made, and whether the extension's background has to be woken by it. */
export const states = [
  { state: "awake", isPrivate: false, isStopped: false },
  { state: "stopped", isPrivate: false, isStopped: true },
  { state: "private, awake", isPrivate: true, isStopped: false },
  { state: "private, stopped", isPrivate: true, isStopped: true },
] as const;

/** Waits until the private window's own copy of the extension runs: until then nothing is sent and nothing is shown. */
export async function privateCopyRuns(browser: Browser, { traffic }: PlayedEngines): Promise<void> {
  const sent = () => traffic.searchesFor("paper lantern").length;
  const before = sent();
  await eventually("the private window's own copy of the extension", async () => {
    const tab = await browser.privately.open(resultsAddress(engineNamed("google"), "paper lantern"));
    const arrived = await eventually("an innocent search", () => sent() > before, 500).catch(() => false);
    await tab.close();
    return arrived;
  });
}
