import { durable } from "../platform/storage";
import { changingChoices } from "./choices";
import { type StoredTerms, storedAs } from "./stored-terms";

/** Stands for the person's own phrases where lists go by their names. */
export const ownPhrases = "own";

/** Whether protection is switched off, in what was read from storage. */
export const isOffIn = (stored: StoredTerms): boolean => stored[storedAs.off] === true;

export const isOff = async (): Promise<boolean> => isOffIn(await durable.getAll([storedAs.off]));

export const switchProtection = (to: "on" | "off"): Promise<void> =>
  to === "off" ? durable.set(storedAs.off, true) : durable.remove(storedAs.off);

/** The lists for which the person chose that there is no "continue". */
export function withoutContinueIn(stored: StoredTerms): ReadonlySet<string> {
  const names = stored[storedAs.withoutContinue];
  return new Set(Array.isArray(names) ? names.filter((name): name is string => typeof name === "string") : []);
}

export const withoutContinue = async (): Promise<ReadonlySet<string>> =>
  withoutContinueIn(await durable.getAll([storedAs.withoutContinue]));

/** Whether "continue" is offered, after the wait, for a search that this list or own phrases stop. One without it is enough to take it away. */
export const setContinue = (name: string, isOffered: boolean): Promise<void> =>
  changingChoices(async () => {
    const others = [...(await withoutContinue())].filter((other) => other !== name);
    const names = isOffered ? others : [...others, name];
    await (names.length > 0 ? durable.set(storedAs.withoutContinue, names) : durable.remove(storedAs.withoutContinue));
  });
