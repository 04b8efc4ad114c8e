import { durable } from "../platform/storage";

/** A head as it was published, and when it was taken: milliseconds since the epoch. */
export interface StoredHead {
  readonly head: string;
  readonly takenAt: number;
}

/**
 * All that is stored of the catalogue. The heads and roots are one entry and each blob is one, by its hash; an update writes blobs first, which nothing names
 * yet, and then the heads in one call, so that it swaps everything or nothing, and a page reads all of it in one, so that it reads one whole release. Releases
 * share their blobs.
 */
export interface Stored {
  /** Envelopes of every root that was ever compiled in or followed here, in the order of their versions. */
  readonly roots: readonly string[];
  readonly active: StoredHead | null;
  readonly previous: StoredHead | null;
  /** Blobs of both, as text, by SHA-256; and those of a release that did not come whole, until the next one has. */
  readonly blobs: Readonly<Record<string, string>>;
}

const key = "release";
const blobPrefix = "blob:";

export const nothingStored: Stored = { roots: [], active: null, previous: null, blobs: {} };

/**
 * What is stored. Rejects when the browser cannot read it: that is not the same as nothing, and what is held must not be written over for it. What was read
 * and has another form is as good as nothing, part by part: it will never be better, and must not stand in the way of every later release.
 */
export async function readStored(): Promise<Stored> {
  const everything = await durable.everything();
  const found = (everything[key] ?? {}) as Partial<Stored>;
  const isHead = (held: StoredHead | null | undefined) => typeof held?.head === "string" && typeof held.takenAt === "number";
  const blobs = Object.entries(everything).filter((entry): entry is [string, string] => isBlob(entry[0]) && typeof entry[1] === "string");
  return {
    roots: Array.isArray(found.roots) ? found.roots.filter((root) => typeof root === "string") : [],
    active: isHead(found.active) ? (found.active ?? null) : null,
    previous: isHead(found.previous) ? (found.previous ?? null) : null,
    blobs: Object.fromEntries(blobs.map(([name, text]) => [name.slice(blobPrefix.length), text])),
  };
}

const isBlob = (name: string): boolean => name.startsWith(blobPrefix);

/** Puts `next` in the place of what was read `before`: one write of what is new. What nothing names any more is taken away behind it. */
export async function store(next: Stored, before: Stored): Promise<void> {
  const { blobs, ...heads } = next;
  const fresh = Object.entries(blobs).filter(([hash, text]) => before.blobs[hash] !== text);
  await durable.setAll({ [key]: heads, ...Object.fromEntries(fresh.map(([hash, text]) => [blobPrefix + hash, text])) });
  const past = Object.keys(before.blobs).filter((hash) => !Object.hasOwn(blobs, hash));
  // The release is in place by now, and nobody waits for this: calls to storage are carried out in their order. What is left over goes with the next one.
  if (past.length > 0) void dropBlobs(past).catch(() => undefined);
}

/** Writes one blob whose hash was verified, under that hash: no release names it until its head is stored. */
export const storeBlob = (hash: string, text: string): Promise<void> => durable.set(blobPrefix + hash, text);

/** Takes blobs away that no stored head names. */
export const dropBlobs = (hashes: readonly string[]): Promise<void> => durable.remove(...hashes.map((hash) => blobPrefix + hash));

/** Calls back when another release was stored. */
export const whenReleaseChanges = (changed: () => void): void => durable.onChange(key, changed);
