import { expect, test } from "vitest";
import { words } from "../src/listing/words";
import { manifest } from "../src/manifest";
import { grade, highestGrade } from "../src/ui/grade";
import { rowsOf, sectionOf, textOf } from "./markdown";

const listing = "LISTING.md";
const [name, summary, description] = ["Name", "Summary", "Description"].map((heading) => sectionOf(listing, heading)) as [
  string,
  string,
  string,
];

test("The name and the summary are those of both packages", () => {
  for (const browser of ["chromium", "firefox"] as const) {
    const built = manifest({ browser, name, version: "0.1.0", serviceOrigin: "https://companion.example" });
    expect(built["description"]).toBe("__MSG_description__");
    expect(words.description).toBe(summary);
  }
  expect(name).toBe("A Pause");
});

test("Each text is as long as the stores take", () => {
  expect(summary.length).toBeLessThanOrEqual(132);
  expect(description.length).toBeGreaterThanOrEqual(250);
  expect(description.length).toBeLessThanOrEqual(10_000);
});

/** Sentences in set words: two promises, and who did not make it. */
const setWords = /^(A flagged search you submit|Independent\. Not made or endorsed)/;

test("The description reads easily, as a whole and in each paragraph of some length", () => {
  const paragraphs = description.split("\n\n").filter((text) => !setWords.test(text) && !/^[A-Z ]+$/.test(text));
  expect(paragraphs.length).toBeGreaterThan(8);
  const ages = [paragraphs.join(" "), ...paragraphs.filter((text) => text.split(/\s+/).length >= 12)].map((text) => [
    grade(text) + 5,
    text,
  ]);
  expect(ages.filter(([age]) => Number(age) > highestGrade + 5)).toEqual([]);
});

test("What stands on a store's screen names no kind of search", () => {
  for (const text of [name, summary, description, sectionOf(listing, "Single purpose")])
    expect(text).not.toMatch(/\b(child|abus|sex|porn|nud|gambl|police|crim|illegal|addict|offend|shame|law)/i);
});

test("It says what it must", () => {
  expect(description).toContain("Independent. Not made or endorsed by Stop It Now or the Lucy Faithfull Foundation.");
  expect(description).toContain("It is a pause, not a lock.");
  expect(sectionOf(listing, "Data use")).toMatch(/^Matching is local, and nothing about a search is sent:/);
  expect(sectionOf(listing, "Notes for reviewers")).toMatch(
    /White space and comments are removed from .* at build[\s\S]*Every name is kept/,
  );
  expect(sectionOf(listing, "Single purpose").match(/\.(\s|$)/g)).toHaveLength(1);
});

test("Firefox is told the same by the manifest as by the listing", () => {
  const { browser_specific_settings: settings } = manifest({
    browser: "firefox",
    name,
    version: "0.1.0",
    serviceOrigin: "https://a.example",
  });
  expect(settings).toHaveProperty("gecko.data_collection_permissions", { required: ["none"] });
  expect(rowsOf(listing, "Data use").find(([, asked]) => asked === "data_collection_permissions")?.[2]).toMatch(
    /^`none`, in the manifest$/,
  );
});

test("Every store has a category", () => {
  expect(rowsOf(listing, "Category").map(([store]) => store)).toEqual(["Chrome", "Edge", "Firefox"]);
});

test.each(["LISTING.md", "PERMISSIONS.md", "SOURCE.md"])("%s names no path of a machine", (file) => {
  expect(textOf(file)).not.toMatch(/\/(tmp|home|root|Users|work)\//);
});
