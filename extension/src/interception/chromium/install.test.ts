import { beforeEach, describe, expect, test } from "vitest";
import { addPhrase } from "../../personal/phrases";
import { FakeChrome } from "../../platform/fake-chrome";
import { forgetIndex } from "../index-cache";
import { gateKey } from "./gate-key";
import { installGate, removeGate } from "./install";

let browser: FakeChrome;
beforeEach(() => {
  browser = new FakeChrome().install();
  forgetIndex();
});

const save = async () => {
  await addPhrase("blue zebra", "any");
  forgetIndex();
  await installGate();
};

describe("The rules", () => {
  test("do not stand before anything is saved", async () => {
    await installGate();
    expect(browser.dynamicRules).toEqual([]);
    expect(browser.local.size).toBe(0);
  });

  test("stand with the first phrase, and go when everything is deleted", async () => {
    await save();
    expect(browser.dynamicRules.length).toBeGreaterThan(0);
    await removeGate();
    expect(browser.dynamicRules).toEqual([]);
  });

  test.each([
    ["what was stored", () => browser.local.clear()],
    [
      "what was stored, with what says so elsewhere,",
      () => {
        browser.local.clear();
        browser.databases.clear();
      },
    ],
  ])("stay when %s is lost, and are given a new key", async (_, lose) => {
    await save();
    const before = browser.dynamicRules.length;
    lose();
    forgetIndex();
    await installGate();
    expect(browser.dynamicRules).toHaveLength(before);
    expect(await gateKey()).toMatch(/^[0-9a-f]{32}$/);
  });
});
