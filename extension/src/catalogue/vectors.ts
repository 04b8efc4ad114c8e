import { fromBase64 } from "./bytes";
import { readHead } from "./head";
import { readJson } from "./json";
import type { Position } from "./position";
import type { Outcome } from "./reasons";
import { readRelease } from "./release";
import { followRoot, readFirstRoot, type TrustedRoot } from "./root";

/** For tests: cases that the service's language and this one must decide alike. Bytes are base64; `expect` is a reason, or `accepted`. */
export type Vector = { readonly name: string; readonly expect: string } & (
  | { readonly bytes: string }
  | { readonly trusted: string | null; readonly envelope: string }
  | { readonly root: string; readonly head: string; readonly client?: string | null; readonly floor?: Position | null }
  | { readonly root: string; readonly head: string; readonly blobs: Readonly<Record<string, string>> }
);

export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => {
  const bytes = fromBase64(base64);
  if (!bytes) throw new Error("A vector's bytes are not base64.");
  return bytes;
};

const roots = new Map<string, Promise<TrustedRoot>>();

/** A root that a vector takes for trusted, whatever its version: it must vouch for itself. */
export function rootFrom(base64: string): Promise<TrustedRoot> {
  const known = roots.get(base64);
  if (known) return known;
  const reading = readFirstRoot(bytesOf(base64)).then((read) => {
    if (!read.ok) throw new Error(`A vector's trusted root is refused: ${read.reason}`);
    return read.value;
  });
  roots.set(base64, reading);
  return reading;
}

/** What this language says of a vector. */
export async function decide(vector: Vector): Promise<string> {
  const read = await readVector(vector);
  return read.ok ? "accepted" : read.reason;
}

async function readVector(vector: Vector): Promise<Outcome<unknown>> {
  if ("bytes" in vector) return readJson(bytesOf(vector.bytes));
  if ("envelope" in vector) {
    const envelope = bytesOf(vector.envelope);
    return vector.trusted ? followRoot(await rootFrom(vector.trusted), envelope) : readFirstRoot(envelope);
  }
  const root = await rootFrom(vector.root);
  const head = bytesOf(vector.head);
  if ("blobs" in vector) {
    const { blobs } = vector;
    const findBlob = (hash: string) => (blobs[hash] === undefined ? undefined : bytesOf(blobs[hash]));
    return readRelease(head, findBlob, root, { version: null });
  }
  return readHead(head, root, { version: vector.client ?? null, floor: vector.floor ?? undefined });
}
