import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Browser, Tab } from "../browsers/browser.ts";
import { type Launcher, launchers } from "../browsers/launchers.ts";
import { engineNamed, resultsAddress } from "../engines/hosts.ts";
import { type PlayedEngines, playEngines } from "../engines/server.ts";
import { press, reads, textOf } from "../on-the-page.ts";
import { at } from "../paths.ts";
import { eventually } from "../processes.ts";
import { isPause } from "../setting-up.ts";

const results = (query: string) => resultsAddress(engineNamed("google"), query);

/** Everything by the extension's real pages, in the order in which a person meets them. */
describe.each(launchers)("In $name, from installing to deleting everything", (launcher: Launcher) => {
  let engines: PlayedEngines;
  let browser: Browser;
  let page: Tab;
  beforeAll(async () => {
    engines = await playEngines();
    browser = await launcher.launch(engines, { extension: inject("packages")[launcher.name], inPrivateWindows: false });
  });
  afterAll(async () => {
    await browser?.dispose();
    await engines?.stop();
  });

  const next = (title: string) => press(page, "Next").then(() => reads(page, title));

  const choose = (id: string, value: string) =>
    page.evaluate(`(() => {
      const choice = document.getElementById(${JSON.stringify(id)});
      choice.value = ${JSON.stringify(value)};
      choice.dispatchEvent(new Event("change", { bubbles: true }));
    })()`);

  test("the first page opens by itself and says first what syncing does, and who made it", async () => {
    page = await eventually("the first page", async () => {
      for (const tab of await browser.tabs()) if ((await tab.address()).includes("/first-run/")) return tab;
      return undefined;
    });
    await reads(page, "A pause before the search");
    const said = await textOf(page);
    expect(said.indexOf("syncs extensions")).toBeLessThan(said.indexOf("Independent."));
    expect(said).toContain("Independent. Not made or endorsed by Stop It Now or the Lucy Faithfull Foundation");
    expect(said).toContain("If you are under 18, start here");
  });

  test("the next pages say what is not covered, what is kept, and where the young can go", async () => {
    await next("What it does, and what it cannot do");
    const said = await textOf(page);
    for (const exception of [
      "an address opened as the browser starts (Chromium)",
      "suggestions as you type",
      "an engine page that fetches results itself in the same instant",
      "the first seconds after installing",
      "anything your browser or its sync sends",
    ])
      expect(said).toContain(exception);
    await next("What is kept, and who can see it");
    await reads(page, "It sees nothing of a search.");
    await next("If you are under 18");
  });

  test("before anything was chosen, a search is as without us", async () => {
    const tab = await at(browser, "https://site.example/");
    await tab.go(results("blue zebra"));
    await tab.shows((address) => address === results("blue zebra"));
    await tab.close();
  });

  test("a country and a phrase are chosen, and the phrase is not shown again", async () => {
    await next("Where you are");
    await choose("country", "GB");
    await next("What you want to be stopped at");
    await page.click("#phrase");
    await page.type("blue zebra");
    await page.click(`input[name="concern"][value="sexual-images-of-children"]`);
    await press(page, "Save this phrase");
    await reads(page, "1 phrase is saved.");
    expect(await page.evaluate(`document.getElementById("phrase").value`)).toBe("");
    expect(await page.evaluate<string>("document.documentElement.outerHTML")).not.toContain("zebra");
  });

  test("it can be left there, and opens at the same page again", async () => {
    await page.close();
    page = await browser.openExtensionPage("first-run/index.html");
    await reads(page, "What you want to be stopped at");
    await reads(page, "1 phrase is saved.");
  });

  test("a longer wait, a reason and a plan are chosen, and the plan is gone through once", async () => {
    await next("What happens then");
    await choose("wait", "30");
    await page.click(`[aria-label^="Use this: Wait"]`);
    await reads(page, "From now on: 30 seconds.");
    await next("Your own words");
    for (const [id, text] of [
      ["reason", "For my garden"],
      ["moment", "I sit here late"],
      ["act", "water the plants"],
    ] as const) {
      await page.click(`#${id}`);
      await page.type(text);
    }
    await press(page, "Keep my words");
    await reads(page, "Your words are kept.");
    await page.click("#rehearsal");
    await page.type("water them");
    await press(page, "Show my plan");
    await reads(page, "If I sit here late, then I water the plants");
  });

  test("permissions are explained, and the check at the end stops a real search", async () => {
    await next("What you can allow");
    await reads(page, "Each of these is up to you.");
    await next("Check that it works");
    engines.traffic.clear();
    await press(page, "Start the check");
    await reads(page, "It was stopped before it was sent, and our page opened.", 20_000);
    expect(engines.traffic.mentionsOf("paper boat")).toEqual([]);
    await press(page, "I am done");
    await reads(page, "It is ready.");
  });

  test("a search for it is stopped, and the page offers help of the chosen country", async () => {
    engines.traffic.clear();
    const tab = await at(browser, "https://site.example/");
    await tab.go(results("a blue zebra"));
    await tab.shows(isPause(browser));
    await reads(tab, "Leave this page");
    await reads(tab, "For my garden");
    await reads(tab, "If I sit here late, then I water the plants");
    await eventually("the longer wait", async () => /You can continue in (30|2\d) seconds/.test(await textOf(tab)));
    await eventually("help of the country", async () => /Stop It Now|0808 1000 900/.test(await textOf(tab)));
    expect(engines.traffic.mentionsOf("blue zebra")).toEqual([]);
    await tab.close();
  });

  test("settings show a count and no phrase, and the test box answers paused or not", async () => {
    const settings = await browser.openExtensionPage("settings/index.html");
    await reads(settings, "1 phrase is saved.");
    expect(await settings.evaluate<string>("document.documentElement.outerHTML")).not.toMatch(/zebra/i);
    for (const [text, answer] of [
      ["a Blue Zebra!", "Paused"],
      ["blue zebras", "Not paused"],
    ] as const) {
      await settings.evaluate(`(() => { const box = document.getElementById("test-text"); box.value = ""; box.focus(); })()`);
      await settings.type(text);
      await press(settings, "Try this search");
      await eventually(answer, async () => (await textOf(settings, "#test-said")).startsWith(answer));
    }
    await settings.close();
  });

  test("deleting everything is at once, leaves nothing stored, and nothing is stopped any more", async () => {
    const settings = await browser.openExtensionPage("settings/index.html");
    await press(settings, "Delete everything");
    await press(settings, "Yes, delete everything");
    await reads(settings, "Everything is deleted");
    const stored = `Promise.all([chrome.storage.local.get(null), chrome.storage.session.get(null)]).then((areas) => areas.flatMap(Object.keys))`;
    expect(await settings.evaluate<string[]>(stored)).toEqual([]);
    expect(await settings.evaluate(`indexedDB.databases()`)).toEqual([]);
    const tab = await at(browser, "https://site.example/");
    await tab.go(results("blue zebra 2"));
    await tab.shows((address) => address === results("blue zebra 2"));
  });
});
