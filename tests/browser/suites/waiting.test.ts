import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Browser, Tab } from "../browsers/browser.ts";
import { type Launcher, launchers } from "../browsers/launchers.ts";
import { engineNamed, resultsAddress } from "../engines/hosts.ts";
import { type PlayedEngines, playEngines } from "../engines/server.ts";
import { present, press, reads, textOf } from "../on-the-page.ts";
import { at } from "../paths.ts";
import { sleep } from "../processes.ts";
import { isPause, savePhrase } from "../setting-up.ts";

const results = (query: string) => resultsAddress(engineNamed("google"), query);
const phrase = "glass violin";

/** Loosening, in the order in which a person meets it; half a day passes at a time, because no more of a time without the browser counts. */
describe.each(launchers)("In $name, with a delay of a day, a change that loosens", (launcher: Launcher) => {
  let engines: PlayedEngines;
  let browser: Browser;
  beforeAll(async () => {
    engines = await playEngines();
    browser = await launcher.launch(engines, { extension: inject("packages")[launcher.name] });
    await savePhrase(browser, phrase, "any");
    const settings = await settingsPage();
    await choose(settings, "delay", "24");
    await settings.click(`[aria-label^="Use this: Time"]`);
    await reads(settings, "From now on: 1 day.");
    await settings.close();
  });
  afterAll(async () => {
    await browser?.dispose();
    await engines?.stop();
  });

  const settingsPage = async (): Promise<Tab> => {
    const settings = await browser.openExtensionPage("settings/index.html");
    await present(settings, "#wait");
    return settings;
  };
  const choose = (page: Tab, id: string, value: string) =>
    page.evaluate(`(() => {
      const choice = document.getElementById(${JSON.stringify(id)});
      choice.value = ${JSON.stringify(value)};
      choice.dispatchEvent(new Event("change", { bubbles: true }));
    })()`);
  /** As if the clock was last looked at half a day ago. */
  const halfADayPasses = async () => {
    const page = await browser.openExtensionPage("manifest.json");
    await page.evaluate(`chrome.storage.local.get("waiting").then(({ waiting }) =>
      chrome.storage.local.set({ waiting: { ...waiting, seenAt: waiting.seenAt - 12 * 3_600_000 } })).then(() => true)`);
    await page.close();
  };
  const isStopped = async (): Promise<boolean> => {
    const tab = await at(browser, "https://site.example/");
    await tab.go(results(phrase));
    const shown = await tab.shows((address) => isPause(browser)(address) || address === results(phrase));
    await tab.close();
    return isPause(browser)(shown);
  };

  test("waits, says until when, and can be called back", async () => {
    const settings = await settingsPage();
    await press(settings, "Switch it off");
    await reads(settings, "This waits until about");
    await reads(settings, "Switch the pause off");
    expect(await isStopped()).toBe(true);
    await press(settings, "Keep it as it is");
    await reads(settings, "It stays as it is.");
    await settings.close();
    expect(await isStopped()).toBe(true);
  });

  test("survives that the browser is killed, and is not hastened by a clock set forward", async () => {
    const settings = await settingsPage();
    await press(settings, "Switch it off");
    await reads(settings, "This waits until about");
    // What the browser writes a moment later is what a power cut would lose.
    await sleep(1_500);
    await browser.kill();
    browser = await launcher.launch(engines, { again: browser });
    const again = await settingsPage();
    await reads(again, "Switch the pause off");
    await again.evaluate(`chrome.storage.local.get("waiting").then(({ waiting }) =>
      chrome.storage.local.set({ waiting: { ...waiting, seenAt: waiting.seenAt - 365 * 86_400_000 } })).then(() => true)`);
    await again.reload();
    await reads(again, "Switch the pause off");
    expect(await isStopped()).toBe(true);
    await again.close();
  });

  test("takes effect by itself once its time has passed, and switching on again is at once", async () => {
    await halfADayPasses();
    const settings = await settingsPage();
    await reads(settings, "The pause is off.");
    expect(await textOf(settings)).not.toContain("Switch the pause off");
    expect(await isStopped()).toBe(false);
    await press(settings, "Switch it on");
    await reads(settings, "It is on from now on.");
    expect(await isStopped()).toBe(true);
    await settings.close();
  });

  test("can take the way on away at once", async () => {
    const settings = await settingsPage();
    await settings.evaluate(
      `[...document.querySelectorAll("label.choice")].find((label) => label.innerText.startsWith("Let me go on after the wait")).querySelector("input").click()`,
    );
    await reads(settings, "From now on there is no way on.");
    await settings.close();
    const tab = await at(browser, "https://site.example/");
    await tab.go(results(phrase));
    await tab.shows(isPause(browser));
    await reads(tab, "You chose that there is no way on from here.");
    const kept = await tab.evaluate<string>(`chrome.storage.session.get(null).then((kept) => JSON.stringify(kept))`);
    expect(kept).toContain("ticket:");
    expect(kept).not.toMatch(/violin|google/);
    expect(await textOf(tab)).not.toContain("You can continue");
    await tab.close();
  });

  test("is nothing that deleting everything waits for", async () => {
    const settings = await settingsPage();
    await press(settings, "Switch it off");
    await reads(settings, "This waits until about");
    await press(settings, "Delete everything");
    await press(settings, "Yes, delete everything");
    await reads(settings, "Everything is deleted");
    const stored = `Promise.all([chrome.storage.local.get(null), chrome.storage.session.get(null)]).then((areas) => areas.flatMap(Object.keys))`;
    expect(await settings.evaluate<string[]>(stored)).toEqual([]);
    expect(await isStopped()).toBe(false);
  });
});
