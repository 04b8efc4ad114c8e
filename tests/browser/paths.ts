import type { Browser, Tab, Windows } from "./browsers/browser.ts";
import { type Engine, originOf, resultsAddress, startPage } from "./engines/hosts.ts";
import { eventually, sleep } from "./processes.ts";

/** How a search can come about. */
export interface SearchPath {
  readonly name: string;
  readonly browsers: readonly Browser["name"][];
  /**
   * Makes everything ready, calls `ready`, then searches; gives the tab in which the answer is to be seen, none where nothing is shown.
   */
  search(windows: Windows, engine: Engine, query: string, ready: () => Promise<void>): Promise<Tab | undefined>;
}

const both = ["chromium", "firefox"] as const;
const chromium = ["chromium"] as const;
const elsewhere = "https://site.example/";

/** Every way in which a person submits a search at an engine, which promise 2 covers. */
export const submittedPaths: readonly SearchPath[] = [
  {
    name: "address typed in a tab that shows a page",
    browsers: both,
    async search(windows, engine, query, ready) {
      const tab = await at(windows, elsewhere);
      await ready();
      await tab.go(resultsAddress(engine, query));
      return tab;
    },
  },
  {
    name: "address typed in a new tab",
    browsers: both,
    async search(windows, engine, query, ready) {
      const tab = await newTab(windows);
      await ready();
      await tab.go(resultsAddress(engine, query));
      return tab;
    },
  },
  {
    name: "address typed without https",
    browsers: both,
    async search(windows, engine, query, ready) {
      const tab = await at(windows, elsewhere);
      await ready();
      await tab.go(resultsAddress(engine, query).replace("https:", "http:"));
      return tab;
    },
  },
  clicked("middle click on a link of the engine", "middle", startPage),
  clicked("middle click on a link of another site", "middle", () => elsewhere),
  clicked("link of the engine", "left", startPage),
  clicked("link of another site", "left", () => elsewhere),
  clicked("link of another site to a new tab", "left", () => elsewhere, "#new-tab"),
  clicked("link on the engine's own results", "left", (engine) => resultsAddress(engine, "paper lantern")),
  {
    name: "form sent by GET",
    browsers: both,
    async search(windows, engine, query, ready) {
      const tab = await withForm(windows, engine, query, "form-get");
      await ready();
      await tab.click("#submit-get");
      return tab;
    },
  },
  {
    name: "form sent by script",
    browsers: both,
    async search(windows, engine, query, ready) {
      const tab = await withForm(windows, engine, query, "form-get");
      await ready();
      await tab.evaluate(`void engine.submit('form-get')`);
      return tab;
    },
  },
  {
    name: "form sent by the Enter key",
    browsers: both,
    async search(windows, engine, query, ready) {
      const tab = await withForm(windows, engine, query, "form-get");
      await tab.click("#form-get input");
      await ready();
      await tab.press("Enter");
      return tab;
    },
  },
  {
    name: "window.open",
    browsers: both,
    async search(windows, engine, query, ready) {
      const tab = await at(windows, startPage(engine));
      await tab.evaluate(`void engine.opens(${JSON.stringify(resultsAddress(engine, query))})`);
      await ready();
      return windows.newTabFrom(() => tab.click("#open"));
    },
  },
  {
    name: "location.assign",
    browsers: both,
    async search(windows, engine, query, ready) {
      const tab = await at(windows, startPage(engine));
      await ready();
      await tab.evaluate(`void engine.assign(${JSON.stringify(resultsAddress(engine, query))})`);
      return tab;
    },
  },
];

/** A form sent by POST, where the engine has one. */
export const posted: SearchPath = {
  name: "form sent by POST",
  browsers: both,
  async search(windows, engine, query, ready) {
    const tab = await withForm(windows, engine, query, "form-post");
    await ready();
    await tab.click("#submit-post");
    return tab;
  },
};

/** Searches that a browser or page makes ahead of the person; nothing of them is shown. */
export const speculativePaths: readonly SearchPath[] = [
  speculative("prefetch by a speculation rule", (address) => `engine.speculate('prefetch', ${address})`, chromium),
  speculative("prerender by a speculation rule", (address) => `engine.speculate('prerender', ${address})`, chromium),
  speculative("prefetch by a link element", (address) => `engine.prefetchLink(${address})`, both),
];

function speculative(name: string, script: (address: string) => string, browsers: readonly Browser["name"][]): SearchPath {
  return {
    name,
    browsers,
    async search(windows, engine, query, ready) {
      const tab = await at(windows, startPage(engine));
      await ready();
      await tab.evaluate(`void ${script(JSON.stringify(resultsAddress(engine, query)))}`);
      return undefined;
    },
  };
}

function clicked(name: string, button: "left" | "middle", from: (engine: Engine) => string, selector = "#link"): SearchPath {
  return {
    name,
    browsers: both,
    async search(windows, engine, query, ready) {
      const tab = await at(windows, from(engine));
      await tab.evaluate(`void engine.link(${JSON.stringify(resultsAddress(engine, query))})`);
      if (button === "left" && selector === "#link") {
        await ready();
        await tab.click(selector);
        return tab;
      }
      await ready();
      return windows.newTabFrom(() => tab.click(selector, button));
    },
  };
}

/** A new tab, whose page sends itself on to another address first; somebody who types is slower than that. */
export async function newTab(windows: Windows): Promise<Tab> {
  const tab = await windows.open();
  let before = "";
  await eventually("the new-tab page", async () => {
    const shown = await tab.address();
    const stays = shown === before && shown !== "";
    before = shown;
    if (!stays) await sleep(200);
    return stays;
  });
  return tab;
}

/** A tab that shows a page of one of the played hosts. */
export async function at(windows: Windows, address: string): Promise<Tab> {
  const tab = await windows.open(address);
  await tab.shows((shown) => shown === address);
  return tab;
}

async function withForm(windows: Windows, engine: Engine, query: string, form: "form-get" | "form-post"): Promise<Tab> {
  const page = engine.results[0];
  const tab = await at(windows, startPage(engine));
  const filled = [form, `${originOf(engine)}${page?.path}`, query, page?.query[0]];
  await tab.evaluate(`void engine.form(...${JSON.stringify(filled)})`);
  return tab;
}
