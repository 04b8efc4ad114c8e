import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Browser, Tab } from "../browsers/browser.ts";
import { type Launcher, launchers } from "../browsers/launchers.ts";
import { engineNamed, resultsAddress } from "../engines/hosts.ts";
import { type PlayedEngines, playEngines } from "../engines/server.ts";
import { type BuiltExtension, buildExtension } from "../extension-build.ts";
import { at } from "../paths.ts";
import { eventually, removeDirectory, sleep } from "../processes.ts";
import { filesHolding, whatWeWrote } from "../profile-files.ts";
import { type RecordedService, recordService } from "../recorded-service.ts";
import { printRow } from "../report/rows.ts";
import { isPause, phrases, protectedBrowser, stoppedIn } from "../setting-up.ts";

const google = engineNamed("google");

describe.each(launchers)("In $name", (launcher: Launcher) => {
  let engines: PlayedEngines;
  let service: RecordedService;
  let built: BuiltExtension;
  let browser: Browser;
  let profile: string;
  beforeAll(async () => {
    engines = await playEngines();
    service = await recordService(inject("serviceOrigin"));
    built = await buildExtension(service.origin);
    browser = await protectedBrowser(launcher, engines, join(built.directory, launcher.name), { inPrivateWindows: false });
    profile = browser.profile;
  });
  afterAll(async () => {
    await browser?.close();
    if (profile) await removeDirectory(profile);
    await Promise.all([engines?.stop(), service?.stop(), built?.remove()]);
  });

  test("after installing, the service is asked for the catalogue and for nothing else", async () => {
    await eventually("the first download", () => service.asked.some(({ target }) => target === "/v1/catalogue/head"), 15_000);
    await sleep(1_500);
    for (const { method, target, headers, body } of service.asked) {
      expect(target).toMatch(/^\/v1\/catalogue\/(head|blobs\/[0-9a-f]{64}|roots\/\d+)$/);
      expect(["GET", "HEAD"]).toContain(method);
      expect(body).toBe("");
      expect(JSON.parse(headers)).not.toHaveProperty("cookie");
      expect(JSON.parse(headers)).not.toHaveProperty("referer");
      expect(JSON.parse(headers)["accept-language"]).toBe("*");
    }
  });

  test("100 searches, half of them flagged, make the extension send nothing", async () => {
    engines.traffic.clear();
    const before = service.asked.length;
    const tab = await at(browser, "https://site.example/");
    for (let number = 1; number <= 50; number++) {
      await stoppedIn(browser, tab, resultsAddress(google, `${phrases.any} ${number}`));
      await tab.go(resultsAddress(google, `paper lantern ${number}`));
      await tab.shows((address) => address.includes("paper+lantern"));
    }
    expect(service.asked.slice(before)).toEqual([]);
    expect(engines.traffic.mentionsOf(phrases.any)).toEqual([]);
    expect(engines.traffic.searchesFor("paper lantern")).toHaveLength(50);
    const ours = engines.traffic.requests.filter(({ headers }) => headers.origin.startsWith(browser.extensionOrigin));
    expect(ours).toEqual([]);
    const elsewhere = engines.traffic.requests.filter(({ host }) => host !== "www.google.com" && host !== "site.example");
    printRow([
      launcher.name,
      "silence",
      `hosts the browser itself asked for: ${[...new Set(elsewhere.map(({ host }) => host))].join(", ") || "none"}`,
    ]);
    expect(elsewhere.filter(({ text }) => /lantern|zebra/.test(text))).toEqual([]);
  });

  const attempts = [
    { name: "fetch", attempt: `(address) => fetch(address, { mode: "no-cors" }).then(() => "sent", () => "refused")` },
    { name: "a beacon", attempt: `(address) => { navigator.sendBeacon(address, "x"); return "tried"; }` },
    { name: "an image", attempt: `(address) => { new Image().src = address; return "tried"; }` },
    { name: "a socket", attempt: `(address) => { try { new WebSocket(address.replace("https", "wss")); } catch {} return "tried"; }` },
    {
      name: "a frame",
      attempt: `(address) => { document.body.append(Object.assign(document.createElement("iframe"), { src: address })); return "tried"; }`,
    },
    {
      name: "a script",
      attempt: `(address) => { document.body.append(Object.assign(document.createElement("script"), { src: address })); return "tried"; }`,
    },
  ];
  test.each(attempts)("no page of ours can reach another host by $name", async ({ attempt }) => {
    engines.traffic.clear();
    const pages: Tab[] = [await browser.openExtensionPage("settings/index.html")];
    const pause = await at(browser, "https://site.example/");
    await pause.go(resultsAddress(google, phrases.any));
    await pause.shows(isPause(browser));
    pages.push(pause);
    for (const page of pages) await page.evaluate(`void (${attempt})("https://other.example/reached?from=page")`);
    await sleep(700);
    expect(engines.traffic.requests.filter(({ host }) => host === "other.example")).toEqual([]);
    expect(engines.traffic.serverNames).not.toContain("other.example");
    for (const page of pages) await page.close();
  });

  test("the background can reach the service and no other host", async () => {
    engines.traffic.clear();
    const ask = (address: string) =>
      browser.callInBackground<string>(
        `(self) => self.fetch(${JSON.stringify(address)}).then((response) => "answered " + response.status, () => "refused")`,
      );
    expect(await ask("https://other.example/reached?from=background")).toBe("refused");
    expect(await ask("https://site.example/reached?from=background")).toBe("refused");
    expect(await ask(`${service.origin}/v1/catalogue/head`)).toBe("answered 200");
    expect(engines.traffic.requests.filter(({ text }) => text.includes("reached"))).toEqual([]);
  });

  test("after the browser has closed, no file that we write holds a phrase or a search", async () => {
    await browser.close();
    const written = await whatWeWrote(launcher.name, profile, browser.extensionOrigin);
    expect(written.length).toBeGreaterThan(0);
    // Their storage is among these files, and can be read: the name of something that is there is found.
    expect(await filesHolding(written, [/fingerprint/])).not.toEqual([]);
    expect(
      await filesHolding(written, [/blue.{0,3}zebra/i, /paper.{0,3}(kite|lantern)/i, /glass.{0,3}violin/i, /google\.com\/search/i]),
    ).toEqual([]);
  });
});
