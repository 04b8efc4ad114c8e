import { beforeEach, describe, expect, test } from "vitest";
import { addPhrase } from "../personal/phrases";
import { ownPhrases, setContinue } from "../personal/strictness";
import { FakeChrome } from "../platform/fake-chrome";
import { continueSearch } from "./continue";
import { forgetIndex, matchIndex } from "./index-cache";
import { judge } from "./judge";
import { stop } from "./stop";
import { forgetPausedSearches, type StopReason } from "./tickets";

let browser: FakeChrome;
beforeEach(async () => {
  browser = new FakeChrome().install();
  forgetIndex();
  await addPhrase("blue zebra", "any");
});

const search = { address: "https://www.bing.com/search?q=blue+zebra" };
const stopped = (reason: StopReason) => stop({ search, tabId: 7, isPrivate: false, reason });
const goesOn = (token: string) => continueSearch(token, 7, async () => true, Date.now() + 60_000);

describe("Where the person chose that there is no way on", () => {
  beforeEach(() => setContinue(ownPhrases, false));

  test("a stopped search is kept nowhere, and nothing sends it", async () => {
    const verdict = judge(["blue zebra"], await matchIndex());
    expect(verdict).toEqual({ kind: "pause", concern: "any", withoutContinue: true });
    const token = await stopped(verdict as StopReason);
    expect(JSON.stringify([...browser.session])).not.toMatch(/zebra|bing/);
    expect(await goesOn(token)).toEqual({ kind: "gone" });
  });

  test("a search that asks for help goes on all the same", async () => {
    expect(judge(["how do I stop blue zebra"], await matchIndex())).toEqual({ kind: "support", concern: "any" });
  });
});

test("The self-test's own search is kept nowhere, and nothing sends it", async () => {
  expect(await goesOn(await stopped({ kind: "test" }))).toEqual({ kind: "gone" });
});

test("Pauses that stand lose their search when the way on is taken away, and a page of help keeps it", async () => {
  const paused = await stopped({ kind: "pause", concern: "any" });
  const helped = await stopped({ kind: "support", concern: "any" });
  await forgetPausedSearches();
  expect(await goesOn(paused)).toEqual({ kind: "gone" });
  expect(await goesOn(helped)).toMatchObject({ kind: "go" });
});
