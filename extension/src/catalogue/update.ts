import { version } from "../platform/extension";
import { arrive } from "./arrival";
import { sha256, utf8 } from "./bytes";
import { envelopesOf } from "./chain";
import { largestEnvelope } from "./envelope";
import { type Failed, failed, fetchFailed } from "./failed";
import { fetchBytes, fetchName } from "./fetch";
import { type Head, readHead } from "./head";
import { type Copy, type Held, readBest, readHeld } from "./held";
import { comparePositions } from "./position";
import { followRoot, type TrustedRoot } from "./root";
import { readStored, type Stored, store } from "./store";
import { swapped } from "./swap";

/** How one look for a newer release ended. */
export type Looked = { readonly kind: "updated" | "unchanged"; readonly releaseId: string } | Failed;

const mostRoots = 32;

/** Looks once: roots, then the head, then the blobs that are not held. The release in use changes only when all of it has been read and agrees with its head. */
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

  const arrived = await arrive(head, held);
  if (arrived.kind === "failed") return arrived;
  const isStored = await kept(swapped(held, best?.copy, arrived.release, arrived.blobs, now()), {
    ...held.stored,
    blobs: { ...held.stored.blobs, ...arrived.written },
  });
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

const kept = (stored: Stored, before: Stored): Promise<boolean> =>
  store(stored, before).then(
    () => true,
    () => false,
  );
