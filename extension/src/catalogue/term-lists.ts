import type { Release } from "./release";
import type { Concern } from "./types";

/** A published list of terms, as a release carries it (MATCHING.md, section 9). */
export interface TermList {
  readonly id: string;
  /** BCP 47 tag of its words: that of its collection. */
  readonly language: string;
  readonly version: number;
  readonly concern: Concern;
  /** What a match answers when the search does not ask for help. */
  readonly answer: "pause" | "support";
  readonly title: string;
  readonly purpose: string;
  readonly steward: string;
  readonly contact: string;
  readonly precision: string;
  readonly longest: number;
  /** Base64, as are `terms` and `exceptions`. */
  readonly salt: string;
  /** Phrases that were written for it. */
  readonly count: number;
  readonly terms: string;
  readonly exceptions: string;
}

/** One name for a list in one language. */
export const nameOf = ({ id, language }: Pick<TermList, "id" | "language">): string => `${id}.${language}`;

/** Every list of a release, in all languages: a person may look for things in several. */
export function termListsOf({ items }: Release): TermList[] {
  return [...items].flatMap(([{ name, locale }, list]) =>
    name === "term-lists" && locale !== null ? list.map((item) => ({ ...(item as unknown as TermList), language: locale })) : [],
  );
}
