import { type Bytes, utf8 } from "../../catalogue/bytes";

/** What everything of this protocol is named with, so that no other use of a secret ever gives the same bytes. */
export const context = "StopItNow.Companion commitment 1: ";

/** HKDF-SHA-256 (RFC 5869): bytes from a secret that say nothing about it, nor about those under another label. */
export async function derive(secret: Bytes, salt: Bytes, label: string, length: number): Promise<Bytes> {
  const key = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveBits"]);
  const how = { name: "HKDF", hash: "SHA-256", salt, info: utf8(context + label) };
  return new Uint8Array(await crypto.subtle.deriveBits(how, key, length * 8));
}
