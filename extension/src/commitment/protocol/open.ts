import type { Bytes } from "../../catalogue/bytes";
import { digest, isZero, toBase64Url } from "./bytes";
import type { Direction } from "./keys";
import { version } from "./link";
import { type Note, readNote, signedPart } from "./note";
import { boundTo, type Position, positionLength, readPosition } from "./position";
import { type NoteReason, type Outcome, refused, taken } from "./reasons";
import { nonceLength, sealedLength } from "./seal";
import { isByThePerson, publicKeyLength, signatureLength, signedBytes } from "./signing";

/** What it takes to read both directions of a mailbox. */
export interface ReadingKeys {
  readonly mailbox: Bytes;
  readonly keys: Readonly<Record<Direction, CryptoKey>>;
  readonly personKeyHash: Bytes;
}

/** A note that is what it says: sealed with the key of its direction for its position, and signed by the person where it is from them. */
export interface OpenedNote extends Note, Position {
  /** SHA-256 of the sealed note, in base64 for addresses. */
  readonly hash: string;
}

/** Opens a note as what it claims to be, whatever it was served as: only then are its claims worth anything (decision 0140). */
export async function open({ mailbox, keys, personKeyHash }: ReadingKeys, sealed: Bytes): Promise<Outcome<OpenedNote, NoteReason>> {
  if (sealed.length !== sealedLength) return refused("wrong-size");
  if (sealed[0] !== version) return refused("wrong-version");
  const position = readPosition(sealed);
  if (!position) return refused("tampered");
  const bound = boundTo(mailbox, position);
  const opened = await decrypted(keys[position.direction], bound, sealed);
  if (!opened) return refused("tampered");

  const publicKey = opened.slice(0, publicKeyLength);
  const signature = opened.slice(publicKeyLength, publicKeyLength + signatureLength);
  const words = opened.slice(publicKeyLength + signatureLength);
  if (position.direction === "from-person") {
    const signed = signedBytes(bound, signedPart(words));
    if (!(await isByThePerson(personKeyHash, publicKey, signature, signed))) return refused("not-by-the-person");
  } else if (!isZero(publicKey) || !isZero(signature)) return refused("malformed");
  if (position.counter === 0 || (position.counter === 1 && !isZero(position.previous))) return refused("malformed");
  const note = readNote(words, position.direction);
  return note.ok ? taken({ ...note.value, ...position, hash: toBase64Url(await digest(sealed)) }) : note;
}

async function decrypted(key: CryptoKey, bound: Bytes, sealed: Bytes): Promise<Bytes | undefined> {
  const iv = sealed.slice(positionLength, positionLength + nonceLength);
  const how = { name: "AES-GCM", iv, additionalData: bound };
  const opened = await crypto.subtle.decrypt(how, key, sealed.slice(positionLength + nonceLength)).catch(() => undefined);
  return opened && new Uint8Array(opened);
}
