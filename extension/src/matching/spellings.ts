import { isDigit } from "./folding";

/** Digits and signs that are read as letters inside a word, the likeliest first (MATCHING.md, section 4). */
const readings: Readonly<Record<string, readonly string[]>> = {
  "0": ["o"],
  "1": ["l", "i"],
  "2": ["z"],
  "3": ["e"],
  "4": ["a"],
  "5": ["s"],
  "6": ["g", "b"],
  "7": ["t"],
  "8": ["b"],
  "9": ["g"],
  "@": ["a"],
  $: ["s"],
};

/** Places that can be read in two ways; each more would double the spellings. */
const mostPlaces = 3;

/** A part of a text, in one reading or several. */
type Part = readonly string[];

/**
 * Every way in which pieces may be read, joined by `separator`: digits in a word as letters, and three of one letter as two or as one. At most eight;
 * where more places could be read in two ways, the later ones are read in the first.
 */
export function spellingsOf(texts: readonly string[], separator: string): string[] {
  let places = 0;
  let spellings = [""];
  for (const part of texts.flatMap((text, index) => (index === 0 ? partsOf(text) : [[separator], ...partsOf(text)]))) {
    const isPlace = part.length > 1 && ++places <= mostPlaces;
    const chosen = isPlace ? part : part.slice(0, 1);
    spellings = chosen.flatMap((reading) => spellings.map((before) => before + reading));
  }
  return spellings;
}

function partsOf(text: string): Part[] {
  if (!needsReading(text)) return [[text]];
  const characters = [...text];
  const hasLetter = characters.some((character) => !isDigitCharacter(character));
  const parts: Part[] = characters.map((character) => (hasLetter ? (readings[character] ?? [character]) : [character]));
  return hasLetter ? squeezed(parts) : parts;
}

const isDigitCharacter = (character: string): boolean => isDigit(character.codePointAt(0) as number);

/** Whether a text may be read in another way than it is written; most words are not. */
export const needsReading = (text: string): boolean => /[0-9@$]|(.)\1\1/u.test(text);

/** Three or more of one letter are two of them, or one. */
function squeezed(parts: readonly Part[]): Part[] {
  const out: Part[] = [];
  for (let start = 0; start < parts.length; ) {
    const [letter, ...others] = parts[start] as Part;
    let end = start + 1;
    while (others.length === 0 && end < parts.length && isOnly(parts[end] as Part, letter)) end++;
    if (end - start >= 3) out.push([`${letter}${letter}`, letter as string]);
    else out.push(...parts.slice(start, end));
    start = end;
  }
  return out;
}

const isOnly = (part: Part, letter: string | undefined): boolean => part.length === 1 && part[0] === letter;
