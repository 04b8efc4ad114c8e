import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Browser, Tab } from "../browsers/browser.ts";
import { type Launcher, launchers } from "../browsers/launchers.ts";
import { engineNamed, resultsAddress } from "../engines/hosts.ts";
import { type PlayedEngines, playEngines } from "../engines/server.ts";
import { present, press, reads, textOf } from "../on-the-page.ts";
import { at } from "../paths.ts";
import { eventually, sleep } from "../processes.ts";
import { filesHolding, whatWeWrote } from "../profile-files.ts";
import { isPause, savePhrase, stoppedIn } from "../setting-up.ts";
import { privateCopyRuns } from "../states.ts";

const google = engineNamed("google");
/** Of the published list of that name. */
const demonstration = "blue zebra demonstration";
const own = "glass violin";
const onward = "Continue to the search";

describe.each(launchers)("In $name, a person who chose a published list", (launcher: Launcher) => {
  let engines: PlayedEngines;
  let browser: Browser;
  beforeAll(async () => {
    engines = await playEngines();
    browser = await launcher.launch(engines, { extension: inject("packages")[launcher.name] });
    await savePhrase(browser, own, "any");
    await choose("Demonstration");
  });
  afterAll(async () => {
    await browser?.dispose();
    await engines?.stop();
  });

  const settingsPage = async (): Promise<Tab> => {
    const settings = await browser.openExtensionPage("settings/index.html");
    await present(settings, "#lists");
    return settings;
  };

  async function choose(title: string): Promise<void> {
    const settings = await settingsPage();
    await settings.click("#lists ~ details summary");
    await settings.evaluate(
      `[...document.querySelectorAll("label.choice")].find((label) => label.innerText.trim() === ${JSON.stringify(title)}).querySelector("input").click()`,
    );
    await reads(settings, `${title}: `);
    await settings.close();
  }

  const stopped = async (search: string, tab?: Tab): Promise<Tab> => {
    const shown = tab ?? (await at(browser, "https://site.example/"));
    await stoppedIn(browser, shown, resultsAddress(google, search));
    return shown;
  };

  test("is stopped at its words before anything is sent, however they are written", async () => {
    engines.traffic.clear();
    const tab = await at(browser, "https://site.example/");
    for (const search of [
      demonstration,
      "BLUE-ZEBRA demonstration",
      "b l u e zebra demonstration",
      "blue z3bra dem0nstration",
      "bluе zеbrа demonstration",
    ]) {
      await stopped(search, tab);
      await tab.go("https://site.example/");
      await tab.shows((address) => address === "https://site.example/");
    }
    await sleep(500);
    expect(engines.traffic.requests.filter(({ text }) => /demonstration|dem0nstration/i.test(text))).toEqual([]);
    await tab.close();
  });

  test("searches on where an exception covers the words, and for what only looks like them", async () => {
    const tab = await at(browser, "https://site.example/");
    for (const search of ["blue zebra demonstration song", "demonstration of a zebra", "Essex", "breast cancer screening"]) {
      await tab.go(resultsAddress(google, search));
      await tab.shows((address) => address.startsWith("https://www.google.com/"));
      expect(engines.traffic.searchesFor(search)).toHaveLength(1);
    }
    await tab.close();
  });

  test("who asks for help sees help first and may go on at once, twice; then it waits like a pause", async () => {
    const search = (number: number) => `helpline for ${demonstration} ${number}`;
    // A wait that has run already is not started again within its episode, so this begins one.
    const settings = await settingsPage();
    await settings.evaluate(`chrome.storage.session.remove("episode").then(() => true)`);
    await settings.close();
    for (const number of [1, 2]) {
      const tab = await stopped(search(number));
      await reads(tab, "Help is here, if you want it");
      expect(await textOf(tab)).not.toContain("You can continue in");
      await press(tab, onward);
      await tab.shows((address) => address.startsWith("https://www.google.com/"));
      await eventually("the search to arrive", () => engines.traffic.searchesFor(search(number)).length === 1);
      await tab.close();
    }
    const tab = await stopped(search(3));
    await reads(tab, "You can continue in");
    expect(engines.traffic.searchesFor(search(3))).toEqual([]);
    await tab.close();
  });

  test("learns from the test box by which list a search would be stopped, and never by which of its words", async () => {
    const settings = await settingsPage();
    await settings.click("#test-text");
    await settings.type(`${own} and ${demonstration}`);
    await press(settings, "Try this search");
    await reads(settings, "Because of: what you saved yourself and Demonstration.");
    await settings.close();
  });

  test("finds the list in private windows too", async () => {
    const tab = await at(browser.privately, "https://site.example/");
    await privateCopyRuns(browser, engines);
    engines.traffic.clear();
    await tab.go(resultsAddress(google, demonstration));
    await tab.shows(isPause(browser));
    await sleep(300);
    expect(engines.traffic.searchesFor(demonstration)).toEqual([]);
    await tab.close();
  });

  test("is stopped no more once the list is switched off", async () => {
    await choose("Demonstration");
    const tab = await at(browser, "https://site.example/");
    await tab.go(resultsAddress(google, demonstration));
    await tab.shows((address) => address.startsWith("https://www.google.com/"));
    await tab.close();
    await choose("Demonstration");
  });

  test("has no phrase and no word of a list in any file that we write, and other fingerprints than another browser", async () => {
    const fingerprints = (of: Browser) =>
      of.openExtensionPage("manifest.json").then(async (page) => {
        const saved = await page.evaluate<string[]>(
          `chrome.storage.local.get("phrases").then(({ phrases }) => phrases.fingerprints.map(([fingerprint]) => fingerprint))`,
        );
        await page.close();
        return saved;
      });
    const other = await launcher.launch(engines, { extension: inject("packages")[launcher.name] });
    await savePhrase(other, own, "any");
    const [here, there] = [await fingerprints(browser), await fingerprints(other)];
    await other.dispose();
    expect(here).toHaveLength(1);
    expect(there).toHaveLength(1);
    expect(here).not.toEqual(there);

    const { profile, extensionOrigin } = browser;
    await browser.close();
    const written = await whatWeWrote(launcher.name, profile, extensionOrigin);
    expect(await filesHolding(written, [/fingerprint/])).not.toEqual([]);
    expect(
      await filesHolding(written, [/glass.{0,3}violin/i, /blue.{0,3}zebra/i, /zebra.{0,3}demonstration/i, /google\.com\/search/i]),
    ).toEqual([]);
  });
});
