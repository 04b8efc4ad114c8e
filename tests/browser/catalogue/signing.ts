import { createHash, generateKeyPairSync, type KeyObject, sign } from "node:crypto";

/** A P-256 key as the protocol names it. */
export interface SigningKey {
  /** Hexadecimal SHA-256 of the public key's SPKI. */
  readonly id: string;
  readonly spki: string;
  readonly privateKey: KeyObject;
}

export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

export function drawKey(): SigningKey {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const spki = publicKey.export({ type: "spki", format: "der" });
  return { id: sha256(spki), spki: spki.toString("base64"), privateKey };
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/** A DSSE envelope of this JSON in its canonical form, signed by each key. */
export function envelope(kind: "head" | "root", payload: string, keys: readonly SigningKey[]): Buffer {
  const type = `application/vnd.stopitnow.catalogue-${kind}+json`;
  const bytes = Buffer.from(payload);
  const signed = Buffer.concat([Buffer.from(`DSSEv1 ${type.length} ${type} ${bytes.length} `), bytes]);
  const signatures = [...keys].sort(byId).map(({ id, privateKey }) => ({
    keyid: id,
    sig: sign("sha256", signed, { key: privateKey, dsaEncoding: "ieee-p1363" }).toString("base64"),
  }));
  return Buffer.from(JSON.stringify({ payload: bytes.toString("base64"), payloadType: type, signatures }));
}

/** The keys of one root: three that sign roots, two of which must, and the one that signs heads. */
export interface KeySet {
  readonly root: readonly SigningKey[];
  readonly head: SigningKey;
}

export const drawKeySet = (): KeySet => ({ root: [drawKey(), drawKey(), drawKey()].sort(byId), head: drawKey() });

/** Root `version`, signed by its own root keys and by those of the root before it, or by the signers told. */
export function rootEnvelope(
  version: number,
  keys: KeySet,
  before: KeySet = keys,
  signers = [...new Set([...keys.root, ...before.root])],
): Buffer {
  const listed = [...keys.root, keys.head].sort(byId);
  const payload = {
    spec: 1,
    channel: "development",
    version,
    issuedAt: "2026-01-01T00:00:00Z",
    keys: listed.map(({ id, spki }) => ({ id, algorithm: "ecdsa-p256-sha256", spki })),
    root: { keys: keys.root.map(({ id }) => id), threshold: 2 },
    head: { keys: [keys.head.id], threshold: 1 },
  };
  return envelope("root", JSON.stringify(payload), signers);
}
