import type { Browser, LaunchOptions, Tab } from "./browsers/browser.ts";
import type { Launcher } from "./browsers/launchers.ts";
import type { PlayedEngines } from "./engines/server.ts";
import { present, press, textOf } from "./on-the-page.ts";
import { eventually } from "./processes.ts";

/** The concerns a phrase can have. */
export type Concern = "sexual-images-of-children" | "sexual-content" | "any";

/** The harmless phrases that suites block. */
export const phrases = {
  any: "blue zebra",
  "sexual-content": "paper kite",
  "sexual-images-of-children": "glass violin",
} as const satisfies Record<Concern, string>;

/** A browser with the extension, in which the person has saved one phrase of each concern. */
export async function protectedBrowser(
  launcher: Launcher,
  engines: PlayedEngines,
  extension: string,
  options: LaunchOptions = {},
): Promise<Browser> {
  const browser = await launcher.launch(engines, { extension, ...options });
  const settings = await browser.openExtensionPage("settings/index.html");
  for (const [concern, phrase] of Object.entries(phrases)) await saveOn(settings, phrase, concern as Concern);
  await settings.close();
  return browser;
}

/** Whether a tab's address is the page that stands where a flagged search was asked for. */
export const isPause = (browser: Browser) => (address: string) =>
  address.startsWith(`${browser.extensionOrigin}/`) && /\/pause\b/.test(address);

/** Asks for an address in a tab and waits until it is stopped; a pause that stood there before does not count. */
export async function stoppedIn(browser: Browser, tab: Tab, address: string): Promise<void> {
  const before = await tab.address();
  await tab.go(address);
  await tab.shows((shown) => shown !== before && isPause(browser)(shown));
}

/** Does something, and closes every tab that it opened. */
export async function closingWhatItOpens(browser: Browser, action: () => Promise<void>): Promise<void> {
  const before = new Set((await browser.tabs()).map(({ id }) => id));
  await action();
  for (const tab of await browser.tabs()) if (!before.has(tab.id)) await tab.close();
}

/** Saves a phrase as the person does, on the settings page. */
export async function savePhrase(browser: Browser, phrase: string, concern: Concern): Promise<void> {
  const settings = await browser.openExtensionPage("settings/index.html");
  await saveOn(settings, phrase, concern);
  await settings.close();
}

/** Saves a phrase on a settings page that is open. */
export async function saveOn(settings: Tab, phrase: string, concern: Concern): Promise<void> {
  await present(settings, "#phrase");
  await settings.click("#phrase");
  await settings.type(phrase);
  await settings.click(`input[name="concern"][value="${concern}"]`);
  await press(settings, "Save this phrase");
  await eventually("the phrase to be saved", async () => (await textOf(settings, "#phrase-said")).startsWith("Saved. It works"));
}
