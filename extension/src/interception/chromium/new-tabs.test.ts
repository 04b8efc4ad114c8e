import { expect, test } from "vitest";
import { NewTabs } from "./new-tabs";

test("A tab is new until its first page is complete, five seconds at most", () => {
  const tabs = new NewTabs();
  tabs.opened(1, 0);
  tabs.opened(2, 0);
  expect([tabs.isNew(1, 4_999), tabs.isNew(1, 5_000), tabs.isNew(3, 0)]).toEqual([true, false, false]);
  tabs.showsAPage(1);
  expect([tabs.isNew(1, 1), tabs.isNew(2, 1)]).toEqual([false, true]);
});

test("Pages are looked out for only while a tab is new", () => {
  const tabs = new NewTabs();
  expect(tabs.opened(1, 0)).toBe(true);
  expect(tabs.opened(2, 0)).toBe(false);
  expect(tabs.showsAPage(1)).toBe(true);
  expect(tabs.showsAPage(2)).toBe(false);
  expect(tabs.opened(3, 0)).toBe(true);
  expect(tabs.opened(4, 9_000)).toBe(true);
});
