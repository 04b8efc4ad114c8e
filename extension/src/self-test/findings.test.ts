import { describe, expect, test } from "vitest";
import { type Finding, type FindingId, findingsFrom, type SelfTestFacts, type Tried } from "./findings";
import { mendOf, words } from "./words";

const well: SelfTestFacts = { isOff: false, anyChosen: true, coversHosts: true, allowedInPrivateWindows: true, isStale: false, faults: 0 };
const tried = (result: Tried["result"], isCovered = true): Tried => ({ engine: "Bing", isCovered, result });
const idsOf = (findings: readonly Finding[]) => findings.map(({ id }) => id);

describe("The self-test finds", () => {
  test("nothing where all is well", () => {
    expect(findingsFrom(well, tried("stopped"))).toEqual([]);
    expect(findingsFrom(well, null)).toEqual([]);
  });

  test.each<[FindingId, Partial<SelfTestFacts>, Tried]>([
    ["switched-off", { isOff: true }, tried("past-us")],
    ["index-unreadable", { anyChosen: null }, tried("unchecked")],
    ["permission-revoked", { coversHosts: false }, tried("past-us")],
    ["engine-not-covered", {}, tried("past-us", false)],
    ["no-background", {}, tried("no-background")],
    ["taken-over", {}, tried("past-us")],
    ["not-checked", {}, tried("unchecked")],
    ["nothing-chosen", { anyChosen: false }, tried("stopped")],
    ["private-windows", { allowedInPrivateWindows: false }, tried("stopped")],
    ["stale", { isStale: true }, tried("stopped")],
    ["faults", { faults: 3 }, tried("stopped")],
  ])("%s, alone, with a sentence and a mend", (id, change, outcome) => {
    expect(idsOf(findingsFrom({ ...well, ...change }, outcome))).toEqual([id]);
    expect(words.findings.text[id]).toMatch(/\.$/);
    expect(mendOf(id)).toMatch(/\.$/);
  });

  test("several at once, the gravest first", () => {
    const facts = { ...well, coversHosts: false, allowedInPrivateWindows: false, faults: 1 };
    expect(idsOf(findingsFrom(facts, tried("past-us")))).toEqual(["permission-revoked", "private-windows", "faults"]);
  });
});
