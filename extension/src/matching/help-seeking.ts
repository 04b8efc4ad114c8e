import data from "./data/help-seeking.json";
import { normalise } from "./normalise";
import { type Piece, piecesOf } from "./pieces";

/** Pieces of a search that a match covers: from `start`, up to and without `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What asks for help: parts that stand in this order, each a run of words, with anything between them. */
type Pattern = readonly string[];

const sentence = (pieces: readonly Piece[]): string => ` ${pieces.map(({ text }) => text).join(" ")} `;

let read: readonly Pattern[] | undefined;

/** Read when a search first matches: most never do. */
function patterns(): readonly Pattern[] {
  read ??= Object.values(data.patterns)
    .flat()
    .map((pattern) => pattern.split("…").map((part) => sentence(piecesOf(normalise(part)))));
  return read;
}

/** Stands for whatever a match covers; no word is one. */
const covered = "|";

/** Whether the words outside the matches ask for help, in any of the shipped languages (MATCHING.md, section 8). */
export function asksForHelp(pieces: readonly Piece[], matches: readonly Span[]): boolean {
  const texts = pieces.map(({ text }) => text);
  for (const { start, end } of matches) texts.fill(covered, start, end);
  const outside = ` ${texts.join(" ")} `;
  return patterns().some((pattern) => standsIn(outside, pattern));
}

function standsIn(text: string, pattern: Pattern): boolean {
  let from = 0;
  for (const part of pattern) {
    const at = text.indexOf(part, from);
    if (at < 0) return false;
    // The space after a part may be the one before the next.
    from = at + part.length - 1;
  }
  return true;
}
