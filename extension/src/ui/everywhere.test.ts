import { afterEach, expect, test, vi } from "vitest";

/** What the other pages of a browser hear, each its own copy of the module, as each page has one. */
const aPage = async () => {
  vi.resetModules();
  return import("./everywhere");
};

const left: string[] = [];
const open = async (name: string) => {
  const page = await aPage();
  page.closeWhenTold(async () => void left.push(name));
  return page;
};
afterEach(() => void left.splice(0));

test("Every other page is closed, and not the one that says so", async () => {
  const [one] = [await open("one"), await open("two"), await open("three")];
  one.closeOtherPages();
  await vi.waitFor(() => expect(left.toSorted()).toEqual(["three", "two"]));
});
