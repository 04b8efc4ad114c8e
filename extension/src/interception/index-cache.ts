import { listsIn } from "../lists/chosen";
import type { MatchIndex } from "../matching/decide";
import { phrasesIn } from "../personal/phrases";
import { isNothing, readStoredTerms, termKeys } from "../personal/stored-terms";
import { durable } from "../platform/storage";

/** Whether there are terms to look for, none by choice, or nothing stored at all: then nothing was ever chosen, or it was lost. */
export type Chosen = "terms" | "none" | "nothing-stored";

interface Held {
  readonly index: MatchIndex;
  readonly chosen: Chosen;
}

let held: Promise<Held> | undefined;

function holding(): Promise<Held> {
  held ??= read();
  held.catch(() => forgetIndex());
  return held;
}

async function read(): Promise<Held> {
  const stored = await readStoredTerms();
  const index = [phrasesIn(stored), ...listsIn(stored)];
  const hasTerms = index.some(({ terms }) => terms.length > 0);
  return { index, chosen: hasTerms ? "terms" : isNothing(stored) ? "nothing-stored" : "none" };
}

/** Everything the person chose to block, read once per worker and again after a change; a failed read is never kept. */
export const matchIndex = async (): Promise<MatchIndex> => (await holding()).index;

export const whatIsChosen = async (): Promise<Chosen> => (await holding()).chosen;

/** The index read now, for pages. */
export const loadMatchIndex = async (): Promise<MatchIndex> => (await read()).index;

export function forgetIndex(): void {
  held = undefined;
}

export function forgetIndexOnChange(): void {
  for (const key of termKeys) durable.onChange(key, forgetIndex);
}
