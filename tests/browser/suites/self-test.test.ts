import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import type { Browser, Tab } from "../browsers/browser.ts";
import { type Launcher, launchers } from "../browsers/launchers.ts";
import { makeTaker } from "../bystander.ts";
import { type PlayedEngines, playEngines } from "../engines/server.ts";
import { press, reads, textOf } from "../on-the-page.ts";
import { removeDirectory } from "../processes.ts";
import { savePhrase } from "../setting-up.ts";

const stopped = "It was stopped before it was sent, and our page opened.";
const notStopped = "It was not stopped.";
const allWell = "All is well. We found nothing to mend.";

describe.each(launchers)("In $name, the self-test", (launcher: Launcher) => {
  let engines: PlayedEngines;
  let browser: Browser;
  let page: Tab;
  beforeAll(async () => {
    engines = await playEngines();
    browser = await launcher.launch(engines, { extension: inject("packages")[launcher.name] });
    await savePhrase(browser, "glass violin", "any");
  });
  afterEach(async () => {
    await page?.close();
    engines.traffic.clear();
  });
  afterAll(async () => {
    await browser?.dispose();
    await engines?.stop();
  });

  /** Runs the test on an engine, after something was done to the extension, and undoes that; gives what the page says. */
  const tested = async ({ by, undo, engine }: { by?: string; undo?: string; engine?: string } = {}): Promise<string> => {
    page = await browser.openExtensionPage("self-test/index.html");
    await reads(page, "Start the check");
    if (by) await page.evaluate(`Promise.resolve(${by}).then(() => true)`);
    if (engine)
      await page.evaluate(`(() => {
        const choice = document.getElementById("engine");
        choice.value = ${JSON.stringify(engine)};
        choice.dispatchEvent(new Event("change", { bubbles: true }));
      })()`);
    const tabs = (await browser.tabs()).length;
    await press(page, "Start the check");
    await reads(page, "What happened", 20_000);
    const said = await textOf(page);
    if (undo) await page.evaluate(`Promise.resolve(${undo}).then(() => true)`);
    expect((await browser.tabs()).length).toBe(tabs);
    return said;
  };

  test.each(["google", "duckduckgo", "startpage"])(
    "stops a real search on %s before it is sent, closes its tab and counts nothing",
    async (engine) => {
      const said = await tested({ engine });
      expect(said).toContain(stopped);
      expect(said).toContain(allWell);
      expect(engines.traffic.mentionsOf("paper boat")).toEqual([]);
      const kept = await page.evaluate<object>(
        `Promise.all([chrome.storage.local.get("day"), chrome.storage.session.get(["episode", "self-test"])])`,
      );
      expect(kept).toEqual([{}, {}]);
    },
  );

  test("works with a background that was asleep", async () => {
    await browser.stopBackground();
    expect(await tested()).toContain(stopped);
  });

  test("leaves its phrase to itself afterwards: a search for it goes through", async () => {
    await tested();
    const tab = await browser.open("https://www.google.com/search?q=paper+boat+on+a+quiet+pond");
    await tab.shows((address) => address.startsWith("https://www.google.com/search"));
    await tab.close();
  });

  test("finds that the pause is switched off", async () => {
    const said = await tested({
      by: `chrome.storage.local.set({ "switched-off": true })`,
      undo: `chrome.storage.local.remove("switched-off")`,
    });
    expect(said).toContain("The pause is switched off.");
    expect(said).toContain("Switch it on in settings.");
  });

  test("finds that nothing is chosen", async () => {
    const said = await tested({
      by: `chrome.storage.local.get("phrases").then((kept) => { globalThis.kept = kept; return chrome.storage.local.set({ phrases: { ...kept.phrases, fingerprints: [] } }); })`,
      undo: `chrome.storage.local.set(globalThis.kept)`,
    });
    expect(said).toContain(stopped);
    expect(said).toContain("You have not chosen anything yet");
  });

  test("finds that what was saved cannot be read", async () => {
    const said = await tested({
      by: `chrome.storage.local.get("phrases").then((kept) => { globalThis.kept = kept; return chrome.storage.local.set({ phrases: "damaged" }); })`,
      undo: `chrome.storage.local.set(globalThis.kept)`,
    });
    expect(said).toContain("What you saved could not be read");
    expect(engines.traffic.mentionsOf("paper boat")).toEqual([]);
  });

  test("finds searches of the last days that could not be checked", async () => {
    const said = await tested({
      by: `chrome.storage.local.set({ faults: { "2999-01-01": { "too-slow": 2 } } })`,
      undo: `chrome.storage.local.remove("faults")`,
    });
    expect(said).toContain("In the last days there were searches that we could not check.");
  });

  test("finds that messages and numbers are old", async () => {
    const by = "void ((now) => { Date.now = () => now() + 400 * 86_400_000; })(Date.now.bind(Date))";
    const said = await tested({ by, engine: "kagi" });
    expect(said).toContain("Messages and phone numbers have not been updated for a long time.");
  });

  test("finds an engine that is not covered", async () => {
    const said = await tested({ engine: "kagi" });
    expect(said).toContain(notStopped);
    expect(said).toContain("We do not check searches on this search engine yet.");
  });

  test("finds that the browser took back the leave to see the engines", async () => {
    await browser.revokeHosts();
    const said = await tested();
    expect(said).toContain(notStopped);
    expect(said).toContain("The browser does not let us check searches on every search engine.");
    await browser.giveHostsBack();
    expect(await tested()).toContain(stopped);
  });

  test("finds another extension that takes the search first, where the browser lets it (Chromium)", async () => {
    const taker = await makeTaker();
    await browser.loadAnother(taker);
    const said = await tested();
    await removeDirectory(taker);
    if (browser.name === "firefox") return expect(said).toContain(stopped);
    expect(said).toContain(notStopped);
    expect(said).toContain("Something else took this search before us.");
  });
});

describe.each(launchers)("In $name, before anything is chosen and not allowed in private windows, the self-test", (launcher: Launcher) => {
  test("works, says both and how to mend them, and leaves searches as they were", async () => {
    const engines = await playEngines();
    const browser = await launcher.launch(engines, { extension: inject("packages")[launcher.name], inPrivateWindows: false });
    const page = await browser.openExtensionPage("self-test/index.html");
    await press(page, "Start the check");
    await reads(page, stopped, 20_000);
    await reads(page, "You have not chosen anything yet");
    await reads(page, "It does not work in private windows.");
    await reads(page, launcher.name === "chromium" ? "Allow in Incognito" : "Add-ons and themes");
    for (const query of ["paper+boat+on+a+quiet+pond", "paper+lantern"]) {
      const tab = await browser.open(`https://www.google.com/search?q=${query}`);
      await tab.shows((address) => address.startsWith("https://www.google.com/search"));
    }
    await browser.dispose();
    await engines.stop();
  });
});
