import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Browser, Tab } from "../browsers/browser.ts";
import { launchChromium } from "../browsers/chromium.ts";
import { type Launcher, launchers } from "../browsers/launchers.ts";
import { type PlayedEngines, playEngines } from "../engines/server.ts";
import { at } from "../paths.ts";
import { eventually, sleep } from "../processes.ts";
import { printRow } from "../report/rows.ts";
import { isPause, phrases, protectedBrowser } from "../setting-up.ts";

const absent = "abcdefghijklmnopabcdefghijklmnop";
const paths = [
  ...[
    "manifest.json",
    "background.js",
    "second-line.js",
    "pause/index.html",
    "settings/index.html",
    "icons/pause-16.png",
    "release/head.json",
  ],
  ...["v/gate", "v/pause", "v/gate?https://www.google.com/search?q=a", `v/gate?k=${"0".repeat(32)}&u=https://www.google.com/search?q=a`],
  ...[`v/pause?k=${"0".repeat(32)}&p=${"0".repeat(8)}#${"0".repeat(32)}`, "no-such-file", ""],
];

/** Every way in which a page can ask for an address of an extension; each tells all that the page can learn from it. */
const probes = `(address, way) => new Promise((resolve) => {
  const element = (name, property) => {
    const made = document.createElement(name);
    made.onload = () => { made.remove(); resolve("load"); };
    made.onerror = () => { made.remove(); resolve("error"); };
    made[property] = address;
    if (name === "link") made.rel = "stylesheet";
    document.body.append(made);
    setTimeout(() => { made.remove(); resolve("nothing"); }, 800);
  };
  const ways = {
    fetch: () => fetch(address).then((response) => resolve(response.type + response.status), (error) => resolve(error.name + ": " + error.message)),
    "fetch without CORS": () => fetch(address, { mode: "no-cors" }).then((response) => resolve(response.type), (error) => resolve(error.message)),
    img: () => element("img", "src"), script: () => element("script", "src"), style: () => element("link", "href"),
    audio: () => element("audio", "src"), object: () => element("object", "data"), embed: () => element("embed", "src"),
    iframe: () => {
      const frame = document.createElement("iframe");
      frame.onload = () => {
        let inside = "other origin";
        try { inside = frame.contentDocument ? "own: " + frame.contentDocument.URL : "no document"; } catch {}
        const told = [inside, frame.contentWindow?.length].join();
        frame.remove();
        resolve(told);
      };
      frame.src = address;
      document.body.append(frame);
      setTimeout(() => { frame.remove(); resolve("nothing"); }, 1500);
    },
    "window.open": () => {
      const opened = window.open(address, "_blank");
      setTimeout(() => {
        let where = "other origin";
        try { where = opened?.location.href ?? "none"; } catch {}
        const told = [opened === null, opened?.closed, opened?.length, where].join();
        opened?.close();
        resolve(told);
      }, 700);
    },
  };
  ways[way]();
})`;
const quickWays = ["fetch", "fetch without CORS", "img", "script", "style", "audio", "object", "embed"];
const slowWays = ["iframe", "window.open"];

describe("A website cannot tell that the extension is installed", () => {
  let engines: PlayedEngines;
  let browser: Browser;
  let site: Tab;
  beforeAll(async () => {
    engines = await playEngines();
    browser = await protectedBrowser({ name: "chromium", launch: launchChromium }, engines, inject("packages").chromium);
    site = await at(browser, "https://site.example/");
  });
  afterAll(async () => {
    await browser?.dispose();
    await engines?.stop();
  });

  const ask = (origin: string, path: string, way: string) =>
    site.evaluate<string>(`(${probes})(${JSON.stringify(`${origin}/${path}`)}, ${JSON.stringify(way)})`);

  test.each([...quickWays, ...slowWays])("by what %s says of any of its addresses", async (way) => {
    const different: string[] = [];
    for (const path of paths) {
      const [ours, nobodys] = await Promise.all([ask(browser.extensionOrigin, path, way), ask(`chrome-extension://${absent}`, path, way)]);
      const said = (text: string) => text.replaceAll(browser.extensionOrigin, "ID").replaceAll(`chrome-extension://${absent}`, "ID");
      if (said(ours) !== said(nobodys)) different.push(`${way} /${path}: ${said(ours)} instead of ${said(nobodys)}`);
    }
    for (const difference of different) printRow(["chromium", "detection", difference]);
    expect(different).toEqual([]);
  });

  test.each(["fetch", "img", "script", "style"])("by how long %s takes to say it", async (way) => {
    const runs = 25;
    const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
    const time = (origin: string, path: string) =>
      site.evaluate<number>(
        `(async () => { const from = performance.now(); await (${probes})(${JSON.stringify(`${origin}/${path}`)}, ${JSON.stringify(way)}); return performance.now() - from; })()`,
      );
    for (const path of ["v/gate", "v/pause", "manifest.json"]) {
      const [ours, nobodys]: [number[], number[]] = [[], []];
      for (let run = 0; run < runs; run++) {
        ours.push(await time(browser.extensionOrigin, path));
        nobodys.push(await time(`chrome-extension://${absent}`, path));
      }
      const difference = median(ours) - median(nobodys);
      printRow(["chromium", "detection", `${way} /${path}: ${difference.toFixed(2)} ms slower than an absent id (median of ${runs})`]);
      // A worker that has to be woken takes 40 ms and more.
      expect(Math.abs(difference)).toBeLessThan(10);
    }
  });

  test.each(paths.filter((path) => path.startsWith("v/")))("by going to /%s", async (path) => {
    const outcomes = await Promise.all(
      [browser.extensionOrigin, `chrome-extension://${absent}`].map(async (origin) => {
        const tab = await at(browser, "https://site.example/");
        await tab.evaluate(`void location.assign(${JSON.stringify(`${origin}/${path}`)})`);
        const told = `[document.title, history.length, document.body.innerText.match(/ERR_[A-Z_]+/)[0]].join()`;
        const page = await eventually("the browser's own error", () => tab.evaluate<string>(told).catch(() => undefined));
        await tab.close();
        return page.replaceAll(new URL(origin).host, "ID");
      }),
    );
    if (outcomes[0] !== outcomes[1])
      printRow(["chromium", "detection", `going to /${path}: the person sees ${outcomes[0]} instead of ${outcomes[1]}`]);
    // Only the browser's own error is shown, and the page that went there is gone.
    expect(outcomes[0]).toMatch(/ERR_/);
  });
});

describe.each(launchers)("An engine cannot tell it in $name", (launcher: Launcher) => {
  let engines: PlayedEngines;
  let plain: Browser;
  let browser: Browser;
  beforeAll(async () => {
    engines = await playEngines();
    plain = await launcher.launch(engines);
    browser = await protectedBrowser(launcher, engines, inject("packages")[launcher.name]);
  });
  afterAll(async () => {
    await Promise.all([plain?.dispose(), browser?.dispose()]);
    await engines?.stop();
  });

  test("by its own page: no element, name or style is added", async () => {
    const look = `JSON.stringify([document.documentElement.outerHTML.replace(/"at":[^,]*,/, ""), Object.getOwnPropertyNames(window).sort(), document.styleSheets.length, performance.getEntriesByType("resource").map(({ name }) => name)])`;
    const [without, with_] = [
      await at(plain, "https://www.google.com/preferences"),
      await at(browser, "https://www.google.com/preferences"),
    ];
    await Promise.all([without.reload(), with_.reload()]);
    await sleep(500);
    expect(await with_.evaluate(look)).toBe(await without.evaluate(look));
  });

  test("by a search that was stopped: nothing is sent while the page that opened its window looks on", async () => {
    const tab = await at(browser, "https://www.google.com/preferences");
    await tab.evaluate(`void engine.opens("https://www.google.com/search?q=blue+zebra")`);
    const opened = await browser.newTabFrom(() => tab.click("#open"));
    await opened.shows(isPause(browser));
    expect(engines.traffic.mentionsOf(phrases.any)).toEqual([]);
  });

  test("by trying words: results that it fetches ahead are answered alike, whatever they are for", async () => {
    const fetchAhead = (words: string) => `new Promise((resolve) => {
      const link = Object.assign(document.createElement("link"), { rel: "prefetch", href: "https://www.google.com/search?q=${words}" });
      link.onload = () => resolve("load");
      link.onerror = () => resolve("error");
      document.head.append(link);
      setTimeout(() => resolve("nothing"), 3000);
    })`;
    const [without, with_] = [
      await at(plain, "https://www.google.com/preferences"),
      await at(browser, "https://www.google.com/preferences"),
    ];
    const told = async (tab: Tab) => [
      await tab.evaluate<string>(fetchAhead("blue+zebra")),
      await tab.evaluate<string>(fetchAhead("horse")),
    ];
    const [plainly, here] = [await told(without), await told(with_)];
    printRow([launcher.name, "detection", `results fetched ahead: ${here.join(", ")} instead of ${plainly.join(", ")}`]);
    expect(here[0]).toBe(here[1]);
  });
});
