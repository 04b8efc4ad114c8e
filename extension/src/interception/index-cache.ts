import { listsIn } from "../lists/chosen";
import type { MatchIndex } from "../matching/decide";
import { phrasesIn } from "../personal/phrases";
import { isNothing, readStoredTerms, termKeys } from "../personal/stored-terms";
import { isOffIn, withoutContinueIn } from "../personal/strictness";
import { durable, memory } from "../platform/storage";
import { type RunningTest, selfTestIn, selfTestKey } from "../self-test/phrase";
import { orElse } from "./in-time";

/** Whether there are terms to look for, none by choice, or nothing stored at all: then nothing was ever chosen, or it was lost. */
export type Chosen = "terms" | "none" | "nothing-stored";

/** What a search is judged by. */
export interface Held {
  readonly index: MatchIndex;
  readonly chosen: Chosen;
  /** The lists for which there is no "continue". */
  readonly withoutContinue: ReadonlySet<string>;
  /** Until when a self-test's phrase is among the terms, in milliseconds since the epoch. */
  readonly testUntil: number | undefined;
}

/** Longest that memory is waited for, in milliseconds: a test of our own must not keep a search waiting. */
const testPatience = 300;

let held: Promise<Held> | undefined;

async function holding(): Promise<Held> {
  const now = await reading();
  if (now.testUntil === undefined || Date.now() < now.testUntil) return now;
  forgetIndex();
  return reading();
}

function reading(): Promise<Held> {
  held ??= read();
  held.catch(() => forgetIndex());
  return held;
}

async function read(): Promise<Held> {
  const [stored, test] = await Promise.all([readStoredTerms(), orElse(memory.get(selfTestKey), undefined, testPatience)]);
  const saved = [phrasesIn(stored), ...listsIn(stored)];
  const ofTest = selfTestIn(test, Date.now());
  const index = isOffIn(stored) ? [] : [...saved, ...ofTest];
  const hasTerms = index.some(({ terms }) => terms.length > 0);
  return {
    index,
    chosen: hasTerms ? "terms" : isNothing(stored) ? "nothing-stored" : "none",
    withoutContinue: withoutContinueIn(stored),
    testUntil: ofTest.length > 0 ? (test as RunningTest).until : undefined,
  };
}

/** Everything the person chose to block, read once per worker and again after a change; a failed read is never kept. */
export const matchIndex = (): Promise<Held> => holding();

export const whatIsChosen = async (): Promise<Chosen> => (await holding()).chosen;

/** The index read now, for pages. */
export const loadMatchIndex = async (): Promise<MatchIndex> => (await read()).index;

export function forgetIndex(): void {
  held = undefined;
}

export function forgetIndexOnChange(): void {
  for (const key of termKeys) durable.onChange(key, forgetIndex);
  memory.onChange(selfTestKey, forgetIndex);
}
