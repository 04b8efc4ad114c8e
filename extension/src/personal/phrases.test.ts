import { beforeEach, describe, expect, test, vi } from "vitest";
import { loadMatchIndex } from "../interception/index-cache";
import { decide } from "../matching/decide";
import { UnreadableTermsError } from "../matching/unreadable";
import { FakeChrome } from "../platform/fake-chrome";
import { eraseEverything } from "./erase";
import { addPhrase, countPhrases } from "./phrases";

const decisionOn = async (query: string) => decide([query], await loadMatchIndex());

let browser: FakeChrome;
beforeEach(() => {
  browser = new FakeChrome().install();
});

describe("A phrase that is saved", () => {
  test("is kept as a keyed fingerprint: no letter of it, and not the order in which phrases came", async () => {
    for (const phrase of ["paper lantern", "blue zebra", "green horse"])
      expect(await addPhrase(phrase, "any")).toEqual({ ok: true, moved: false });
    const stored = JSON.stringify([...browser.local]);
    expect(stored).not.toMatch(/paper|lantern|blue|zebra|green|horse/i);
    const { fingerprints } = browser.local.get("phrases") as { fingerprints: [string, string][] };
    expect(fingerprints.map(([fingerprint]) => fingerprint)).toEqual(fingerprints.map(([fingerprint]) => fingerprint).toSorted());
  });

  test("pauses, and only its number can be read", async () => {
    await addPhrase("blue zebra", "any");
    await addPhrase("paper lantern", "sexual-content");
    expect((await decisionOn("a Blue Zebra")).kind).toBe("pause");
    expect((await decisionOn("a blue horse")).kind).toBe("clear");
    expect(await countPhrases()).toBe(2);
  });

  test("has another fingerprint in another browser", async () => {
    await addPhrase("blue zebra", "any");
    const first = JSON.stringify((browser.local.get("phrases") as { fingerprints: unknown }).fingerprints);
    browser = new FakeChrome().install();
    await addPhrase("blue zebra", "any");
    expect(JSON.stringify((browser.local.get("phrases") as { fingerprints: unknown }).fingerprints)).not.toBe(first);
  });

  test("takes the concern it was given last, and says that it had another", async () => {
    await addPhrase("blue zebra", "any");
    expect(await addPhrase("blue zebra", "sexual-content")).toEqual({ ok: true, moved: true });
    expect(await decisionOn("blue zebra")).toMatchObject({ kind: "pause", concern: "sexual-content" });
    expect(await countPhrases()).toBe(1);
  });
});

test.each([
  ["they alone", () => browser.local.delete("phrases")],
  ["with everything else that was stored", () => browser.local.clear()],
])("Phrases that were saved and are missing are an error and not an empty list: %s", async (_, lose) => {
  await addPhrase("blue zebra", "any");
  lose();
  await expect(loadMatchIndex()).rejects.toBeInstanceOf(UnreadableTermsError);
});

test("After deleting everything the list is empty", async () => {
  vi.stubGlobal("chrome", { ...chrome, runtime: { ...chrome.runtime, sendMessage: async () => ({ ok: true }) } });
  await addPhrase("blue zebra", "any");
  await eraseEverything();
  expect(await countPhrases()).toBe(0);
  expect(browser.databases.size + browser.local.size).toBe(0);
});

test.each([
  ["", "empty"],
  ["  ?! ", "empty"],
  ["one two three four five six", "too-many-words"],
] as const)("A phrase that cannot be kept says why: “%s”", async (phrase, reason) => {
  expect(await addPhrase(phrase, "any")).toEqual({ ok: false, reason });
  expect(browser.local.size).toBe(0);
});

test("The same phrase twice says so", async () => {
  await addPhrase("blue zebra", "any");
  expect(await addPhrase("Blue  ZEBRA", "any")).toEqual({ ok: false, reason: "already-saved" });
});

test.each([
  {},
  { version: 1, key: [], longest: 1, fingerprints: [] },
  { version: 2, key: new Array(32).fill(0), longest: 1, fingerprints: [] },
  { version: 1, key: new Array(32).fill(0), longest: 13, fingerprints: [] },
  { version: 1, key: new Array(32).fill(0), longest: 1, fingerprints: [1] },
  { version: 1, key: new Array(32).fill(0), longest: 1, fingerprints: [["AAAA", "any"]] },
  "x",
  null,
])("What cannot be read is an error and not an empty list: %j", async (saved) => {
  browser.local.set("phrases", saved);
  await expect(loadMatchIndex()).rejects.toBeInstanceOf(UnreadableTermsError);
});
