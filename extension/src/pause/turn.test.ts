import { beforeEach, describe, expect, test } from "vitest";
import { fakeMessage } from "../help/fake-catalogue";
import { FakeChrome } from "../platform/fake-chrome";
import { takeTurn } from "./turn";

const messages = ["a", "b", "c", "d", "e", "f"].map((id) => fakeMessage({ id }));
const now = new Date(2026, 5, 1, 12).getTime();
let browser: FakeChrome;

const inWindow = (isPrivate: boolean) => Object.assign(chrome.extension, { inIncognitoContext: isPrivate });

/** The message of a new stretch of searching. */
async function next(): Promise<string> {
  browser.session.set("episode", { lastPauseAt: now, continueFrom: 0, shown: {} });
  // Always the first of those that may come: without what is remembered it would be the same one every time.
  const { message } = await takeTurn(
    messages,
    "any",
    now,
    () => true,
    () => 0,
  );
  return message?.id ?? "none";
}

beforeEach(() => {
  browser = new FakeChrome().install();
});

describe("No message is among the four before it", () => {
  test.each([
    ["in ordinary windows", [false, false, false, false, false, false]],
    ["in private windows", [true, true, true, true, true, true]],
    ["in both by turns", [false, true, true, false, true, false]],
  ])("%s", async (_, windows) => {
    const ids: string[] = [];
    for (const isPrivate of windows) {
      inWindow(isPrivate);
      ids.push(await next());
    }
    ids.forEach((id, index) => {
      expect(ids.slice(Math.max(0, index - 4), index), ids.join()).not.toContain(id);
    });
  });

  test("after the browser was closed either, on the same day", async () => {
    const before = await next();
    browser.session.clear();
    expect(await next()).not.toBe(before);
  });
});

test("A private window leaves nothing on disk, not even with the next pause elsewhere", async () => {
  inWindow(true);
  const inPrivate = await next();
  expect(browser.local.size).toBe(0);
  inWindow(false);
  await next();
  expect(JSON.stringify([...browser.local])).not.toContain(`"${inPrivate}"`);
});
