import { UnreadableTermsError } from "../matching/unreadable";
import { durable } from "../platform/storage";
import { savedBefore } from "./saved-before";

/** Under which names the person's choice is stored, all of it read at once for a search. */
export const storedAs = {
  phrases: "phrases",
  phrasesSaved: "phrases-saved",
  lists: "lists",
  off: "switched-off",
  withoutContinue: "without-continue",
} as const;

export const termKeys: readonly string[] = Object.values(storedAs);

export type StoredTerms = Readonly<Record<string, unknown>>;

/** All that is stored of what the person chose, in one reading. Throws `UnreadableTermsError` when all of it is gone though it was never erased. */
export async function readStoredTerms(): Promise<StoredTerms> {
  const stored = await durable.getAll(termKeys);
  if (isNothing(stored) && (await savedBefore.isUp().catch(() => false))) throw new UnreadableTermsError();
  return stored;
}

/** Whether nothing at all is stored: nothing was ever chosen, or all of it was lost. An empty choice is stored as one. */
export const isNothing = (stored: StoredTerms): boolean => termKeys.every((key) => stored[key] === undefined);
