import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inRepository } from "../repository.ts";
import { envelope, type KeySet, rootEnvelope, type SigningKey, sha256 } from "./signing.ts";

interface Collection {
  readonly name: string;
  readonly locale: string | null;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  readonly count: number;
}

/** What a test may say of a release that is otherwise the shipped content. */
export interface MadeRelease {
  /** Stands in every message's title and in every service's name, so that a page of two releases at once can be told. */
  readonly mark: string;
  readonly rootVersion?: number;
  readonly sequence: number;
  readonly issuedAt?: Date;
  readonly days?: number;
  /** Signs the head in place of the set's own key. */
  readonly signer?: SigningKey;
  /** Locales that have messages beside English: the English ones, in their place. */
  readonly locales?: readonly string[];
  /** Changes the content beyond the mark. */
  readonly change?: (collection: string, item: Record<string, unknown>) => void;
  /** Changes the head's payload. */
  readonly payload?: Readonly<Record<string, unknown>>;
  /** Changes the JSON of the head's payload (`head`) or of a collection's blobs in ways that no value would be written. */
  readonly rewrite?: (part: string, json: string) => string;
}

const built = inRepository(".artifacts/release");
const time = (date: Date) => `${date.toISOString().slice(0, 19)}Z`;

/** A store of the published form with its own keys, for what nobody's publisher would make. */
export class MadeStore {
  readonly directory: string;
  readonly keys: KeySet;

  private constructor(directory: string, keys: KeySet) {
    this.directory = directory;
    this.keys = keys;
  }

  static async create(directory: string, keys: KeySet): Promise<MadeStore> {
    for (const part of ["roots", "blobs", "releases"]) await mkdir(join(directory, part), { recursive: true });
    const store = new MadeStore(directory, keys);
    await store.addRoot(1, keys);
    return store;
  }

  async addRoot(version: number, keys: KeySet, before: KeySet = keys): Promise<void> {
    await writeFile(join(this.directory, "roots", `${version}.json`), rootEnvelope(version, keys, before));
  }

  /** Makes a release and points to it. */
  async publish(release: MadeRelease, keys: KeySet = this.keys): Promise<Buffer> {
    const head = await this.make(release, keys);
    const name = `${release.rootVersion ?? 1}-${release.sequence}`;
    await mkdir(join(this.directory, "releases", name), { recursive: true });
    await writeFile(join(this.directory, "releases", name, "head.json"), head);
    await this.pointTo(name);
    return head;
  }

  /** The head's bytes, its blobs written, nothing pointing to it yet. */
  async make(release: MadeRelease, keys: KeySet = this.keys): Promise<Buffer> {
    const { mark, rootVersion = 1, sequence, issuedAt = new Date(), days = 45, signer = keys.head, change, payload } = release;
    const { rewrite = (_, json) => json } = release;
    const collections: Collection[] = [];
    for (const collection of inLocales(await shippedCollections(), release.locales ?? [])) {
      const blob = JSON.parse(await readFile(join(built, "blobs", collection.sha256), "utf8"));
      if (collection.name === "messages") blob.locale = collection.locale;
      for (const item of blob.items) {
        if (collection.name === "messages") item.title = mark;
        if (collection.name === "resources") item.name = `${mark} ${item.id}`;
        change?.(collection.name, item);
      }
      const bytes = Buffer.from(rewrite(collection.name, JSON.stringify(blob)));
      const hash = sha256(bytes);
      await writeFile(join(this.directory, "blobs", hash), bytes);
      collections.push({ ...collection, sha256: hash, size: bytes.length });
    }
    const head = {
      spec: 1,
      channel: "development",
      rootVersion,
      sequence,
      issuedAt: time(issuedAt),
      expiresAt: time(new Date(issuedAt.getTime() + days * 86_400_000)),
      minimumClient: "0.1.0",
      summary: mark,
      collections,
      ...payload,
    };
    return envelope("head", rewrite("head", JSON.stringify(head)), [signer]);
  }

  /** Points to a release that was published, as an old copy of the store would. */
  async pointTo(name: string): Promise<void> {
    await writeFile(join(this.directory, "current.new"), `${name}\n`);
    await rename(join(this.directory, "current.new"), join(this.directory, "current"));
  }
}

/** In the order that a head lists them. */
const inLocales = (collections: readonly Collection[], locales: readonly string[]): Collection[] =>
  collections
    .flatMap((collection) =>
      collection.name === "messages" ? [collection, ...locales.map((locale) => ({ ...collection, locale }))] : [collection],
    )
    .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
const placeOf = ({ name, locale }: Collection) => `${name} ${locale ?? ""}`;

async function shippedCollections(): Promise<Collection[]> {
  const current = (await readFile(join(built, "current"), "utf8")).trim();
  const head = JSON.parse(await readFile(join(built, "releases", current, "head.json"), "utf8"));
  return JSON.parse(Buffer.from(head.payload, "base64").toString()).collections;
}
