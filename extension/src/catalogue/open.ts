import { readBest, readHeld } from "./held";
import { catalogueIn, isShownIn, localeIn } from "./in-locale";
import { nothingStored, readHeads, storedBlobs } from "./store";
import { type TermList, termListsOf } from "./term-lists";
import type { Catalogue } from "./types";

/** Which release this browser shows. Times are milliseconds since the epoch. */
export interface Standing {
  readonly releaseId: string;
  readonly sequence: number;
  /** An editor's sentence about what changed. */
  readonly summary: string;
  readonly issuedAt: number;
  readonly expiresAt: number;
  /** When it was taken from the service; null for the copy in the package. */
  readonly takenAt: number | null;
}

/** Whether the lists of terms are read as well, which few pages need. */
export type WithLists = "with-lists" | "without-lists";

export interface OpenRelease {
  readonly catalogue: Catalogue;
  readonly standing: Standing;
  /** In every language: a person may look for things in several. None where none were asked for. */
  readonly termLists: readonly TermList[];
}

/**
 * The newest release this browser holds, and where it stands; in the first of the wanted locales that there is (`catalogueIn`). What other languages say is not
 * read: it was when the release was taken, and somebody waits.
 */
export async function openRelease(
  wanted: string | readonly string[],
  speakable?: (locale: string) => boolean,
  lists: WithLists = "without-lists",
): Promise<OpenRelease> {
  // Somebody waits for help: where storage cannot be read, the copy in the package stands in.
  const held = await readHeld(await readHeads().catch(() => nothingStored), storedBlobs());
  const best = await readBest(held, (head) => isShownIn(localeIn(head, wanted, speakable), lists === "with-lists"));
  if (!best) throw new Error("The release in the package is not whole.");
  const { payloadSha256: releaseId, sequence, summary, issuedAt, expiresAt } = best.copy.head;
  const standing = { releaseId, sequence, summary, issuedAt, expiresAt, takenAt: best.copy.takenAt };
  return { catalogue: catalogueIn(best.release, wanted, speakable), standing, termLists: termListsOf(best.release) };
}
