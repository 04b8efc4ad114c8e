import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";

/**
 * The first 48 bits of a hash of a candidate, as a whole number: equal candidates have equal ones. A list of 50,000 would be hit by chance by one
 * search in millions (MATCHING.md, section 6).
 */
export type Fingerprint = number;

/** Bytes of one fingerprint where it is kept. */
export const fingerprintBytes = 6;

/** Turns candidates into fingerprints under one key or salt; a candidate never seen gives no hint of one that was. */
export type Fingerprinter = (candidate: string) => Fingerprint;

/** Used again for each candidate: making them anew costs as much as the hash itself. */
const encoder = new TextEncoder();
const digest = new Uint8Array(32);
const buffer = new Uint8Array(768);
/** UTF-8 takes at most three bytes for each UTF-16 unit. */
const mostBuffered = buffer.length / 3;

function bytesOf(candidate: string): Uint8Array {
  if (candidate.length > mostBuffered) return encoder.encode(candidate);
  return buffer.subarray(0, encoder.encodeInto(candidate, buffer).written);
}

/** For published lists: SHA-256 (FIPS 180-4) of the salt and the candidate as UTF-8. Whoever has the list can test guesses. */
export function saltedFingerprinter(salt: Uint8Array): Fingerprinter {
  return fingerprinterFrom(sha256.create().update(salt), sha256.create());
}

/** For a person's own phrases: HMAC-SHA-256 (RFC 2104) under a key drawn in this browser. */
export function keyedFingerprinter(key: Uint8Array): Fingerprinter {
  return fingerprinterFrom(hmac.create(sha256, key), hmac.create(sha256, key));
}

interface Hash<Self> {
  _cloneInto(to: Self): Self;
  update(bytes: Uint8Array): unknown;
  digestInto(out: Uint8Array): void;
}

function fingerprinterFrom<Self extends Hash<Self>>(begun: Self, hash: Self): Fingerprinter {
  return (candidate) => {
    begun._cloneInto(hash);
    hash.update(bytesOf(candidate));
    hash.digestInto(digest);
    return fingerprintAt(digest, 0);
  };
}

/** The fingerprint that stands at `offset`, big-endian. */
export function fingerprintAt(bytes: Uint8Array, offset: number): Fingerprint {
  const byte = (index: number) => bytes[offset + index] as number;
  const high = byte(0) * 0x1000000 + ((byte(1) << 16) | (byte(2) << 8) | byte(3));
  return high * 0x10000 + ((byte(4) << 8) | byte(5));
}

/** Fingerprints as bytes, ascending and each once: neither words nor the order of adding stand there. */
export function bytesOfFingerprints(fingerprints: Iterable<Fingerprint>): Uint8Array<ArrayBuffer> {
  const ascending = [...new Set(fingerprints)].sort((a, b) => a - b);
  const bytes = new Uint8Array(ascending.length * fingerprintBytes);
  ascending.forEach((fingerprint, index) => {
    for (let byte = fingerprintBytes - 1, rest = fingerprint; byte >= 0; byte--, rest = Math.floor(rest / 256))
      bytes[index * fingerprintBytes + byte] = rest % 256;
  });
  return bytes;
}
