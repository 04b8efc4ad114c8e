import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Browser, Tab } from "../browsers/browser.ts";
import { launchChromium } from "../browsers/chromium.ts";
import { type Firefox, launchFirefox } from "../browsers/firefox.ts";
import { type Screen, startScreen } from "../browsers/screen.ts";
import { engineNamed, resultsAddress, startPage } from "../engines/hosts.ts";
import { type PlayedEngines, playEngines } from "../engines/server.ts";
import { press, reads } from "../on-the-page.ts";
import { at } from "../paths.ts";
import { eventually, sleep } from "../processes.ts";
import { isPause, phrases, savePhrase } from "../setting-up.ts";

const youtube = engineNamed("youtube");
const patterns = youtube.hosts.map((host) => `*://${host}/*`);
/** "Blue zebra" in Chinese, and the same in the charset that Chinese engines had before UTF-8. */
const inChinese = { text: "蓝色斑马", gbk: "%C0%B6%C9%AB%B0%DF%C2%ED" };

/** Presses a button whose effect the browser asks about, and answers. Its buttons take no answer in the first moment; "Deny" comes first. */
async function answered(settings: Tab, screen: Screen, button: string, keys: readonly string[]): Promise<void> {
  await screen.focusWindow();
  const hasKeyboard = () => settings.evaluate<boolean>("document.hasFocus()");
  await eventually("the settings to have the keyboard", hasKeyboard);
  await press(settings, button);
  await eventually("the browser's question", async () => !(await hasKeyboard()));
  await sleep(1_000);
  for (const key of keys) await screen.press(key);
}

describe.each(["chromium", "firefox"] as const)("In %s, an optional engine", (name) => {
  let engines: PlayedEngines;
  let screen: Screen | undefined;
  let browser: Browser;
  beforeAll(async () => {
    engines = await playEngines();
    if (name === "chromium") {
      screen = await startScreen();
      browser = await launchChromium(engines, { extension: inject("packages").chromium, screen });
    } else browser = await launchFirefox(engines, { extension: inject("packages").firefox });
    await savePhrase(browser, phrases.any, "any");
    await savePhrase(browser, inChinese.text, "any");
  });
  afterAll(async () => {
    await browser?.dispose();
    await screen?.stop();
    await engines?.stop();
  });

  const settingsPage = async (): Promise<Tab> => {
    const tab = await browser.openExtensionPage("settings/index.html");
    await reads(tab, "More search engines");
    return tab;
  };
  const searched = async (address: string, ends: (shown: string) => boolean): Promise<void> => {
    engines.traffic.clear();
    const tab = await at(browser, "https://site.example/");
    await tab.go(address);
    await tab.shows(ends);
    await tab.close();
  };
  const sent = (address: string) => engines.traffic.requests.filter(({ host }) => host === new URL(address).hostname);
  const stopped = async (address: string): Promise<void> => {
    await searched(address, isPause(browser));
    expect(sent(address)).toEqual([]);
  };
  const untouched = async (address: string): Promise<void> => {
    await searched(address, (shown) => shown === new URL(address).href);
    expect(sent(address)).not.toEqual([]);
  };
  const ours = async () => {
    const page = await browser.openExtensionPage("manifest.json");
    const scripts = await page.evaluate<string[]>(
      `chrome.scripting.getRegisteredContentScripts().then((scripts) => scripts.flatMap(({ matches }) => matches))`,
    );
    const rules =
      name === "firefox"
        ? []
        : await page.evaluate<string[]>(
            `chrome.declarativeNetRequest.getDynamicRules().then((rules) => rules.flatMap(({ condition }) => condition.requestDomains))`,
          );
    await page.close();
    return { scripts: scripts.sort(), isInRules: youtube.hosts.some((host) => rules.includes(host)), rules: rules.length };
  };

  test("is left alone, and said not to be covered, until the person says so", async () => {
    await untouched(resultsAddress(youtube, phrases.any));
    const settings = await settingsPage();
    await reads(settings, "YouTube: not covered");
    await settings.close();
    expect(await ours()).toMatchObject({ scripts: [], isInRules: false });
  });

  if (name === "chromium")
    test("stays as it was when the person says no to the browser", async () => {
      const settings = await settingsPage();
      await answered(settings, screen as Screen, "Cover YouTube", ["Escape"]);
      await reads(settings, "The browser did not allow it. Searches on YouTube are not stopped.");
      await settings.close();
      await untouched(resultsAddress(youtube, phrases.any));
    });

  test("is stopped once it is covered, on every page of its results, and says so", async () => {
    const settings = await settingsPage();
    if (screen) {
      await answered(settings, screen, "Cover YouTube", ["Tab", "Return"]);
      await reads(settings, "We check searches on YouTube from now on.");
    } else {
      await (browser as Firefox).allow(patterns);
      await settings.reload();
    }
    await reads(settings, "YouTube: covered");
    await settings.close();
    await eventually("the second line to be in place", async () => (await ours()).scripts.length === patterns.length);
    for (const page of youtube.results) await stopped(resultsAddress(youtube, phrases.any, page));
    await untouched(resultsAddress(youtube, "paper lantern"));
    expect(await ours()).toMatchObject({ scripts: [...patterns].sort(), isInRules: name === "chromium" });
  });

  test("is stopped by a background that was asleep", async () => {
    await browser.stopBackground();
    await stopped(resultsAddress(youtube, phrases.any));
  });

  test("shows the pause for a search that its page makes by itself", async () => {
    const tab = await at(browser, startPage(youtube));
    await tab.evaluate(`void engine.pushes(${JSON.stringify(resultsAddress(youtube, phrases.any))}, -1)`);
    await tab.click("#push");
    await tab.shows(isPause(browser));
    await tab.close();
  });

  test("is covered alone: the others are as before", async () => {
    await untouched(resultsAddress(engineNamed("reddit"), phrases.any));
    const settings = await settingsPage();
    await reads(settings, "Reddit: not covered");
    await settings.close();
  });

  test("is left alone again once the person takes that back", async () => {
    const settings = await settingsPage();
    await press(settings, "Stop covering YouTube");
    await reads(settings, "We do not check searches on YouTube any more.");
    await settings.close();
    await eventually("the second line to be gone", async () => (await ours()).scripts.length === 0);
    expect((await ours()).isInRules).toBe(false);
    await untouched(resultsAddress(youtube, phrases.any));
  });

  test("does not keep the others from being stopped: in a path, and in a charset of old", async () => {
    await stopped("https://www.google.com/maps/search/blue+zebra/@51.5,-0.1,12z");
    await stopped(`https://www.baidu.com/s?ie=gb2312&wd=${inChinese.gbk}`);
    await stopped(`https://www.baidu.com/s?wd=${inChinese.gbk}`);
    await stopped("https://www.google.com/%73earch?q=blue+zebra");
    if (name === "chromium") expect((await ours()).rules).toBeGreaterThan(0);
  });
});
