import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Browser } from "../browsers/browser.ts";
import { type Launcher, launchers } from "../browsers/launchers.ts";
import { engineNamed, resultsAddress, startPage } from "../engines/hosts.ts";
import { type PlayedEngines, playEngines } from "../engines/server.ts";
import { at } from "../paths.ts";
import { eventually } from "../processes.ts";
import { printRow } from "../report/rows.ts";
import { isPause, phrases, savePhrase } from "../setting-up.ts";

const google = engineNamed("google");

/** What a page sees of a window that it opened for a search, beside what it sees with nothing installed. */
describe.each(launchers)("In $name the page that opened a window for a search", (launcher: Launcher) => {
  let engines: PlayedEngines;
  let plain: Browser;
  let browser: Browser;
  beforeAll(async () => {
    engines = await playEngines();
    plain = await launcher.launch(engines);
    browser = await launcher.launch(engines, { extension: inject("packages")[launcher.name] });
    await savePhrase(browser, phrases.any, "any");
  });
  afterAll(async () => {
    await Promise.all([plain?.dispose(), browser?.dispose()]);
    await engines?.stop();
  });

  /** Opens an address in a window of the page's own, and gives that window's tab and what the page sees of it. */
  const opens = async (side: Browser, from: string, address: string) => {
    const tab = await at(side, from);
    const quoted = JSON.stringify(address);
    await tab.evaluate(`void (document.getElementById("open").onclick = () => { window.opened = window.open(${quoted}, "_blank"); })`);
    const opened = await side.newTabFrom(() => tab.click("#open"));
    const seen = () =>
      tab.evaluate<string>(`(() => {
        let where;
        try { where = opened.location.href; } catch (error) { where = error.name; }
        return [opened.closed, opened.length, where].join();
      })()`);
    return { opened, seen };
  };
  const empty = "false,0,about:blank";
  /** What it sees as soon as the window is no longer empty. */
  const inTheEnd = ({ seen }: { readonly seen: () => Promise<string> }) =>
    eventually("the window to show something", async () => {
      const now = await seen();
      return now !== empty && now;
    });
  const openers = { "another site": "https://site.example/", "the engine": startPage(google) };

  test.each(Object.entries(openers))("sees of an innocent one what it sees without us: %s", async (_, from) => {
    const address = resultsAddress(google, "paper lantern");
    const [without, with_] = [await opens(plain, from, address), await opens(browser, from, address)];
    expect(await inTheEnd(with_)).toBe(await inTheEnd(without));
  });

  /** Without us, in Chromium: the person goes on to another site in that window. */
  const wentOn = async (from: string): Promise<string> => {
    const { opened, seen } = await opens(plain, from, "about:blank");
    await opened.go("https://other.example/");
    await opened.shows((address) => address === "https://other.example/");
    return seen();
  };
  /** Without us, in Firefox, where no page of ours shares a group of windows with a website: the person closes that window before anything is there. */
  const closedIt = async (from: string): Promise<string> => {
    const { opened, seen } = await opens(plain, from, "about:blank");
    await opened.close();
    return inTheEnd({ seen });
  };
  const likeness = launcher.name === "chromium" ? { name: "goes on from it", seen: wentOn } : { name: "closes it", seen: closedIt };

  test.each(Object.entries(openers))(
    `sees of a flagged one what it sees without us when the person ${likeness.name}: %s`,
    async (name, from) => {
      const address = resultsAddress(google, phrases.any);
      const results = await inTheEnd(await opens(plain, from, address));
      const paused = await opens(browser, from, address);
      await paused.opened.shows(isPause(browser));
      const seen = await inTheEnd(paused);
      printRow([launcher.name, "detection", `a window that ${name} opened for a flagged search: ${seen} instead of ${results}`]);
      expect(seen).toBe(await likeness.seen(from));
    },
  );
});
