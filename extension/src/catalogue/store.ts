import { durable } from "../platform/storage";

/** A head as it was published, and when it was taken: milliseconds since the epoch. */
export interface StoredHead {
  readonly head: string;
  readonly takenAt: number;
}

/**
 * All that is stored of the catalogue. The heads and roots are one entry and each blob is one, by its hash; an update writes blobs first, which nothing names
 * yet, and then the heads in one call, so that it swaps everything or nothing. Releases share their blobs. A page reads the heads and then the blobs that it
 * shows, and none of the other things that are stored: what it began to read is the previous release once another is put in place, whose blobs stay.
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
  const blobs = Object.entries(everything).filter((entry): entry is [string, string] => isBlob(entry[0]) && typeof entry[1] === "string");
  return { ...headsIn(everything[key]), blobs: Object.fromEntries(blobs.map(([name, text]) => [name.slice(blobPrefix.length), text])) };
}

/** The same without any blob, for whoever finds those that are shown with `storedBlobs`. */
export const readHeads = async (): Promise<Stored> => headsIn(await durable.get(key));

function headsIn(entry: unknown): Stored {
  const found = (entry ?? {}) as Partial<Stored>;
  const isHead = (held: StoredHead | null | undefined) => typeof held?.head === "string" && typeof held.takenAt === "number";
  return {
    roots: Array.isArray(found.roots) ? found.roots.filter((root) => typeof root === "string") : [],
    active: isHead(found.active) ? (found.active ?? null) : null,
    previous: isHead(found.previous) ? (found.previous ?? null) : null,
    blobs: {},
  };
}

/** Finds the text of one blob; undefined where it is not stored, or cannot be read. */
export type FindText = (hash: string) => Promise<string | undefined>;

/** What is asked for in one go is one reading: each costs a page a millisecond or more. */
export function storedBlobs(): FindText {
  let names: string[] = [];
  let reading: Promise<Readonly<Record<string, unknown>>> | undefined;
  const readAll = () => {
    const all = names;
    names = [];
    reading = undefined;
    return durable.getAll(all).catch(() => ({}));
  };
  return async (hash) => {
    const name = blobPrefix + hash;
    names.push(name);
    reading ??= Promise.resolve().then(readAll);
    const text = (await reading)[name];
    return typeof text === "string" ? text : undefined;
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
