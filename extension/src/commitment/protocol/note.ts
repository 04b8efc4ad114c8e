import { type Bytes, textOf, utf8 } from "../../catalogue/bytes";
import { isZero, joined, numberBytes, numberIn } from "./bytes";
import type { Direction } from "./keys";
import { type NoteReason, type Outcome, refused, type TextReason, taken } from "./reasons";

/** What somebody wrote and pressed Send on. */
export interface Note {
  readonly kind: NoteKind;
  /** 16 random bytes, drawn when Send was pressed: the same note sent twice is one note. */
  readonly id: Bytes;
  /** The writer's calendar day, counted from 1 January 1970. Nothing finer is told. */
  readonly day: number;
  readonly text: string;
}

export type NoteKind = "first" | "check-in" | "encouragement";

/** UTF-8 bytes. */
export const longestText = 900;
export const idLength = 16;

const kinds: readonly (NoteKind | undefined)[] = [undefined, "first", "check-in", "encouragement"];
const kindsOf: Readonly<Record<Direction, readonly NoteKind[]>> = {
  "from-person": ["first", "check-in"],
  "from-partner": ["encouragement"],
};
const textAt = 1 + idLength + 4 + 2;
/** In the year 2243. */
const lastDay = 99_999;
/** Any but the end of a line. */
const control = /[^\P{Cc}\n]/u;

/** A text as it may be sent: lines end in one way, other control characters are spaces, nothing is around it. */
export const tidied = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\P{Cc}\n]/gu, " ")
    .trim();

/** For a page that counts down while somebody writes; negative when the text is too long. */
export const bytesLeft = (text: string): number => longestText - utf8(tidied(text)).length;

export function faultInText(text: string): TextReason | undefined {
  if (tidied(text) === "") return "empty";
  return bytesLeft(text) < 0 ? "too-long" : undefined;
}

/** What is signed and sealed of a note. The text is tidied and without fault. */
export function noteBytes({ kind, id, day, text }: Note): Bytes {
  const words = utf8(text);
  return joined(Uint8Array.of(kinds.indexOf(kind)), id, numberBytes(day, 4), numberBytes(words.length, 2), words);
}

/** Reads a note from bytes that were opened, and with them how many of them it takes; only zeros may follow. */
export function readNote(bytes: Bytes, direction: Direction): Outcome<Note, NoteReason> {
  const kind = kinds[bytes[0] ?? 0];
  const day = numberIn(bytes.subarray(1 + idLength, 5 + idLength));
  const length = numberIn(bytes.subarray(5 + idLength, textAt));
  if (!kind || !kindsOf[direction].includes(kind) || day > lastDay) return refused("malformed");
  if (length > longestText) return refused("too-long");
  const text = textOf(bytes.subarray(textAt, textAt + length));
  if (!text || control.test(text) || !isZero(bytes.subarray(textAt + length))) return refused("malformed");
  return taken({ kind, id: bytes.slice(1, 1 + idLength), day, text });
}

/** The part of opened bytes that is the note and not the zeros after it, as it was signed. */
export const signedPart = (bytes: Bytes): Bytes => bytes.slice(0, textAt + numberIn(bytes.subarray(5 + idLength, textAt)));
