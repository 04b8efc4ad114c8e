import { beforeEach, describe, expect, test } from "vitest";
import { type Engine, engines, patternsOf } from "../engines/engines";
import { addPhrase } from "../personal/phrases";
import { FakeChrome } from "../platform/fake-chrome";
import { installGate } from "./chromium/install";
import { forgetIndex } from "./index-cache";
import { watchOptionalEngines } from "./second-line/optional";

const optional = engines.filter((engine) => engine.optional);
const [first, second] = optional as [Engine, Engine, ...Engine[]];

let browser: FakeChrome;
beforeEach(async () => {
  browser = new FakeChrome().install();
  forgetIndex();
  await addPhrase("blue zebra", "any");
});

const heldHosts = () => new Set(browser.dynamicRules.flatMap(({ condition }) => condition.requestDomains ?? []));
const grant = (...granted: readonly string[]) => {
  browser.origins.clear();
  for (const pattern of granted) browser.origins.add(pattern);
};

describe("An optional engine", () => {
  test("has rules while we may see it, whatever else is granted or taken back", async () => {
    const held = async () => {
      await installGate();
      return optional.filter(({ hosts }) => hosts.some((host) => heldHosts().has(host)));
    };
    expect(await held()).toEqual([]);
    grant(...patternsOf(first));
    expect(await held()).toEqual([first]);
    grant(...patternsOf(first), ...patternsOf(second));
    expect(await held()).toEqual([first, second]);
    grant(...patternsOf(second));
    expect(await held()).toEqual([second]);
    grant();
    expect(await held()).toEqual([]);
    expect(heldHosts().has("www.google.com")).toBe(true);
  });

  test("is held where only one of its hosts is granted", async () => {
    grant(patternsOf(first)[0] ?? "");
    await installGate();
    expect(first.hosts.every((host) => heldHosts().has(host))).toBe(true);
  });

  test("is held when its rules are put in place twice at once", async () => {
    await installGate();
    grant(...patternsOf(first));
    await Promise.all([installGate(), installGate()]);
    expect(new Set(browser.dynamicRules.map(({ id }) => id)).size).toBe(browser.dynamicRules.length);
    expect(heldHosts().has(first.hosts[0] ?? "")).toBe(true);
  });

  test("has the second line in those of its pages that we may see, and in no others", async () => {
    const watched = async () => {
      await watchOptionalEngines();
      return [...browser.scripts.values()].flat();
    };
    expect(await watched()).toEqual([]);
    grant("*://www.google.com/*", ...patternsOf(first));
    expect(await watched()).toEqual(patternsOf(first));
    grant(...patternsOf(first), ...patternsOf(second));
    expect(await watched()).toEqual([...patternsOf(first), ...patternsOf(second)]);
    grant(patternsOf(second)[0] ?? "");
    expect(await watched()).toEqual([patternsOf(second)[0]]);
    grant();
    expect(await watched()).toEqual([]);
  });

  test("has it once, however many permissions change at once, and again after a failure", async () => {
    grant(...patternsOf(first));
    await Promise.all([watchOptionalEngines(), watchOptionalEngines(), watchOptionalEngines()]);
    expect([...browser.scripts.values()]).toEqual([patternsOf(first)]);
    const { getAll } = chrome.permissions;
    chrome.permissions.getAll = async () => ({ origins: patternsOf(second) });
    await expect(watchOptionalEngines()).rejects.toThrow();
    chrome.permissions.getAll = getAll;
    await watchOptionalEngines();
    expect([...browser.scripts.values()]).toEqual([patternsOf(first)]);
  });
});
