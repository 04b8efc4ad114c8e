import { fromBase64, toBase64 } from "../catalogue/bytes";
import type { Concern } from "../catalogue/types";
import { candidatesOfWhole } from "../matching/candidates";
import type { TermGroup } from "../matching/decide";
import { bytesOfFingerprints, type Fingerprint, fingerprintAt, fingerprintBytes, keyedFingerprinter } from "../matching/fingerprint";
import { normalise } from "../matching/normalise";
import { type Piece, piecesOf } from "../matching/pieces";
import { longestTerm, TermIndex } from "../matching/term-index";
import { UnreadableTermsError } from "../matching/unreadable";
import { durable } from "../platform/storage";
import { changingChoices } from "./choices";
import { savedBefore } from "./saved-before";
import { readStoredTerms, type StoredTerms, storedAs } from "./stored-terms";

/**
 * The person's own phrases. Only fingerprints are kept, sorted, so that neither the words nor the order of adding stand here. Whoever can open
 * this browser profile can still test guesses, and the browser's own files may hold earlier versions of this entry for a while.
 */
interface SavedPhrases {
  /** Of the rules by which phrases became fingerprints (MATCHING.md). */
  readonly version: typeof matchingVersion;
  /** 32 random bytes drawn in this browser. */
  readonly key: readonly number[];
  /** Pieces in the longest phrase. */
  readonly longest: number;
  /** Each phrase as its fingerprints in base64, and what it is about. */
  readonly fingerprints: readonly (readonly [string, Concern])[];
}

const matchingVersion = 1;

/** Words in the longest phrase anyone may save; a run of a script without spaces is one. */
const mostWords = 5;

export type PhraseRefusal = "empty" | "too-many-words" | "already-saved";
/** `moved`: it was saved before, with another concern. */
export type Added = { readonly ok: true; readonly moved: boolean } | { readonly ok: false; readonly reason: PhraseRefusal };

/** The person's phrases as the matcher reads them, in what was read from storage. Throws `UnreadableTermsError` when that makes no sense. */
export const phrasesIn = (stored: StoredTerms): TermGroup => groupOf(savedIn(stored));

function savedIn(stored: StoredTerms): SavedPhrases | undefined {
  const saved = stored[storedAs.phrases] as Partial<SavedPhrases> | null | undefined;
  // That they were saved is stored beside them, so that their loss is noticed rather than taken for an empty list.
  if (saved === undefined && !stored[storedAs.phrasesSaved]) return undefined;
  if (!isWhole(saved)) throw new UnreadableTermsError();
  return saved;
}

function groupOf(saved: SavedPhrases | undefined): TermGroup {
  const { key, longest, fingerprints } = saved ?? { key: [], longest: 0, fingerprints: [] };
  const concerns = [...new Set(fingerprints.map(([, concern]) => concern))];
  const terms = concerns.map((concern) => ({
    list: undefined,
    concern,
    answer: "pause" as const,
    terms: indexOf(fingerprints.filter(([, other]) => other === concern).flatMap(([text]) => read(text))),
    exceptions: undefined,
  }));
  return { fingerprintOf: keyedFingerprinter(Uint8Array.from(key)), longest, terms };
}

function indexOf(fingerprints: readonly Fingerprint[]): TermIndex {
  const index = TermIndex.over(bytesOfFingerprints(fingerprints));
  if (!index) throw new UnreadableTermsError();
  return index;
}

function read(text: string): Fingerprint[] {
  const bytes = fromBase64(text);
  if (!bytes || bytes.length === 0 || bytes.length % fingerprintBytes !== 0) throw new UnreadableTermsError();
  return Array.from({ length: bytes.length / fingerprintBytes }, (_, index) => fingerprintAt(bytes, index * fingerprintBytes));
}

const isWhole = (saved: Partial<SavedPhrases> | null | undefined): saved is SavedPhrases =>
  saved?.version === matchingVersion &&
  saved.key?.length === 32 &&
  typeof saved.longest === "number" &&
  saved.longest >= 1 &&
  saved.longest <= longestTerm &&
  Array.isArray(saved.fingerprints) &&
  saved.fingerprints.every((entry) => Array.isArray(entry) && entry.every((part) => typeof part === "string"));

const fingerprintOf = (pieces: readonly Piece[], { key }: SavedPhrases): string =>
  toBase64(bytesOfFingerprints(candidatesOfWhole(pieces).map(keyedFingerprinter(Uint8Array.from(key)))));

/** Adds a phrase at once. It is never shown again. */
export const addPhrase = (text: string, concern: Concern): Promise<Added> => changingChoices(() => add(text, concern));

async function add(text: string, concern: Concern): Promise<Added> {
  const pieces = piecesOf(normalise(text));
  if (pieces.length === 0) return { ok: false, reason: "empty" };
  if (pieces.length > longestTerm || new Set(pieces.map(({ word }) => word)).size > mostWords)
    return { ok: false, reason: "too-many-words" };

  const saved = (await durable.get<SavedPhrases>(storedAs.phrases)) ?? newSavedPhrases();
  const fingerprint = fingerprintOf(pieces, saved);
  const before = saved.fingerprints.find(([known]) => known === fingerprint);
  if (before?.[1] === concern) return { ok: false, reason: "already-saved" };

  const kept = saved.fingerprints.filter(([known]) => known !== fingerprint);
  const fingerprints = [...kept, [fingerprint, concern] as const].sort(([a], [b]) => (a < b ? -1 : 1));
  await durable.set(storedAs.phrasesSaved, true);
  await durable.set(storedAs.phrases, { ...saved, longest: Math.max(saved.longest, pieces.length), fingerprints } satisfies SavedPhrases);
  await savedBefore.raise().catch(() => undefined);
  return { ok: true, moved: before !== undefined };
}

const newSavedPhrases = (): SavedPhrases => ({
  version: matchingVersion,
  key: [...crypto.getRandomValues(new Uint8Array(32))],
  longest: 1,
  fingerprints: [],
});

/** The fingerprints by which a saved phrase is known, for whoever types it again to take it away; undefined when it is not saved. */
export async function savedAs(text: string): Promise<string | undefined> {
  const saved = savedIn(await readStoredTerms());
  const fingerprint = saved && fingerprintOf(piecesOf(normalise(text)), saved);
  return saved?.fingerprints.some(([known]) => known === fingerprint) ? fingerprint : undefined;
}

/** Takes a phrase away. It is no error when it is gone already. */
export const dropPhrase = (fingerprint: string): Promise<void> => changingChoices(() => drop(fingerprint));

async function drop(fingerprint: string): Promise<void> {
  const saved = savedIn(await readStoredTerms());
  if (!saved) return;
  const fingerprints = saved.fingerprints.filter(([known]) => known !== fingerprint);
  await durable.set(storedAs.phrases, { ...saved, fingerprints } satisfies SavedPhrases);
}

/** How many phrases are saved: all that is ever shown of them. */
export async function countPhrases(): Promise<number> {
  return savedIn(await readStoredTerms())?.fingerprints.length ?? 0;
}
