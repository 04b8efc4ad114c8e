import { type Bytes, textOf } from "./bytes";
import { envelopesOf } from "./chain";
import type { Copy, Held } from "./held";
import type { Release } from "./release";
import type { Stored } from "./store";

/** What is stored when a release that was read whole takes the active one's place. `before`, the copy in use until now, is kept if it was stored. */
export function swapped(
  { chain, stored }: Held,
  before: Copy | undefined,
  { head }: Release,
  blobs: ReadonlyMap<string, Bytes>,
  takenAt: number,
): Stored {
  const previous = before && before.takenAt !== null ? { head: before.head.envelope, takenAt: before.takenAt } : null;
  const kept = previous ? before?.head.collections.map(({ sha256 }) => [sha256, stored.blobs[sha256]] as const) : undefined;
  const fresh = [...blobs].map(([sha256, bytes]) => [sha256, textOf(bytes)] as const);
  return {
    roots: envelopesOf(chain),
    active: { head: head.envelope, takenAt },
    previous,
    blobs: Object.fromEntries([...(kept ?? []), ...fresh].filter((entry): entry is [string, string] => entry[1] !== undefined)),
  };
}
