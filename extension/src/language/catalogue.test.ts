import { afterEach, expect, test } from "vitest";
import { catalogue, message } from "./catalogue";
import { directionOf } from "./direction";
import { languageInUse, speak } from "./in-use";

const words = catalogue("test", {
  leave: "Leave",
  lines: ["One", "Two"],
  deep: { count: message<{ count: number }>("{count, plural, one {# day} other {# days}}") },
  call: message<{ name: string }>("Call {name}"),
});

afterEach(() => speak("en-GB"));

test("Words are English until a page speaks another language, and then that one", () => {
  expect([words.leave, words.lines[1], words.deep.count({ count: 1 })]).toEqual(["Leave", "Two", "1 day"]);
  const polish = {
    leave: "Wyjdź",
    lines: ["Raz", "Dwa"],
    deep: { count: "{count, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}" },
  };
  speak("pl", { test: polish });
  expect([words.leave, words.lines[1], languageInUse()]).toEqual(["Wyjdź", "Dwa", "pl"]);
  expect([1, 5, 1.5].map((count) => words.deep.count({ count }))).toEqual(["1 dzień", "5 dni", "1,5 dnia"]);
});

test("A text that a language lacks is English, by English rules", () => {
  speak("pl", { test: {} });
  expect([words.leave, words.deep.count({ count: 5 })]).toEqual(["Leave", "5 days"]);
});

test("From right to left, a name turns nothing around it", () => {
  speak("he", { test: { call: "{name} :התקשר" } });
  expect(words.call({ name: "116 123" })).toBe("\u2068116 123\u2069 :התקשר");
});

test.each([
  ["en-GB", "ltr"],
  ["pl", "ltr"],
  ["he", "rtl"],
  ["ar-XB", "rtl"],
  ["fa-IR", "rtl"],
] as const)("%s is written %s", (locale, direction) => {
  expect(directionOf(locale)).toBe(direction);
});
