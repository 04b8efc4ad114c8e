import { describe, expect, test } from "vitest";
import { textsIn, withLikelyValues } from "../language/checks/texts";
import { english } from "../language/english";
import { grade, highestGrade } from "./grade";

/** The formula says nothing of less than this many words; shorter texts of one screen are measured together. */
const fewest = 12;

/** Texts that stay above, and why. */
const argued: readonly (readonly [text: RegExp, why: string])[] = [
  [/^Independent\. Not made or endorsed/, "a promise in set words, with the name of a foundation"],
  [/^A flagged search you submit on a supported engine/, "a promise in set words, the same in the README"],
];

const screens = Object.entries(english.messages).map(([name, texts]) => [name, textsIn(texts).map(withLikelyValues)] as const);

const wordCount = (text: string): number => text.split(/\s+/).length;

describe.each(screens)("The words of %s read easily", (_, texts) => {
  test("each text of some length has a reading age of 11 at most, or its reason stands here", () => {
    const tooHard = texts
      .filter((text) => wordCount(text) >= fewest && !argued.some(([known]) => known.test(text)))
      .map((text) => ({ text, age: grade(text) + 5 }))
      .filter(({ age }) => age > highestGrade + 5)
      .map(({ text, age }) => `${age.toFixed(1)}: ${text}`);
    expect(tooHard).toEqual([]);
  });

  test("the short ones together as well", () => {
    const short = texts.filter((text) => wordCount(text) < fewest).map((text) => (/[.!?…:;]$/.test(text) ? text : `${text}.`));
    expect(grade(short.join(" ")) + 5).toBeLessThanOrEqual(highestGrade + 5);
  });
});

test("A hard text is seen as one, so that the tests above can fail", () => {
  expect(grade("The extension's functionality necessitates comprehensive authorisation from administrative personnel.")).toBeGreaterThan(
    20,
  );
});
