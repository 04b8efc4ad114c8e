import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { problemsIn } from "./checks/problems";
import { pseudo } from "./checks/pseudo";
import { english, type LanguageFile } from "./english";

const folder = path.resolve(import.meta.dirname, "../../locales");
const files = readdirSync(folder).map((name) => [name, JSON.parse(readFileSync(path.join(folder, name), "utf8")) as LanguageFile] as const);

test("The English file is what stands in the sources: `npm run words` writes it", () => {
  expect(files.find(([name]) => name === "en-GB.json")?.[1]).toEqual(english);
});

describe.each(files)("%s", (name, file) => {
  test("is named after its language, and says who read it", () => {
    expect(`${file.locale}.json`).toBe(name);
    expect(Intl.getCanonicalLocales(file.locale)).toEqual([file.locale]);
    expect(Object.keys(file).filter((key) => key !== "sameAsEnglish")).toEqual(["locale", "reviewedBy", "messages"]);
    expect(file.reviewedBy).toMatch(/\S/);
  });

  test("has every text in its language, with the same places, every plural and no word that is never used", () => {
    expect(problemsIn(file, english)).toEqual([]);
  });
});

describe("A file is refused", () => {
  const german: LanguageFile = { locale: "de", reviewedBy: "none", messages: pseudo("en-XA", english.messages) };
  const changed = (catalogue: string, change: object) => {
    const messages = { ...german.messages, [catalogue]: { ...(german.messages[catalogue] as object), ...change } };
    return problemsIn({ ...german, messages: JSON.parse(JSON.stringify(messages)) }, english);
  };
  const whole = problemsIn(german, english);
  const added = (catalogue: string, change: object) => changed(catalogue, change).filter((problem) => !whole.includes(problem));

  test.each([
    ["a text that is missing", "plan", { heading: undefined }, "plan.heading is missing"],
    ["a text that is not in the English file", "plan", { more: "Mehr" }, "plan.more is not in the English file"],
    ["the English text", "plan", { heading: "Your own words" }, "it is the English text"],
    ["a place that is lost", "help", { ring: "Ruf an." }, "it has the places none, and the English has number"],
    ["a place that is misspelt", "help", { ring: "Ruf {Number} an." }, "it has the places Number"],
    ["a brace where no value stands", "plan", { heading: "{Worte}" }, "it has a brace"],
    ["a brace that is not closed", "help", { ring: "Ruf {number an." }, "it is no message"],
    ["a plural that is lost", "lists", { count: "{count} Listen" }, "{count, plural, …} is missing"],
    ["a form of number that is missing", "lists", { count: "{count, plural, other {# Listen}}" }, 'has no form for "one"'],
    ["a form of number that the language has not", "lists", { count: "{count, plural, one {#} few {#} other {#}}" }, 'has a form "few"'],
    ["a number that is not said", "lists", { count: "{count, plural, one {eine} other {viele}}" }, "does not say the number"],
    ["markup", "plan", { heading: "Deine <b>Worte</b>" }, "markup"],
    ["a character that turns the direction", "plan", { heading: "Deine \u202eWorte" }, "cannot be seen"],
    ["a label for a person", "plan", { heading: "Ein Predator" }, "which is never used"],
    ["a word about children on another pause", "plan", { heading: "Deine Polizei" }, "on the pause of somebody who blocked something else"],
    ["a button that is named otherwise than it is", "ui", { exit: "Weg von hier" }, "use the same words"],
  ])("for %s", (_, catalogue, change, problem) => {
    expect(added(catalogue, change).join("\n")).toContain(problem);
  });
});
