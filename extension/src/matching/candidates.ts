import type { Piece } from "./pieces";
import { needsReading, spellingsOf } from "./spellings";

/** A text that a phrase may equal, and the pieces it is made of: from `start`, up to and without `end`. */
export interface Candidate {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words that may be written together or torn apart; single letters in a row count as one. */
const mostJoined = 3;
/** Least and most characters of a joined text. Short ones come about by chance: "the pen is" is no other word. */
const leastJoined = 6;
const leastOfLetters = 3;
const mostCharacters = 40;

/** Every candidate of a text (MATCHING.md, section 5): runs of 1 to `longest` pieces, and words joined without a space. Linear in the number of pieces. */
export function candidatesOf(pieces: readonly Piece[], longest: number): Candidate[] {
  const candidates: Candidate[] = [];
  for (let start = 0; start < pieces.length; start++) {
    addRuns(candidates, pieces, start, longest);
    addJoined(candidates, pieces, start, mostJoined);
  }
  return candidates;
}

/** The candidates that stand for the whole of a text: what is kept of a phrase. */
export function candidatesOfWhole(pieces: readonly Piece[]): string[] {
  const candidates: Candidate[] = [];
  addRuns(candidates, pieces, 0, pieces.length);
  addJoined(candidates, pieces, 0, pieces.length);
  return [...new Set(candidates.filter(({ end }) => end === pieces.length).map(({ text }) => text))];
}

function addRuns(candidates: Candidate[], pieces: readonly Piece[], start: number, longest: number): void {
  let written = "";
  let isPlain = true;
  for (let end = start; end < pieces.length && end - start < longest; end++) {
    const { text, isRead } = pieces[end] as Piece;
    written = end === start ? text : `${written} ${text}`;
    isPlain &&= !isRead;
    if (isPlain) candidates.push({ text: written, start, end: end + 1 });
    else for (const spelling of spellingsOf(written.split(" "), " ")) candidates.push({ text: spelling, start, end: end + 1 });
  }
}

function addJoined(candidates: Candidate[], pieces: readonly Piece[], start: number, most: number): void {
  let joined = "";
  let characters = 0;
  let words = 0;
  let before = 0;
  for (let end = start; end < pieces.length && pieces[end]?.kind === "word"; end++) {
    const piece = pieces[end]?.text ?? "";
    const length = lengthOf(piece);
    if (length > 1 || before !== 1) words++;
    before = length;
    joined += piece;
    characters += length;
    if (words > most || characters > mostCharacters) break;
    const areLetters = characters === end + 1 - start;
    if (end > start && characters >= (areLetters ? leastOfLetters : leastJoined))
      for (const text of needsReading(joined) ? spellingsOf([joined], "") : [joined]) candidates.push({ text, start, end: end + 1 });
  }
}

/** Code points. */
function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}
