import { fromBase64 } from "../catalogue/bytes";
import { nameOf, type TermList } from "../catalogue/term-lists";
import type { TermGroup, Terms } from "../matching/decide";
import { saltedFingerprinter } from "../matching/fingerprint";
import { TermIndex } from "../matching/term-index";
import { UnreadableTermsError } from "../matching/unreadable";
import { changingChoices } from "../personal/choices";
import { savedBefore } from "../personal/saved-before";
import { type StoredTerms, storedAs } from "../personal/stored-terms";
import { durable } from "../platform/storage";

/**
 * What is kept of the lists the person chose: only what a search needs, apart from the release, so that a waking worker need not read and verify
 * all of that before its first answer.
 */
type ChosenList = Pick<
  TermList,
  "id" | "language" | "title" | "version" | "concern" | "answer" | "longest" | "salt" | "terms" | "exceptions"
>;

/** The chosen lists as the matcher reads them, in what was read from storage. Throws `UnreadableTermsError` when that makes no sense. */
export function listsIn(stored: StoredTerms): TermGroup[] {
  const lists = chosenIn(stored[storedAs.lists]);
  const salts = [...new Set(lists.map(({ salt }) => salt))];
  return salts.map((salt) => {
    const together = lists.filter((list) => list.salt === salt);
    return {
      fingerprintOf: saltedFingerprinter(bytesOf(salt)),
      longest: Math.max(...together.map(({ longest }) => longest)),
      terms: together.map(termsOf),
    };
  });
}

const termsOf = (list: ChosenList): Terms => ({
  list: nameOf(list),
  concern: list.concern,
  answer: list.answer,
  terms: indexOver(list.terms),
  exceptions: list.exceptions === "" ? undefined : indexOver(list.exceptions),
});

function indexOver(text: string): TermIndex {
  const index = TermIndex.over(bytesOf(text));
  if (!index) throw new UnreadableTermsError();
  return index;
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const bytes = fromBase64(text);
  if (!bytes) throw new UnreadableTermsError();
  return bytes;
}

function chosenIn(stored: unknown): readonly ChosenList[] {
  if (stored === undefined) return [];
  if (!Array.isArray(stored) || !stored.every(isWhole)) throw new UnreadableTermsError();
  return stored;
}

const texts = ["id", "language", "title", "concern", "answer", "salt", "terms", "exceptions"] as const;

const isWhole = (list: Partial<ChosenList> | null): list is ChosenList =>
  typeof list === "object" &&
  list !== null &&
  texts.every((name) => typeof list[name] === "string") &&
  typeof list.longest === "number" &&
  typeof list.version === "number";

const readChosen = async (): Promise<readonly ChosenList[]> => chosenIn(await durable.get(storedAs.lists));

/** Names and titles of the chosen lists. */
export const chosenLists = async (): Promise<ReadonlyMap<string, string>> =>
  new Map((await readChosen()).map((list) => [nameOf(list), list.title]));

/** Has a list looked for from now on. */
export const chooseList = (list: TermList): Promise<void> => changingChoices(async () => keep([...(await without(nameOf(list))), list]));

export const dropList = (name: string): Promise<void> => changingChoices(async () => keep(await without(name)));

/** Takes the newest of each chosen list. One that is no longer published stays as it was: only the person drops what they chose. */
export const renewLists = (published: readonly TermList[]): Promise<void> =>
  changingChoices(async () => {
    const chosen = await readChosen();
    if (chosen.length > 0) await keep(chosen.map((list) => published.find((other) => nameOf(other) === nameOf(list)) ?? list));
  });

const without = async (name: string): Promise<readonly ChosenList[]> => (await readChosen()).filter((list) => nameOf(list) !== name);

async function keep(lists: readonly ChosenList[]): Promise<void> {
  const kept = lists.map(({ id, language, title, version, concern, answer, longest, salt, terms, exceptions }): ChosenList => {
    return { id, language, title, version, concern, answer, longest, salt, terms, exceptions };
  });
  await durable.set(storedAs.lists, kept);
  await savedBefore.raise().catch(() => undefined);
}
