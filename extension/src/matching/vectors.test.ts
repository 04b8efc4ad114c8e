import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fromBase64 } from "../catalogue/bytes";
import type { TermList } from "../catalogue/term-lists";
import type { Concern } from "../catalogue/types";
import { listsIn } from "../lists/chosen";
import { storedAs } from "../personal/stored-terms";
import { candidatesOf, candidatesOfWhole } from "./candidates";
import { type Decision, decide, type MatchAnswer, type MatchIndex, type TermGroup } from "./decide";
import { indexOfPhrases } from "./fake-terms";
import { type Fingerprinter, keyedFingerprinter, saltedFingerprinter } from "./fingerprint";
import { normalise } from "./normalise";
import { piecesOf } from "./pieces";
import { longestTerm } from "./term-index";

/** The cases of `tests/vectors/matching`, whose README says what each file holds. */
const read = <T>(name: string): readonly T[] =>
  JSON.parse(readFileSync(new URL(`../../../tests/vectors/matching/${name}.json`, import.meta.url), "utf8")) as T[];

const fromHex = (text: string): Uint8Array => Uint8Array.from(text.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));

test.each(read<{ text: string; expect: string; rule: string }>("normalise"))("$rule: “$text” is normalised to “$expect”", (vector) => {
  expect(normalise(vector.text)).toBe(vector.expect);
  expect(normalise(vector.expect)).toBe(vector.expect);
});

test.each(read<{ units: number[]; expect: string }>("normalise-units"))("UTF-16 units $units are normalised", (vector) => {
  expect(normalise(String.fromCharCode(...vector.units))).toBe(vector.expect);
});

type Expected = { readonly word: string } | { readonly pairs: readonly string[] };

test.each(read<{ text: string; expect: Expected[] }>("pieces"))("“$text” has its pieces", ({ text, expect: expected }) => {
  const pieces = piecesOf(normalise(text));
  expect(pieces.map((piece) => piece.text)).toEqual(expected.flatMap((one) => ("word" in one ? [one.word] : one.pairs)));
  expect(pieces.map(({ kind, word }) => [kind, word])).toEqual(
    expected.flatMap((one, word) => ("word" in one ? [["word", word]] : one.pairs.map(() => ["pair", word]))),
  );
});

test.each(read<{ text: string; longest: number; expect: string[] }>("candidates"))(
  "“$text” has its candidates",
  ({ text, longest, expect: expected }) => {
    const found = candidatesOf(piecesOf(normalise(text)), longest).map(
      (candidate) => `${candidate.start}-${candidate.end} ${candidate.text}`,
    );
    expect([...new Set(found)].sort()).toEqual([...expected].sort());
  },
);

test.each(read<{ phrase: string; expect: string[] }>("phrases"))("“$phrase” is kept as its candidates", ({ phrase, expect: expected }) => {
  expect(candidatesOfWhole(piecesOf(normalise(phrase))).sort()).toEqual([...expected].sort());
});

test.each(read<{ salt?: string; key?: string; candidate: string; expect: string }>("fingerprints"))(
  "“$candidate” has its fingerprint",
  ({ salt, key, candidate, expect: expected }) => {
    const fingerprintOf = key === undefined ? saltedFingerprinter(fromHex(salt ?? "")) : keyedFingerprinter(fromHex(key));
    expect(fingerprintOf(candidate).toString(16).padStart(12, "0")).toBe(expected);
  },
);

interface PlainList {
  readonly id: string;
  readonly salt?: string;
  readonly key?: string;
  readonly concern: Concern;
  readonly answer: MatchAnswer;
  readonly phrases: readonly string[];
  readonly exceptions?: readonly string[];
}

const plainLists = read<PlainList>("lists");
/** One printer for each salt, so that lists which share one also share their candidates. */
const fingerprinters = new Map<string, Fingerprinter>();

function fingerprinterOf({ salt, key }: PlainList): Fingerprinter {
  const name = `${salt} ${key}`;
  const known =
    fingerprinters.get(name) ?? (key === undefined ? saltedFingerprinter(fromHex(salt ?? "")) : keyedFingerprinter(fromHex(key)));
  fingerprinters.set(name, known);
  return known;
}

const groupOf = (list: PlainList): TermGroup => {
  const fingerprintOf = fingerprinterOf(list);
  const { id, concern, answer, phrases, exceptions = [] } = list;
  const terms = {
    list: list.key === undefined ? id : undefined,
    concern,
    answer,
    terms: indexOfPhrases(phrases, fingerprintOf),
    exceptions: exceptions.length > 0 ? indexOfPhrases(exceptions, fingerprintOf) : undefined,
  };
  return { fingerprintOf, longest: longestTerm, terms: [terms] };
};

const groups = new Map(plainLists.map((list) => [list.id, groupOf(list)]));
const indexOf = (ids: readonly string[]): MatchIndex => ids.map((id) => groups.get(id) as TermGroup);

interface Expectation {
  readonly expect: Decision["kind"];
  readonly concern?: Concern;
  readonly by?: readonly (string | null)[];
}

function expectDecision(decision: Decision, expected: Expectation): void {
  expect(decision.kind).toBe(expected.expect);
  if (decision.kind === "clear") return;
  const sorted = (by: readonly (string | null | undefined)[]) => by.map((name) => name ?? "").sort();
  expect(decision.concern).toBe(expected.concern);
  // Here a list is named with its language, which the cases leave out.
  expect(sorted([...new Set(decision.by.map((name) => name?.split(".")[0]))])).toEqual(sorted(expected.by ?? []));
}

test.each(read<Expectation & { queries: string[]; lists: string[]; rule: string }>("decisions"))(
  "$rule: $queries is $expect",
  ({ queries, lists, ...expected }) => {
    expectDecision(decide(queries, indexOf(lists)), expected);
  },
);

describe("A flagged search", () => {
  const all = indexOf(plainLists.map(({ id }) => id));
  const help = read<{ before: string; after: string }>("help-words");
  const exceptions = plainLists.flatMap((list) => list.exceptions ?? []);

  test.each(read<Expectation & { query: string }>("flagged"))(
    "stays so beside help words and exceptions: $query",
    ({ query, ...expected }) => {
      expectDecision(decide([query], all), expected);
      for (const { before, after } of help)
        expectDecision(decide([`${before} ${query} ${after}`], all), { ...expected, expect: "support" });
      for (const exception of exceptions) {
        expectDecision(decide([`${exception}, ${query}`], all), expected);
        expectDecision(decide([`${query}, ${exception}`], all), expected);
      }
    },
  );
});

describe("The lists that are published", () => {
  const published = read<TermList & { locale: string }>("shipped-lists").map((list) => ({ ...list, language: list.locale }));
  const index = listsIn({ [storedAs.lists]: published });

  test.each(read<Expectation & { query: string }>("shipped"))("$query is $expect", ({ query, ...expected }) => {
    expectDecision(decide([query], index), expected);
  });

  test("are in the form that this language reads", () => {
    expect(published.length).toBeGreaterThanOrEqual(6);
    for (const { terms } of published) expect(fromBase64(terms)?.length).toBeGreaterThan(0);
  });
});
