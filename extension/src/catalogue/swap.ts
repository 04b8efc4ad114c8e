import { type Bytes, textOf } from "./bytes";
import { type Chain, envelopesOf } from "./chain";
import type { Head } from "./head";
import type { Copy } from "./held";
import type { Release } from "./release";
import type { Stored } from "./store";

/** What is stored when a release that was read whole takes the active one's place. `before`, the copy in use until now, is kept if it was stored. */
export async function swapped(
  chain: Chain,
  before: Copy | undefined,
  { head }: Release,
  blobs: ReadonlyMap<string, Bytes>,
  takenAt: number,
): Promise<Stored> {
  const previous = before && before.takenAt !== null ? { head: before.head.envelope, takenAt: before.takenAt } : null;
  return {
    roots: envelopesOf(chain),
    active: { head: head.envelope, takenAt },
    previous,
    blobs: {
      ...(before && previous ? await textsOf(before.head, before.findBlob) : {}),
      ...(await textsOf(head, (hash) => blobs.get(hash))),
    },
  };
}

async function textsOf({ collections }: Head, findBlob: Copy["findBlob"]): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const { sha256 } of collections) {
    const text = textOf((await findBlob(sha256)) ?? new Uint8Array());
    if (text !== undefined) texts[sha256] = text;
  }
  return texts;
}
