import { type Bytes, utf8 } from "../../catalogue/bytes";
import { digest, isSame, joined } from "./bytes";
import { context } from "./derive";

/** Signs for the person. A browser's signatures are random: the same bytes signed again give others. */
export interface Signer {
  /** An uncompressed point on P-256: 65 bytes. */
  readonly publicKey: Bytes;
  readonly sign: (bytes: Bytes) => Promise<Bytes>;
}

export const publicKeyLength = 65;
/** r and s, 32 bytes each (IEEE P1363). */
export const signatureLength = 64;

const curve = { name: "ECDSA", namedCurve: "P-256" } as const;
const scheme = { name: "ECDSA", hash: "SHA-256" } as const;

/** A fresh key of the person's, as it is kept in this browser. */
export interface SigningKey {
  readonly publicKey: Bytes;
  /** PKCS#8. */
  readonly privateKey: Bytes;
}

export async function newSigningKey(): Promise<SigningKey> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(curve, true, ["sign", "verify"]);
  return {
    publicKey: new Uint8Array(await crypto.subtle.exportKey("raw", publicKey)),
    privateKey: new Uint8Array(await crypto.subtle.exportKey("pkcs8", privateKey)),
  };
}

/** The key in use can no longer be taken out. */
export async function signerOf({ publicKey, privateKey }: SigningKey): Promise<Signer> {
  const key = await crypto.subtle.importKey("pkcs8", privateKey, curve, false, ["sign"]);
  return { publicKey, sign: async (bytes) => new Uint8Array(await crypto.subtle.sign(scheme, key, bytes)) };
}

/** What the person signs: the note together with everything it is bound to, so that no words of theirs can be put anywhere else. */
export const signedBytes = (bound: Bytes, note: Bytes): Bytes => joined(utf8(`${context}note`), bound, note);

/** Whether the key is the one that the link names and signed these bytes. */
export async function isByThePerson(keyHash: Bytes, publicKey: Bytes, signature: Bytes, signed: Bytes): Promise<boolean> {
  if (!isSame(await digest(publicKey), keyHash)) return false;
  const key = await crypto.subtle.importKey("raw", publicKey, curve, false, ["verify"]).catch(() => undefined);
  return key !== undefined && crypto.subtle.verify(scheme, key, signature, signed);
}
