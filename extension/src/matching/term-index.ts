import { type Fingerprint, fingerprintAt, fingerprintBytes } from "./fingerprint";

/** Pieces in the longest phrase or exception that anybody may save or publish. */
export const longestTerm = 12;

/** A set of fingerprints, kept as the bytes it came in: 6 bytes a term, and nothing to build before the first search. */
export class TermIndex {
  readonly #bytes: Uint8Array;
  readonly size: number;

  private constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.size = bytes.length / fingerprintBytes;
  }

  /** An index over fingerprints in ascending order, each once; undefined when the bytes are not that. */
  static over(bytes: Uint8Array): TermIndex | undefined {
    if (bytes.length % fingerprintBytes !== 0) return undefined;
    let before = -1;
    for (let offset = 0; offset < bytes.length; offset += fingerprintBytes) {
      const fingerprint = fingerprintAt(bytes, offset);
      if (fingerprint <= before) return undefined;
      before = fingerprint;
    }
    return new TermIndex(bytes);
  }

  has(fingerprint: Fingerprint): boolean {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      const found = fingerprintAt(this.#bytes, middle * fingerprintBytes);
      if (found === fingerprint) return true;
      if (found < fingerprint) low = middle + 1;
      else high = middle;
    }
    return false;
  }
}
