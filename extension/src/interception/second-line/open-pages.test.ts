import { beforeEach, describe, expect, test, vi } from "vitest";
import { addPhrase } from "../../personal/phrases";
import { FakeChrome } from "../../platform/fake-chrome";

const flagged = "https://www.google.com/search?q=blue+zebra";

let browser: FakeChrome;
let check: () => Promise<void>;
beforeEach(async () => {
  vi.resetModules();
  browser = new FakeChrome().install();
  await addPhrase("blue zebra", "any");
  const { checkOpenPages } = await import("./open-pages");
  check = () => checkOpenPages(async (token) => `pause#${token}`);
});
const open = (tabId: number, address: string) => {
  browser.tabs.add(tabId);
  browser.addresses.set(tabId, address);
};

describe("Of the pages that were open before us,", () => {
  test("a flagged search gives way to the pause, and no other page does", async () => {
    open(5, flagged);
    open(6, "https://www.google.com/search?q=paper+lantern");
    open(7, "https://site.example/?q=blue+zebra");
    browser.tabs.add(8);
    await check();
    expect(browser.opened).toEqual([{ tabId: 5, url: expect.stringMatching(/^pause#[0-9a-f]{32}$/) }]);
  });

  test("one that has just been stopped is not stopped twice", async () => {
    open(5, flagged);
    await check();
    await check();
    expect(browser.opened).toHaveLength(1);
  });

  test("one of the last time that nobody has looked at yet is left for when somebody does", async () => {
    open(5, flagged);
    browser.unloaded.add(5);
    await check();
    expect(browser.opened).toEqual([]);
  });

  test("one that is gone by then keeps no other from being stopped", async () => {
    open(4, flagged);
    browser.tabs.delete(4);
    open(5, flagged);
    await check();
    expect(browser.opened.map(({ tabId }) => tabId)).toEqual([5]);
  });
});
