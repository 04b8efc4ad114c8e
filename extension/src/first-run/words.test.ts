import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { words } from "./words";

const promise = words.does.lines[1];
const exceptions = [words.doesNot.lead, ...words.doesNot.lines, words.doesNot.still].join(" ");

/** A file of the repository as one line of plain text, without the marks that make words stand out. */
const textIn = (path: string) =>
  readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8")
    .replaceAll("**", "")
    .replaceAll(/\s+/g, " ");

test.each(["README.md", "api/StopItNow.Companion.Api/Pages/Home/Index.cshtml", "extension/store/LISTING.md"])(
  "%s makes the same promise as the first page, with the same exceptions, word for word",
  (path) => {
    expect(textIn(path)).toContain(`${promise} ${exceptions}`);
    expect(textIn(path).match(/Known exceptions: .*? still appears\./g)).toEqual([exceptions]);
  },
);
