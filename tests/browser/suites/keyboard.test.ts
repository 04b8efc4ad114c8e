import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Browser, Tab } from "../browsers/browser.ts";
import { type Launcher, launchers } from "../browsers/launchers.ts";
import { engineNamed, resultsAddress } from "../engines/hosts.ts";
import { type PlayedEngines, playEngines } from "../engines/server.ts";
import { reads } from "../on-the-page.ts";
import { at } from "../paths.ts";
import { eventually } from "../processes.ts";
import { isPause } from "../setting-up.ts";

const first = "A pause before";
const results = (query: string) => resultsAddress(engineNamed("google"), query);

/** Everything with Tab, Space, Enter and letters alone, in one go. */
describe.each(launchers)("In $name, by keyboard alone", (launcher: Launcher) => {
  let engines: PlayedEngines;
  let browser: Browser;
  beforeAll(async () => {
    engines = await playEngines();
    browser = await launcher.launch(engines, { extension: inject("packages")[launcher.name] });
  });
  afterAll(async () => {
    await browser?.dispose();
    await engines?.stop();
  });

  /** Goes on with Tab until the focus is where `is` says, as a person who reads what has the focus would. */
  const tabTo = async (page: Tab, is: string): Promise<void> => {
    for (let step = 0; step < 150; step++) {
      if (await page.evaluate<boolean>(`((element) => Boolean(${is}))(document.activeElement)`)) return;
      await page.press("Tab");
    }
    throw new Error(`The Tab key never came to what fits: ${is}`);
  };
  const press = async (page: Tab, name: string) => {
    await tabTo(page, `element.matches("button, a, summary") && element.innerText.trim() === ${JSON.stringify(name)}`);
    await page.press("Enter");
  };

  /** A welcome page that follows another has the focus on its title; only the first begins anywhere. */
  const arrived = async (page: Tab, title: string) => {
    await reads(page, title);
    if (title !== first)
      await eventually("the focus on the title", () => page.evaluate<boolean>(`document.activeElement.tagName === "H1"`));
  };

  test("the welcome pages are walked through and a phrase is saved", async () => {
    const page = await browser.openExtensionPage("first-run/index.html");
    for (const title of [first, "What it does, and", "What is kept", "If you are under 18", "Where you are"]) {
      await arrived(page, title);
      await press(page, "Next");
    }
    await arrived(page, "What you want to be stopped at");
    await tabTo(page, `element.id === "phrase"`);
    await page.type("glass violin");
    await page.press("Enter");
    await reads(page, "1 phrase is saved.");
    for (const title of ["What happens then", "Your own words", "What you can allow", "Check that it works"]) {
      await press(page, "Next");
      await arrived(page, title);
    }
    await press(page, "I am done");
    await reads(page, "It is ready.");
    await page.close();
  });

  test("the pause is left with the Shift key, three times", async () => {
    const tab = await at(browser, "https://site.example/");
    await tab.go(results("glass violin"));
    await tab.shows(isPause(browser));
    await reads(tab, "Leave this page");
    await tab.press("Shift", { times: 3 }).catch(() => undefined);
    await eventually(
      "the page to be left",
      async () => !(await Promise.all((await browser.tabs()).map((open) => open.address().catch(() => "")))).some(isPause(browser)),
    );
    expect(engines.traffic.mentionsOf("violin")).toEqual([]);
  });

  test("the diary is switched on and written in, and everything is deleted", async () => {
    const progress = await browser.openExtensionPage("progress/index.html");
    await reads(progress, "Switch it on");
    await press(progress, "Switch it on");
    await reads(progress, "It is on.");
    await tabTo(progress, `element.id === "entry"`);
    await progress.type("A walk in the rain");
    await press(progress, "Add to the diary");
    await reads(progress, "It is in your diary.");
    await progress.close();
    const settings = await browser.openExtensionPage("settings/index.html");
    await reads(settings, "1 phrase is saved.");
    await press(settings, "Delete everything");
    await reads(settings, "Delete everything now?");
    await press(settings, "Yes, delete everything");
    await reads(settings, "Everything is deleted");
    await settings.close();
  });
});
