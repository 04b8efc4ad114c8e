import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { OpeningHours } from "../catalogue/types";
import { openStateAt } from "./opening-hours";

interface Vector {
  readonly name: string;
  readonly hours: OpeningHours;
  readonly at: string;
  readonly expect: { readonly state: "open" | "closed" | "unknown"; readonly until: string | null; readonly opens: string | null };
}

const { cases } = JSON.parse(readFileSync(new URL("../../../tests/vectors/opening-hours.json", import.meta.url), "utf8")) as {
  cases: Vector[];
};
const instant = (text: string | null): number | null => (text === null ? null : Date.parse(text));

/** In the vectors every answer has both moments; ours has only the one that can be. */
const answerOf = ({ state, until, opens }: Vector["expect"]) =>
  state === "open" ? { state, until: instant(until) } : state === "closed" ? { state, opens: instant(opens) } : { state };

describe("Opening hours are read as the service reads them:", () => {
  test.each(cases)("$name", ({ hours, at, expect: expected }) => {
    expect(openStateAt(hours, Date.parse(at))).toEqual(answerOf(expected));
  });
});

test.each([
  ["Europe/London", "Europe/LONDON"],
  ["UTC", "Utc"],
])("A zone has one spelling, whatever was asked before: %s", (zone, other) => {
  const stateIn = (timeZone: string) =>
    openStateAt({ kind: "weekly", timeZone, ranges: [{ days: ["monday"], from: "09:00", to: "17:00" }] }, 0).state;
  expect([zone, other, zone].map(stateIn)).toEqual(["closed", "unknown", "closed"]);
});

test("A time zone nobody knows makes the hours unknown rather than wrong", () => {
  const hours: OpeningHours = { kind: "weekly", timeZone: "Moon/Tranquility", ranges: [{ days: ["monday"], from: "09:00", to: "17:00" }] };
  expect(openStateAt(hours, 0)).toEqual({ state: "unknown" });
});
