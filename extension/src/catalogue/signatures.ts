import type { Bytes } from "./bytes";
import { type Envelope, signedBytes } from "./envelope";
import type { Rejected } from "./reasons";
import { rejected } from "./reasons";

/** Keys that may sign something, by id, and how many of them must. */
export interface Role {
  readonly keys: readonly string[];
  readonly threshold: number;
}

/** Verifies with one key. The algorithm is the key's own, from the root; nothing in an envelope names one. */
export type Verify = (signature: Bytes, signed: Bytes) => Promise<boolean>;

const ecdsaP256 = { name: "ECDSA", namedCurve: "P-256" } as const;

/** SubjectPublicKeyInfo of an uncompressed point on P-256 (RFC 5480), up to the point's two coordinates. */
const spkiPrefix = [48, 89, 48, 19, 6, 7, 42, 134, 72, 206, 61, 2, 1, 6, 8, 42, 134, 72, 206, 61, 3, 1, 7, 3, 66, 0, 4];
const spkiLength = spkiPrefix.length + 64;

/** A P-256 key by its SPKI; undefined when it is none. */
export async function verifierOf(spki: Bytes): Promise<Verify | undefined> {
  if (spki.length !== spkiLength || !spkiPrefix.every((byte, index) => spki[index] === byte)) return undefined;
  const key = await crypto.subtle.importKey("spki", spki, ecdsaP256, false, ["verify"]).catch(() => undefined);
  return key && ((signature, signed) => crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, signature, signed));
}

/**
 * Whether enough keys of a role signed an envelope (PROTOCOL.md, section 3); undefined when they did. `verifiers` are the root's keys of a known
 * algorithm; `others` are the key ids of its other role.
 */
export async function faultInSignatures(
  { payloadType, payload, signatures }: Envelope,
  role: Role,
  verifiers: ReadonlyMap<string, Verify>,
  others: readonly string[],
): Promise<Rejected | undefined> {
  if (signatures.length === 0) return rejected("unsigned");
  const signed = signedBytes(payloadType, payload);
  const verified = new Set<string>();
  for (const { keyId, value } of signatures) {
    const verify = role.keys.includes(keyId) ? verifiers.get(keyId) : undefined;
    if (!verify) continue;
    if (!(await verify(value, signed))) return rejected("bad-signature");
    verified.add(keyId);
  }
  if (verified.size >= role.threshold) return undefined;
  if (verified.size > 0) return rejected("threshold-not-met");
  return rejected(signatures.some(({ keyId }) => others.includes(keyId)) ? "wrong-key-role" : "unknown-key");
}
