import { readBlob } from "./blob";
import { type Bytes, sha256, textOf } from "./bytes";
import type { Collection } from "./collections";
import { type Failed, failed, fetchFailed } from "./failed";
import { fetchBytes } from "./fetch";
import type { Head } from "./head";
import type { Copy, Held } from "./held";
import type { Json } from "./json";
import { type Release, wholeOf } from "./release";
import { dropBlobs, storeBlob } from "./store";

/** A release whose blobs are all here, read and stored. */
export interface Arrived {
  readonly kind: "arrived";
  readonly release: Release;
  readonly blobs: ReadonlyMap<string, Bytes>;
  /** Those that had to be fetched and were stored, as text, by their hash. */
  readonly written: Readonly<Record<string, string>>;
}

/**
 * Reads every blob of a head: what is held already, and the rest from the service, each no longer than the head says. Each is written as soon as it agrees
 * with its head, while the next is on its way. When the release does not come whole, what was written of it is taken away.
 */
export async function arrive(head: Head, { copies }: Held): Promise<Arrived | Failed> {
  const arrival = new Arrival(head, copies);
  const ended = await arrival.ended();
  if (ended.kind === "failed") await dropBlobs(Object.keys(arrival.written)).catch(() => undefined);
  return ended;
}

class Arrival {
  readonly written: Record<string, string> = {};
  readonly #head: Head;
  readonly #copies: readonly Copy[];
  readonly #blobs = new Map<string, Bytes>();
  readonly #writes: Promise<boolean>[] = [];

  constructor(head: Head, copies: readonly Copy[]) {
    this.#head = head;
    this.#copies = copies;
  }

  async ended(): Promise<Arrived | Failed> {
    const ended = await this.#read();
    const areWritten = (await Promise.all(this.#writes)).every((isWritten) => isWritten);
    return ended.kind === "arrived" && !areWritten ? failed("storage-failed") : ended;
  }

  async #read(): Promise<Arrived | Failed> {
    const items = new Map<Collection, readonly Json[]>();
    for (const collection of this.#head.collections) {
      const read = await this.#readOne(collection);
      if ("kind" in read) return read;
      items.set(collection, read);
    }
    const release = wholeOf(this.#head, items);
    if (!release.ok) return failed(release.reason);
    return { kind: "arrived", release: release.value, blobs: this.#blobs, written: this.written };
  }

  async #readOne(collection: Collection): Promise<readonly Json[] | Failed> {
    const { sha256: hash, size } = collection;
    const here = this.#blobs.get(hash) ?? (await heldBlob(hash, this.#copies));
    const fetched = here ? undefined : await fetchBytes(`/v1/catalogue/blobs/${hash}`, size);
    if (fetched?.kind === "missing") return failed("blob-missing");
    if (fetched?.kind === "failed") return fetched.reason === "too-large" ? failed("wrong-size") : fetchFailed(fetched);
    const bytes = here ?? fetched?.bytes;
    const read = await readBlob(bytes, collection);
    if (!read.ok) return failed(read.reason);
    if (bytes) this.#blobs.set(hash, bytes);
    if (fetched) this.#write(hash, textOf(fetched.bytes) ?? "");
    return read.value;
  }

  #write(hash: string, text: string): void {
    this.written[hash] = text;
    const isWritten = storeBlob(hash, text).then(
      () => true,
      () => false,
    );
    this.#writes.push(isWritten);
  }
}

/** Asked for again when what is held is damaged: a copy that stays damaged would otherwise stand in the way of every update. */
async function heldBlob(hash: string, copies: readonly Copy[]): Promise<Bytes | undefined> {
  for (const { head, findBlob } of copies) {
    const bytes = head.collections.some((collection) => collection.sha256 === hash) ? await findBlob(hash) : undefined;
    if (bytes && (await sha256(bytes)) === hash) return bytes;
  }
  return undefined;
}
