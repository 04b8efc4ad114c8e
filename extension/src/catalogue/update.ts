import { version } from "../platform/extension";
import { type Bytes, sha256, utf8 } from "./bytes";
import { envelopesOf } from "./chain";
import type { Collection } from "./collections";
import { largestEnvelope } from "./envelope";
import { type FetchFailure, fetchBytes, fetchName } from "./fetch";
import { type Head, readHead } from "./head";
import { type Copy, type Held, readBest, readHeld } from "./held";
import { comparePositions } from "./position";
import type { Reason } from "./reasons";
import { readBlobs } from "./release";
import { followRoot, type TrustedRoot } from "./root";
import { readStored, type Stored, store } from "./store";
import { swapped } from "./swap";

/** How one look for a newer release ended. */
export type Looked =
  | { readonly kind: "updated" | "unchanged"; readonly releaseId: string }
  | { readonly kind: "failed"; readonly reason: Reason; readonly retryAfter: number | null };

type Failed = Extract<Looked, { kind: "failed" }>;

const mostRoots = 32;

const failed = (reason: Reason): Failed => ({ kind: "failed", reason, retryAfter: null });
const fetchFailed = ({ reason, retryAfter }: FetchFailure): Failed => ({ kind: "failed", reason, retryAfter });

/** Looks once: roots, then the head, then the blobs that are not held. Nothing is stored before all of it has been read and agrees with its head. */
export async function look(now: () => number = Date.now): Promise<Looked> {
  // What cannot be read is not nothing: an older head would pass for a newer one and take its place.
  const before = await readStored().then(readHeld, () => undefined);
  if (!before?.packageWasRead) return failed("storage-failed");
  const held = await followRoots(before);
  if ("kind" in held) return held;
  const best = await readBest(held);

  const serves = await servesCopy(held, best?.copy);
  if (typeof serves !== "boolean") return serves;
  if (serves && best) return { kind: "unchanged", releaseId: best.copy.head.payloadSha256 };
  const head = await fetchHead(held);
  if ("kind" in head) return head;
  if (head.payloadSha256 === best?.copy.head.payloadSha256) return { kind: "unchanged", releaseId: head.payloadSha256 };

  const blobs = await collect(head.collections, held.copies);
  if ("kind" in blobs) return blobs;
  const release = await readBlobs(head, (hash) => blobs.get(hash));
  if (!release.ok) return failed(release.reason);
  const isStored = await kept(swapped(held, best?.copy, release.value, blobs, now()), held.stored);
  return isStored ? { kind: "updated", releaseId: head.payloadSha256 } : failed("storage-failed");
}

/**
 * Follows the roots after the newest trusted one until there is none. They are kept at once, whatever comes of the head: from then on nobody can pass
 * off a head of the key that the new root retired.
 */
async function followRoots(held: Held): Promise<Held | Failed> {
  const followed: TrustedRoot[] = [];
  let { newest } = held.chain;
  for (let count = 0; count < mostRoots; count++) {
    const fetched = await fetchBytes(`/v1/catalogue/roots/${newest.version + 1}`, largestEnvelope);
    if (fetched.kind === "missing") break;
    if (fetched.kind === "failed") return fetchFailed(fetched);
    const next = await followRoot(newest, fetched.bytes);
    if (!next.ok) return failed(next.reason);
    newest = next.value;
    followed.push(newest);
  }
  if (followed.length === 0) return held;
  const stored = { ...held.stored, roots: envelopesOf(held.chain, followed) };
  // Read again, because a head that no known root led to may count now, and raise the floor.
  return (await kept(stored, held.stored)) ? readHeld(stored) : failed("storage-failed");
}

/**
 * Whether the service says that its head is the one in use, so that it need not be sent again. A service that lies about it can keep what is held in use,
 * as it can by serving an old head.
 */
async function servesCopy({ chain, copies, floor }: Held, best: Copy | undefined): Promise<boolean | Failed> {
  const isNewest = best !== undefined && best === copies[0] && floor !== undefined && comparePositions(best.head, floor) === 0;
  if (!isNewest || best.head.rootVersion !== chain.newest.version) return false;
  const named = await fetchName("/v1/catalogue/head");
  if (named.kind === "failed") return fetchFailed(named);
  if (named.kind === "missing") return failed("wrong-status");
  return named.sha256 === (await sha256(utf8(best.head.envelope)));
}

/** The service's head, which may not be below what is held. */
async function fetchHead({ chain, floor }: Held): Promise<Head | Failed> {
  const fetched = await fetchBytes("/v1/catalogue/head", largestEnvelope);
  if (fetched.kind === "failed") return fetchFailed(fetched);
  if (fetched.kind === "missing") return failed("wrong-status");
  const read = await readHead(fetched.bytes, chain.newest, { version: version(), floor });
  return read.ok ? read.value : failed(read.reason);
}

/** The blobs of a head: those already held, and the others from the service, each no longer than the head says. */
async function collect(collections: readonly Collection[], copies: readonly Copy[]): Promise<ReadonlyMap<string, Bytes> | Failed> {
  const blobs = new Map<string, Bytes>();
  for (const { sha256: hash, size } of collections) {
    if (blobs.has(hash)) continue;
    const bytes = await heldBlob(hash, copies);
    if (bytes) {
      blobs.set(hash, bytes);
      continue;
    }
    const fetched = await fetchBytes(`/v1/catalogue/blobs/${hash}`, size);
    if (fetched.kind === "missing") return failed("blob-missing");
    if (fetched.kind === "failed") return fetched.reason === "too-large" ? failed("wrong-size") : fetchFailed(fetched);
    blobs.set(hash, fetched.bytes);
  }
  return blobs;
}

/** Asked for again when what is held is damaged: a copy that stays damaged would otherwise stand in the way of every update. */
async function heldBlob(hash: string, copies: readonly Copy[]): Promise<Bytes | undefined> {
  for (const { head, findBlob } of copies) {
    const bytes = head.collections.some((collection) => collection.sha256 === hash) ? await findBlob(hash) : undefined;
    if (bytes && (await sha256(bytes)) === hash) return bytes;
  }
  return undefined;
}

const kept = (stored: Stored, before: Stored): Promise<boolean> =>
  store(stored, before).then(
    () => true,
    () => false,
  );
