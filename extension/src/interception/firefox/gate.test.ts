import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { addPhrase } from "../../personal/phrases";
import type { BlockingRequest } from "../../platform/blocking-requests";
import { FakeChrome } from "../../platform/fake-chrome";
import { forgetIndex } from "../index-cache";
import { Gate } from "./gate";

const innocent = "https://www.google.com/search?q=horse";
const flagged = "https://www.google.com/search?q=blue+zebra";
let browser: FakeChrome;
let gate: Gate;

beforeEach(async () => {
  browser = new FakeChrome().install();
  browser.tabs.add(5);
  forgetIndex();
  await addPhrase("blue zebra", "any");
  gate = new Gate();
});
afterEach(() => vi.useRealTimers());

const ask = (address: string, change: Partial<BlockingRequest> = {}) =>
  gate.answer({ type: "main_frame", address, tabId: 5, id: "1", isPrivate: false, form: null, ...change });

describe("The gate", () => {
  test("lets an innocent search go, and calls a flagged one off and opens the pause in its place", async () => {
    expect(await ask(innocent)).toBe("go");
    expect(await ask(flagged)).toBe("cancel");
    await vi.waitFor(() => expect(browser.opened.map(({ tabId }) => tabId)).toEqual([5]));
  });

  test("asks about every search once all that was stored is lost", async () => {
    browser.local.clear();
    forgetIndex();
    expect(await ask(innocent)).toBe("cancel");
    await vi.waitFor(() => expect(browser.opened).toHaveLength(1));
    const ticket = [...browser.session].find(([name]) => name.startsWith("ticket:"))?.[1];
    expect(ticket).toMatchObject({ reason: { kind: "unchecked", fault: "index-unreadable" } });
  });

  test("opens the pause though memory never answers", async () => {
    vi.useFakeTimers();
    browser.silent.add("session.get").add("session.set");
    const answer = ask(flagged);
    await vi.advanceTimersByTimeAsync(300);
    expect(await answer).toBe("cancel");
    await vi.advanceTimersByTimeAsync(1_500);
    expect(browser.opened.map(({ url }) => url)).toEqual(["chrome-extension://fake/pause/index.html?p=#"]);
  });
});

describe("Results that a page fetches ahead", () => {
  test.each([innocent, flagged])("are called off whatever they are for: %s", async (address) => {
    expect(await ask(address, { type: "other" })).toBe("cancel");
    expect(browser.opened).toEqual([]);
  });

  test("are called off while what was saved cannot be read", async () => {
    browser.broken.add("local.get");
    forgetIndex();
    expect(await ask(innocent, { type: "other" })).toBe("cancel");
  });

  test("are as without us when nothing is saved", async () => {
    browser.local.clear();
    browser.databases.clear();
    forgetIndex();
    expect(await ask(innocent, { type: "other" })).toBe("go");
  });

  test("are no other page of the engine", async () => {
    expect(await ask("https://www.google.com/preferences", { type: "other" })).toBe("go");
  });
});

describe("After Continue, in the same tab and at once,", () => {
  const images = `${flagged}&udm=2`;
  beforeEach(async () => {
    gate.openTheWay({ address: flagged }, 5);
    expect(await ask(flagged)).toBe("go");
  });

  test("the engine may send the search on to another of its addresses", async () => {
    expect(await ask(images)).toBe("go");
  });

  test("a click on the engine's images is stopped", async () => {
    expect(await ask(images, { id: "2" })).toBe("cancel");
  });

  test("the same search asked for again is stopped", async () => {
    expect(await ask(flagged, { id: "2" })).toBe("cancel");
    expect(await ask(flagged)).toBe("cancel");
  });
});
