import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readBlob } from "./blob";
import { readHead } from "./head";
import type { Outcome } from "./reasons";
import { followRoot, readFirstRoot } from "./root";
import { bytesOf, rootFrom, type Vector } from "./vectors";

const directory = path.resolve(import.meta.dirname, "../../../tests/vectors/catalogue");
const acceptedIn = <T>(file: string) => {
  const vectors: readonly Vector[] = JSON.parse(readFileSync(path.join(directory, `${file}.json`), "utf8"));
  return vectors.filter(({ expect }) => expect === "accepted") as (Vector & T)[];
};

/** Each byte with one bit flipped, another one from byte to byte; with each of its eight bits flipped when ALL_BITS is 1. */
const allBits = process.env["ALL_BITS"] === "1";

/** One changed copy after the other, in the same memory. */
function* flipped(bytes: Uint8Array<ArrayBuffer>): Generator<Uint8Array<ArrayBuffer>> {
  for (let index = 0; index < bytes.length * (allBits ? 8 : 1); index++) {
    const position = allBits ? index >> 3 : index;
    const right = bytes[position] ?? 0;
    bytes[position] = right ^ (1 << (index % 8));
    yield bytes;
    bytes[position] = right;
  }
}

type Read = (bytes: Uint8Array<ArrayBuffer>) => Promise<Outcome<unknown>>;

const payloadOf = (envelope: Uint8Array): string => JSON.parse(new TextDecoder().decode(envelope)).payload;

/** A flip in a signature that is not needed leaves what was signed as it was; every other one must be refused. */
async function expectRefused(bytes: Uint8Array<ArrayBuffer>, read: Read): Promise<void> {
  const payload = payloadOf(bytes);
  for (const changed of flipped(bytes)) if ((await read(changed)).ok) expect(payloadOf(changed)).toBe(payload);
}

interface HeadVector {
  readonly root: string;
  readonly head: string;
}
type ReleaseVector = HeadVector & { readonly blobs: Readonly<Record<string, string>> };

describe("Every byte with a bit flipped is refused, or says the same:", { timeout: allBits ? 7_200_000 : 300_000 }, () => {
  test.each(acceptedIn<{ trusted: string | null; envelope: string }>("roots"))("a root: $name", async ({ trusted, envelope }) => {
    const root = trusted ? await rootFrom(trusted) : undefined;
    await expectRefused(bytesOf(envelope), (changed) => (root ? followRoot(root, changed) : readFirstRoot(changed)));
  });

  test.each(acceptedIn<HeadVector>("heads"))("a head: $name", async ({ root, head }) => {
    const trusted = await rootFrom(root);
    await expectRefused(bytesOf(head), (changed) => readHead(changed, trusted, { version: null }));
  });
});

test("Every byte of every blob with a bit flipped is refused", { timeout: allBits ? 7_200_000 : 300_000 }, async () => {
  const seen = new Set<string>();
  for (const { head, root, blobs } of acceptedIn<ReleaseVector>("releases")) {
    const read = await readHead(bytesOf(head), await rootFrom(root), { version: null });
    if (!read.ok) throw new Error(read.reason);
    for (const collection of read.value.collections.filter(({ sha256 }) => !seen.has(sha256))) {
      seen.add(collection.sha256);
      for (const changed of flipped(bytesOf(blobs[collection.sha256] ?? ""))) {
        const outcome = await readBlob(changed, collection);
        // An expectation for each of a hundred thousand flips would cost more than all that is expected of them.
        if (outcome.ok || outcome.reason !== "wrong-hash") expect(outcome).toEqual({ ok: false, reason: "wrong-hash" });
      }
    }
  }
  expect(seen.size).toBeGreaterThan(10);
});
