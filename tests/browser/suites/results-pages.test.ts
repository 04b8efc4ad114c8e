import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Browser, Tab } from "../browsers/browser.ts";
import { type Launcher, launchers } from "../browsers/launchers.ts";
import { engines as known, originOf, resultsAddress } from "../engines/hosts.ts";
import { type PlayedEngines, playEngines } from "../engines/server.ts";
import { at } from "../paths.ts";
import { isPause, phrases, protectedBrowser } from "../setting-up.ts";

describe.each(launchers)("In $name", (launcher: Launcher) => {
  let engines: PlayedEngines;
  let browser: Browser;
  let tab: Tab;
  beforeAll(async () => {
    engines = await playEngines();
    browser = await protectedBrowser(launcher, engines, inject("packages")[launcher.name]);
    tab = await at(browser, "https://site.example/");
  });
  afterAll(async () => {
    await browser?.dispose();
    await engines?.stop();
  });

  test.each(known)("every results page of $name is held: web, images, videos, news, maps and shopping", async (engine) => {
    for (const page of engine.results)
      for (const name of page.query.length > 0 ? page.query : ["none, for it stands in the path"]) {
        const address = new URL(resultsAddress(engine, phrases.any, { ...page, query: [name] })).href;
        // A pause that takes another's place loads itself anew, and no person is quick enough to search once more before it does.
        await tab.go("https://site.example/");
        await tab.shows((shown) => shown === "https://site.example/");
        await tab.go(address);
        await tab.shows(isPause(browser)).catch((error: Error) => {
          throw new Error(`${address}: ${error.message}`);
        });
      }
    expect(engines.traffic.mentionsOf(phrases.any)).toEqual([]);
  });

  /** Hosts that few people type, at each engine that has more than one: for Google some of its countries, for others the last of the list. */
  const otherHosts = known.flatMap((engine) => {
    const { id, hosts } = engine;
    const some =
      id === "google" ? ["google.co.uk", "www.google.de", "www.google.com.br", "google.cat", "www.google.co.jp"] : hosts.slice(1).slice(-1);
    return some.map((host) => ({ host, engine }));
  });

  test.each(otherHosts)("a search at $host is held", async ({ host, engine }) => {
    expect(engine.hosts).toContain(host);
    const address = new URL(resultsAddress(engine, phrases.any));
    address.host = host;
    await tab.go("https://site.example/");
    await tab.shows((shown) => shown === "https://site.example/");
    await tab.go(address.href);
    await tab.shows(isPause(browser));
    expect(engines.traffic.mentionsOf(phrases.any)).toEqual([]);
  });

  test.each(known)("a page of $name that is no results page is left alone", async (engine) => {
    const address = `${originOf(engine)}/preferences?about=${phrases.any.replace(" ", "-")}`;
    await tab.go(address);
    await tab.shows((shown) => shown === address);
  });

  test.each([
    "blue+zebra",
    "BLUE%20zebra",
    "b%6Cue%20zebra",
    "%E2%80%9Cblue+zebra%E2%80%9D",
    "Blu%C3%A9+z%C3%A9bra",
    "why+is+a+blue+zebra+blue",
    "bluezebra",
  ])("the phrase is found in ?q=%s", async (query) => {
    await tab.go("https://site.example/");
    await tab.shows((shown) => shown === "https://site.example/");
    await tab.go(`https://www.google.com/search?q=${query}`);
    await tab.shows(isPause(browser));
  });

  test.each(["blues+zebra", "blue+zebras", "zebra+blue", "blue+and+zebra", "bluezebras"])("an innocent ?q=%s is not", async (query) => {
    const address = `https://www.google.com/search?q=${query}`;
    await tab.go(address);
    await tab.shows((shown) => shown === address);
  });
});
