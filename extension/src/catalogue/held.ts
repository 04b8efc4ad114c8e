import { addressOf, version } from "../platform/extension";
import { type Bytes, utf8 } from "./bytes";
import { type Chain, readChain } from "./chain";
import { type Head, isFor, readHead } from "./head";
import { comparePositions, type Position } from "./position";
import { type FindBlob, type IsWanted, type Release, readBlobs } from "./release";
import type { FindText, Stored } from "./store";

/** One release this browser has, its head verified; its blobs are not yet looked at. */
export interface Copy {
  readonly head: Head;
  /** Milliseconds since the epoch by this browser's clock; null for the copy that came with the package. */
  readonly takenAt: number | null;
  readonly findBlob: FindBlob;
}

/** What this browser trusts and has. */
export interface Held {
  readonly chain: Chain;
  /** Every copy whose head verifies and that this version of the extension may show, the highest position first. */
  readonly copies: readonly Copy[];
  /** The highest position of all heads that verify, for a newer extension among them: nothing below it is taken. */
  readonly floor: Position | undefined;
  readonly stored: Stored;
  /** False when the head in the package could not be read, and the floor may be higher than it seems. */
  readonly packageWasRead: boolean;
}

/**
 * Reads what is held. Storage is not trusted: a stored head or root counts only when the compiled-in root leads to it. `findText` finds a stored blob where
 * only the heads were read.
 */
export async function readHeld(stored: Stored, findText?: FindText): Promise<Held> {
  const [chain, bundledHead] = await Promise.all([readChain(stored.roots), packaged("head.json")]);
  const inStore: FindBlob = async (sha256) => {
    const text = findText ? await findText(sha256) : Object.hasOwn(stored.blobs, sha256) ? stored.blobs[sha256] : undefined;
    return typeof text === "string" ? utf8(text) : undefined;
  };
  const read = await Promise.all([
    ...[stored.active, stored.previous].map((held) => held && copyOf(utf8(held.head), { takenAt: held.takenAt, findBlob: inStore }, chain)),
    bundledHead && copyOf(bundledHead, { takenAt: null, findBlob: (sha256) => packaged(`blobs/${sha256}`) }, chain),
  ]);
  // Sorting keeps the order of equals: what was taken comes before the same release in the package.
  const verified = read.filter((copy) => !!copy).sort((a, b) => comparePositions(b.head, a.head));
  const copies = verified.filter(({ head }) => isFor(version(), head));
  return { chain, copies, floor: verified[0]?.head, stored, packageWasRead: bundledHead !== undefined };
}

/**
 * The highest copy that is whole, or whole in what is wanted of it. A damaged one gives way to the one before it, in the end to the package's own.
 */
export async function readBest(
  { copies }: Held,
  wantedOf: (head: Head) => IsWanted = () => () => true,
): Promise<{ readonly release: Release; readonly copy: Copy } | undefined> {
  for (const copy of copies) {
    const read = await readBlobs(copy.head, copy.findBlob, wantedOf(copy.head));
    if (read.ok) return { release: read.value, copy };
  }
  return undefined;
}

/** A release under an older root stays readable under that root: the new one's service may not have published yet. */
async function copyOf(bytes: Bytes, rest: Omit<Copy, "head">, { trusted }: Chain): Promise<Copy | undefined> {
  for (const root of trusted.toReversed()) {
    const head = await readHead(bytes, root, { version: null });
    if (head.ok) return { ...rest, head: head.value };
  }
  return undefined;
}

async function packaged(path: string): Promise<Bytes | undefined> {
  try {
    return new Uint8Array(await (await fetch(addressOf(`release/${path}`))).arrayBuffer());
  } catch {
    return undefined;
  }
}
