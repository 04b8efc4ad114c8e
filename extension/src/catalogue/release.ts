import { readBlob } from "./blob";
import type { Bytes } from "./bytes";
import type { Collection } from "./collections";
import { type Items, mayBeShown } from "./content";
import { type Client, type Head, readHead } from "./head";
import type { Json } from "./json";
import { accepted, type Outcome, rejected } from "./reasons";
import type { TrustedRoot } from "./root";

/** A release that was read whole: signed, every size, hash and name as its head says, and nothing in it that may not be shown. */
export interface Release {
  readonly head: Head;
  readonly items: Items;
}

export type IsWanted = (collection: Collection) => boolean;

export type FindBlob = (sha256: string) => Bytes | undefined | Promise<Bytes | undefined>;

/** Reads a release from its bytes. A release is taken whole: every blob of the head, or nothing. */
export async function readRelease(head: Bytes, findBlob: FindBlob, root: TrustedRoot, client: Client): Promise<Outcome<Release>> {
  const read = await readHead(head, root, client);
  return read.ok ? readBlobs(read.value, findBlob) : read;
}

/** Reads the rest of a release whose head was read: all of it, or only the collections that are wanted from a release that once was taken whole. */
export async function readBlobs(head: Head, findBlob: FindBlob, isWanted: IsWanted = () => true): Promise<Outcome<Release>> {
  const items = new Map<Collection, readonly Json[]>();
  const wanted = head.collections.filter(isWanted);
  const found = await Promise.all(wanted.map(({ sha256 }) => findBlob(sha256)));
  for (const [index, collection] of wanted.entries()) {
    const blob = await readBlob(found[index], collection);
    if (!blob.ok) return blob;
    items.set(collection, blob.value);
  }
  return wholeOf(head, items);
}

/** The release of a head and of what was read of every one of its blobs, if all of it may be shown. */
export const wholeOf = (head: Head, items: Items): Outcome<Release> =>
  mayBeShown(items) ? accepted({ head, items }) : rejected("invalid-content");
