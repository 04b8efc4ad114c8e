import { isDigit, isMark, type Kind, kindOf } from "./folding";
import { needsReading } from "./spellings";

/** What a phrase is compared by: a word; or, in a script without spaces, two neighbouring characters. */
export interface Piece {
  readonly text: string;
  /** Neighbouring characters of a script without spaces overlap, so they are never joined. */
  readonly kind: "word" | "pair";
  /** Whether it may be read in another way than it is written (`spellings.ts`). */
  readonly isRead: boolean;
  /** Which word, or stretch of a script without spaces, it is of. */
  readonly word: number;
}

/** A character with the marks that spell it. */
interface Cluster {
  readonly text: string;
  readonly kind: Kind;
}

/**
 * The pieces of normalised text, in order (MATCHING.md, section 3): Unicode word segmentation (UAX #29), tailored so that punctuation inside a word
 * ends it, and scripts without spaces give each pair of neighbours. Linear in the text's length.
 */
export function piecesOf(normalised: string): Piece[] {
  const pieces: Piece[] = [];
  let word = 0;
  for (const stretch of stretchesOf(clustersOf(normalised))) {
    const texts = stretch.map(({ text }) => text);
    if (stretch[0]?.kind === "spaced") pieces.push(pieceOf(texts.join(""), "word", word));
    else for (const text of pairsOf(texts)) pieces.push(pieceOf(text, "pair", word));
    word++;
  }
  return pieces;
}

const pieceOf = (text: string, kind: Piece["kind"], word: number): Piece => ({ text, kind, isRead: needsReading(text), word });

/** A single character stands alone, so that it can be looked for where it does. */
const pairsOf = (characters: readonly string[]): readonly string[] =>
  characters.length === 1 ? characters : characters.slice(1).map((character, index) => `${characters[index]}${character}`);

/** Signs that are read as letters where they touch one. */
const isLetterSign = (text: string | undefined): boolean => text === "@" || text === "$";

function clustersOf(normalised: string): Cluster[] {
  const clusters: { text: string; kind: Kind }[] = [];
  for (const character of normalised) {
    const point = character.codePointAt(0) as number;
    const before = clusters.at(-1);
    if (before?.kind && isMark(point)) before.text += character;
    else clusters.push({ text: character, kind: kindOf(point) });
  }
  return withLetterSigns(clusters);
}

function withLetterSigns(clusters: readonly Cluster[]): Cluster[] {
  const isLetter = (cluster: Cluster | undefined) => cluster?.kind === "spaced" && !isDigit(cluster.text.codePointAt(0) as number);
  let sign = false;
  return clusters.map((cluster, index) => {
    const isRead = isLetterSign(cluster.text) && (sign || isLetter(clusters[index - 1]) || isLetter(clusters[index + 1]));
    sign = isRead;
    return isRead ? { text: cluster.text, kind: "spaced" } : cluster;
  });
}

/** Runs of clusters of one kind that make words. */
function stretchesOf(clusters: readonly Cluster[]): Cluster[][] {
  const stretches: Cluster[][] = [];
  let before: Kind;
  for (const cluster of clusters) {
    if (cluster.kind && cluster.kind === before) stretches.at(-1)?.push(cluster);
    else if (cluster.kind) stretches.push([cluster]);
    before = cluster.kind;
  }
  return stretches;
}
