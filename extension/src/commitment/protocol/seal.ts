import type { Bytes } from "../../catalogue/bytes";
import { joined } from "./bytes";
import type { Direction } from "./keys";
import { type Note, noteBytes } from "./note";
import { boundTo, type Position, positionBytes, positionLength } from "./position";
import { publicKeyLength, type Signer, signatureLength, signedBytes } from "./signing";

/** Every note has this size on the wire, whatever it says. */
export const sealedLength = 1_400;
export const nonceLength = 12;
export const tagLength = 16;
export const openedLength = sealedLength - positionLength - nonceLength - tagLength;

/** Who writes. The partner signs nothing: whoever holds the link is the partner. */
export type Writer = { readonly mailbox: Bytes; readonly key: CryptoKey } & (
  | { readonly direction: "from-person"; readonly signer: Signer }
  | { readonly direction: "from-partner" }
);

export const sealingKey = (bytes: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);

/**
 * Seals a note for its place (COMMITMENT.md, section 5). The nonce MUST be random and fresh for each sealing, the same note's second one included:
 * a counter would come again on a second device or in a restored profile.
 */
export async function seal(writer: Writer, place: Omit<Position, "direction">, note: Note, nonce: Bytes): Promise<Bytes> {
  const position = { ...place, direction: writer.direction satisfies Direction };
  const bound = boundTo(writer.mailbox, position);
  const words = noteBytes(note);
  const opened = new Uint8Array(openedLength);
  if (writer.direction === "from-person") {
    opened.set(writer.signer.publicKey);
    opened.set(await writer.signer.sign(signedBytes(bound, words)), publicKeyLength);
  }
  opened.set(words, publicKeyLength + signatureLength);
  return joined(positionBytes(position), nonce, await encrypted(writer.key, bound, opened, nonce));
}

/** AES-256-GCM with the tag behind. */
export const encrypted = async (key: CryptoKey, bound: Bytes, opened: Bytes, nonce: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce, additionalData: bound }, key, opened));
