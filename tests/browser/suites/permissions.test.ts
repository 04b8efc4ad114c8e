import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Browser } from "../browsers/browser.ts";
import { launchChromium } from "../browsers/chromium.ts";
import { launchers } from "../browsers/launchers.ts";
import { engineNamed, engines as known, optionalEngines } from "../engines/hosts.ts";
import { type PlayedEngines, playEngines } from "../engines/server.ts";
import { eventually } from "../processes.ts";
import { printRow } from "../report/rows.ts";
import { inRepository } from "../repository.ts";

interface Manifest {
  readonly permissions: string[];
  readonly optional_permissions?: string[];
  readonly host_permissions: string[];
  readonly optional_host_permissions: string[];
  readonly content_security_policy: { extension_pages: string };
}
interface Rule {
  readonly condition: { readonly regexFilter: string };
}
const manifestOf = async (directory: string) => JSON.parse(await readFile(join(directory, "manifest.json"), "utf8")) as Manifest;

describe("What a browser says when the extension is installed", () => {
  let engines: PlayedEngines;
  let browser: Browser;
  beforeAll(async () => {
    engines = await playEngines();
    browser = await launchChromium(engines, { extension: inject("packages").chromium });
  });
  afterAll(async () => {
    await browser?.dispose();
    await engines?.stop();
  });

  /** The lines of the browser's question for our manifest, with these hosts instead of its own if any are given. */
  const question = async (hosts?: readonly string[]): Promise<string[]> => {
    const page = await browser.openExtensionPage("manifest.json");
    const manifest = await manifestOf(inject("packages").chromium);
    const asked = hosts ? { ...manifest, content_scripts: [], host_permissions: hosts.map((host) => `*://${host}/*`) } : manifest;
    const text = JSON.stringify(JSON.stringify(asked));
    const lines = await page.evaluate<string[]>(`chrome.management.getPermissionWarningsByManifest(${text})`);
    await page.close();
    return lines;
  };

  test("is one line about the sites of the search engines, and nothing else", async () => {
    const lines = await question();
    for (const line of lines) printRow(["chromium", "permissions", line]);
    // More than three names are a number of websites; the browser lists them where the person asks for more.
    expect(lines).toEqual(["Read and change your data on a number of websites"]);
    for (const { hosts } of optionalEngines) for (const host of hosts) expect(lines.join()).not.toContain(host);
  });

  test("says nothing of our other permissions", async () => {
    expect(await question([])).toEqual([]);
  });

  test("an empty page of ours, which nobody sees, stands by, also while the worker sleeps", async () => {
    const page = await browser.openExtensionPage("manifest.json");
    const contexts = `chrome.runtime.getContexts({ contextTypes: ["OFFSCREEN_DOCUMENT"] }).then((all) => all.map(({ documentUrl }) => documentUrl))`;
    const standby = `${browser.extensionOrigin}/standby/index.html`;
    await eventually("the page", async () => (await page.evaluate<string[]>(contexts)).length > 0);
    await browser.stopBackground();
    expect(await page.evaluate(contexts)).toEqual([standby]);
    for (const tab of await browser.tabs()) expect(await tab.address()).not.toBe(standby);
    await page.close();
  });

  test("names Google once, with and without www, for all of its country domains", async () => {
    const domains = engineNamed("google").hosts.filter((host) => /^(www\.)?google\./.test(host));
    expect(domains.length).toBeGreaterThan(300);
    expect(await question(domains)).toEqual(["Read and change your data on google.com and www.google.com"]);
  });
});

describe("Chromium", () => {
  let engines: PlayedEngines;
  let browser: Browser;
  beforeAll(async () => {
    engines = await playEngines();
    browser = await launchChromium(engines, { extension: inject("packages").chromium });
  });
  afterAll(async () => {
    await browser?.dispose();
    await engines?.stop();
  });

  test("takes every rule, also those of engines that no suite grants", async () => {
    const source = (name: string) => import(/* @vite-ignore */ inRepository(`extension/src/${name}.ts`));
    const { engines: all } = (await source("engines/engines")) as { engines: readonly unknown[] };
    const { gateRules } = (await source("interception/chromium/rules")) as {
      gateRules: (engines: readonly unknown[], gate: string) => Rule[];
    };
    const rules = gateRules(all, `${browser.extensionOrigin}/v/gate?k=0&u=`);
    expect(all).toHaveLength(known.length + optionalEngines.length);
    const page = await browser.openExtensionPage("manifest.json");
    const refused = await page.evaluate<string[]>(`Promise.all(${JSON.stringify(rules)}.map(async ({ condition: { regexFilter } }) => {
      const { isSupported, reason } = await chrome.declarativeNetRequest.isRegexSupported({ regex: regexFilter, isCaseSensitive: false, requireCapturing: true });
      return isSupported ? [] : [reason + " " + regexFilter];
    })).then((answers) => answers.flat())`);
    expect(refused).toEqual([]);
    await page.evaluate(`chrome.declarativeNetRequest.updateDynamicRules({ addRules: ${JSON.stringify(rules)} }).then(() => true)`);
    expect(await page.evaluate("chrome.declarativeNetRequest.getDynamicRules().then(({ length }) => length)")).toBe(rules.length);
  });
});

describe.each(launchers)("The package for $name", ({ name }) => {
  test("asks for the engines' hosts and no others", async () => {
    const { host_permissions } = await manifestOf(inject("packages")[name]);
    const hosts = known.flatMap((engine) => engine.hosts.map((host) => `*://${host}/*`));
    expect([...host_permissions].sort()).toEqual([...new Set(hosts)].sort());
  });

  test("may ask later for the optional engines' hosts and no others", async () => {
    const { host_permissions, optional_host_permissions } = await manifestOf(inject("packages")[name]);
    const hosts = optionalEngines.flatMap((engine) => engine.hosts.map((host) => `*://${host}/*`));
    expect([...optional_host_permissions].sort()).toEqual([...hosts].sort());
    expect(host_permissions.filter((host) => hosts.includes(host))).toEqual([]);
  });

  test("asks for no permission that reads the browsing history or every tab", async () => {
    const { permissions, optional_permissions } = await manifestOf(inject("packages")[name]);
    for (const unwanted of ["tabs", "webNavigation", "history", "declarativeNetRequest", "<all_urls>", "unlimitedStorage", "cookies"])
      expect(permissions).not.toContain(unwanted);
    expect(optional_permissions ?? []).toEqual(["history"]);
  });

  test("may connect to itself and to the one service", async () => {
    const { content_security_policy } = await manifestOf(inject("packages")[name]);
    expect(content_security_policy.extension_pages).toMatch(new RegExp(`connect-src 'self' ${inject("serviceOrigin")}(;|$)`));
    expect(content_security_policy.extension_pages).toContain("default-src 'none'");
  });
});
