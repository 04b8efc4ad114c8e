import data from "./data/folding.json";

/** Ascending first and last code points of each range, one after the other. */
type Ranges = readonly number[];

/** How many numbers of an ascending list are at most `value`. */
function countUpTo(list: { readonly length: number; readonly at: (index: number) => number }, value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list.at(middle) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function contains(ranges: Ranges, point: number): boolean {
  const at = (index: number) => ranges[index] as number;
  const found = countUpTo({ length: ranges.length, at }, point);
  return found % 2 === 1 || at(found - 1) === point;
}

/** Rows of the table, split when they are first needed: most searches need none. */
const rows = data.fold as unknown as readonly (readonly [number, string])[];
const splitRows = new Map<number, readonly string[]>();
const firsts = { length: rows.length, at: (index: number) => rows[index]?.[0] as number };

function rowOf(index: number): readonly string[] {
  const known = splitRows.get(index);
  if (known) return known;
  const split = rows[index]?.[1].split("\t") ?? [];
  splitRows.set(index, split);
  return split;
}

const hangul = { first: 0xac00, last: 0xd7a3, leading: 0x1100, vowel: 0x1161, trailing: 0x11a7, vowels: 21, trailings: 28 };

/** A syllable as its letters (The Unicode Standard, 3.12). */
function letterByLetter(syllable: number): string {
  const index = syllable - hangul.first;
  const trailing = index % hangul.trailings;
  const vowel = Math.floor(index / hangul.trailings) % hangul.vowels;
  const leading = Math.floor(index / hangul.trailings / hangul.vowels);
  const letters = [hangul.leading + leading, hangul.vowel + vowel];
  return String.fromCodePoint(...letters, ...(trailing > 0 ? [hangul.trailing + trailing] : []));
}

/** What one character is compared as (MATCHING.md, section 2): nothing, itself, or others. */
export function foldOf(point: number): string {
  if (point >= hangul.first && point <= hangul.last) return letterByLetter(point);
  const row = countUpTo(firsts, point) - 1;
  const folded = row < 0 ? undefined : rowOf(row)[point - firsts.at(row)];
  if (folded !== undefined) return folded;
  return contains(data.removed, point) ? "" : String.fromCodePoint(point);
}

/** How folded text is written: with spaces between words, without, or not a character of a word at all. */
export type Kind = "spaced" | "unspaced" | undefined;

export function kindOf(point: number): Kind {
  if (point < 0x80) return isAsciiWord(point) ? "spaced" : undefined;
  if (contains(data.spaced, point)) return "spaced";
  return contains(data.unspaced, point) ? "unspaced" : undefined;
}

const isAsciiWord = (point: number): boolean => (point >= 0x61 && point <= 0x7a) || isDigit(point);

/** An ASCII digit, which every decimal digit is folded to. */
export const isDigit = (point: number): boolean => point >= 0x30 && point <= 0x39;

/** A mark that spells, such as a vowel sign: it belongs to the character before it. */
export const isMark = (point: number): boolean => point >= 0x300 && contains(data.marks, point);
