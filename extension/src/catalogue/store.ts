import { durable } from "../platform/storage";

/** A head as it was published, and when it was taken: milliseconds since the epoch. */
export interface StoredHead {
  readonly head: string;
  readonly takenAt: number;
}

/**
 * All that is stored of the catalogue. It is one value under one key, so that one write swaps everything or nothing, and a page that reads during an
 * update reads one whole release. Releases share their blobs.
 */
export interface Stored {
  /** Envelopes of every root that was ever compiled in or followed here, in the order of their versions. */
  readonly roots: readonly string[];
  readonly active: StoredHead | null;
  readonly previous: StoredHead | null;
  /** Blobs of both, as text, by SHA-256. */
  readonly blobs: Readonly<Record<string, string>>;
}

const key = "release";

export const nothingStored: Stored = { roots: [], active: null, previous: null, blobs: {} };

/**
 * What is stored. Rejects when the browser cannot read it: that is not the same as nothing, and what is held must not be written over for it. What was read
 * and has another form is as good as nothing, part by part: it will never be better, and must not stand in the way of every later release.
 */
export async function readStored(): Promise<Stored> {
  const found = (await durable.get<Partial<Stored>>(key)) ?? {};
  const isHead = (held: StoredHead | null | undefined) => typeof held?.head === "string" && typeof held.takenAt === "number";
  return {
    roots: Array.isArray(found.roots) ? found.roots.filter((root) => typeof root === "string") : [],
    active: isHead(found.active) ? (found.active ?? null) : null,
    previous: isHead(found.previous) ? (found.previous ?? null) : null,
    blobs: typeof found.blobs === "object" && found.blobs !== null ? found.blobs : {},
  };
}

export const store = (stored: Stored): Promise<void> => durable.set(key, stored);

/** Calls back when another release was stored. */
export const whenReleaseChanges = (changed: () => void): void => durable.onChange(key, changed);
