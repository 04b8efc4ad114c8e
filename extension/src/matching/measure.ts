import { fromBase64, toBase64 } from "../catalogue/bytes";
import { candidatesOf } from "./candidates";
import { decide } from "./decide";
import { seeded } from "./dodges";
import { fingerprintBytes, saltedFingerprinter } from "./fingerprint";
import { normalise } from "./normalise";
import { piecesOf } from "./pieces";
import { TermIndex } from "./term-index";

/** For the bench: what matching costs here, wherever this runs. Times are in milliseconds. */
export interface Figures {
  readonly terms: number;
  /** Each measured many times; one value is the mean of a batch, because clocks in browsers are coarse. */
  readonly perQuery: readonly {
    readonly words: number;
    readonly candidates: number;
    readonly ours: readonly number[];
    readonly peer: readonly number[];
  }[];
  readonly load: readonly number[];
  readonly bytesPerTerm: number;
  readonly base64Bytes: number;
  /** Bits that a set of so many 48-bit numbers needs at least: log2 of the number of such sets. */
  readonly leastBits: number;
}

const queries = ["lantern", "how to fold lanterns", "how to make a paper lantern for a garden party at home"];
const batches = 60;
const perBatch = 25;

/** What a search costs against `terms` terms, and against the same number of plain strings in a `Set`, turn by turn. */
export function measure(terms: number, longest = 5): Figures {
  const bytes = drawnFingerprints(terms);
  const text = toBase64(bytes);
  const index = TermIndex.over(bytes);
  if (!index) throw new Error("Drawn fingerprints are not in order.");
  const group = [
    {
      fingerprintOf: saltedFingerprinter(new Uint8Array(16)),
      longest,
      terms: [{ list: "drawn", concern: "any" as const, answer: "pause" as const, terms: index, exceptions: undefined }],
    },
  ];
  const plain = new Set(Array.from({ length: terms }, (_, number) => `lantern number ${number}`));
  const peer = (query: string) => candidatesOf(piecesOf(normalise(query)), longest).some(({ text: candidate }) => plain.has(candidate));
  return {
    terms,
    perQuery: queries.map((query) => ({
      words: query.split(" ").length,
      candidates: candidatesOf(piecesOf(normalise(query)), longest).length,
      ...timed(
        () => decide([query], group),
        () => peer(query),
      ),
    })),
    load: Array.from({ length: 15 }, () => timeOf(() => TermIndex.over(fromBase64(text) ?? new Uint8Array(1)))),
    bytesPerTerm: bytes.byteLength / terms,
    base64Bytes: text.length,
    leastBits: leastBitsOf(terms),
  };
}

function timed(ours: () => unknown, peer: () => unknown) {
  for (let warmUp = 0; warmUp < 300; warmUp++) {
    ours();
    peer();
  }
  const batchOf = (work: () => unknown) =>
    timeOf(() => {
      for (let run = 0; run < perBatch; run++) work();
    }) / perBatch;
  const pairs = Array.from({ length: batches }, () => [batchOf(ours), batchOf(peer)] as const);
  return { ours: pairs.map(([mine]) => mine), peer: pairs.map(([, other]) => other) };
}

function timeOf(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

/** Hashes are spread evenly, so numbers drawn evenly stand for them. */
function drawnFingerprints(terms: number): Uint8Array<ArrayBuffer> {
  const random = seeded(terms);
  const drawn = new Set<number>();
  while (drawn.size < terms) drawn.add(Math.floor(random() * 2 ** 32) * 2 ** 16 + Math.floor(random() * 2 ** 16));
  const ascending = Float64Array.from(drawn).sort();
  const bytes = new Uint8Array(terms * fingerprintBytes);
  ascending.forEach((value, index) => {
    for (let byte = fingerprintBytes - 1, rest = value; byte >= 0; byte--, rest = Math.floor(rest / 256))
      bytes[index * fingerprintBytes + byte] = rest % 256;
  });
  return bytes;
}

/** log2 C(2^48, n), for n far below 2^48: n log2(2^48) - log2(n!), by Stirling. */
function leastBitsOf(terms: number): number {
  const factorial = (terms * Math.log(terms) - terms + Math.log(2 * Math.PI * terms) / 2) / Math.LN2;
  return terms * 48 - factorial;
}
