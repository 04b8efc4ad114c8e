import { expect, test } from "vitest";
import type { OpeningHours, ResourceKind } from "../catalogue/types";
import { fakeResource } from "./fake-catalogue";
import { hoursInWords, standingInWords } from "./in-words";
import { openStateAt } from "./opening-hours";

const zoneHere = Intl.DateTimeFormat().resolvedOptions().timeZone;
const weekly = (timeZone: string): OpeningHours => ({
  kind: "weekly",
  timeZone,
  ranges: [{ days: ["monday"], from: "14:00", to: "21:00" }],
});
const phone = { number: "+441234", display: "1234" };
const said = (hours: OpeningHours, at: string, kind: ResourceKind | "website" = "helpline") => {
  const resource = fakeResource({ id: "line", hours, ...(kind === "website" ? { kind: "crisis" } : { kind, phone }) });
  return hoursInWords({ resource, hours: openStateAt(hours, Date.parse(at)) });
};

test.each([
  ["Hours not confirmed", { kind: "unknown", timeZone: null, ranges: [] }, "2026-06-01T12:00:00Z", "helpline"],
  ["Open day and night", { kind: "always", timeZone: null, ranges: [] }, "2026-06-01T12:00:00Z", "helpline"],
  ["There at any hour", { kind: "always", timeZone: null, ranges: [] }, "2026-06-01T12:00:00Z", "self-help"],
  ["There at any hour", { kind: "always", timeZone: null, ranges: [] }, "2026-06-01T12:00:00Z", "website"],
  ["Open now until 21:00 (Nepal Time)", weekly("Asia/Kathmandu"), "2026-06-01T12:00:00Z", "helpline"],
  ["Closed now, opens Mon 14:00 (Nepal Time)", weekly("Asia/Kathmandu"), "2026-05-31T12:00:00Z", "helpline"],
  ["Closed now", { kind: "weekly", timeZone: "UTC", ranges: [] }, "2026-06-01T12:00:00Z", "helpline"],
] as const)("Hours are said as %s", (words, hours, at, kind) => {
  expect(said(hours, at, kind)).toBe(words);
});

test("A time zone is not named where its clock shows the same as this computer's", () => {
  expect(said(weekly(zoneHere), "2026-05-30T12:00:00Z")).toBe("Closed now, opens Mon 14:00");
});

test.each([
  ["Not confirmed; source undated.", { source: { text: "A list", date: null } }],
  ["Not confirmed; source dated June 2024.", { source: { text: "A list", date: "2024-06" } }],
  ["Checked with them on 1 May 2026.", { verifiedOn: "2026-05-01", expiresOn: "2026-11-01" }],
  ["Checked with them on 1 May 2026.", { verifiedOn: "2026-05-01", expiresOn: "2026-06-01" }],
  ["Last checked on 1 May 2025. It may have changed.", { verifiedOn: "2025-05-01", expiresOn: "2026-05-31" }],
])("Facts are marked: %s", (words, change) => {
  expect(standingInWords(fakeResource({ id: "line", ...change }), "2026-06-01")).toBe(words);
});
