/** For the recall test: ways in which somebody may write a phrase so that a plain comparison misses it. Seeded, so that a miss can be had again. */

export interface Dodge {
  readonly way: string;
  readonly text: string;
}

type Random = () => number;

/** A small generator of numbers from 0 up to 1 (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)] as T;

const perLetter = (text: string, change: (letter: string) => string): string => Array.from(text, change).join("");
const isLetter = (character: string): boolean => /[a-z]/.test(character);
const offset = (first: number) => (letter: string) => (isLetter(letter) ? String.fromCodePoint(first + letter.charCodeAt(0) - 97) : letter);
const table = (from: string, to: string) => {
  const letters = [...to];
  return (letter: string) => letters[from.indexOf(letter)] ?? letter;
};

const cyrillic = table("aceopxyijs", "асеорхуіјѕ");
const greek = table("aopvuin", "αορνυιη");
const cherokee = table("abcdegklmprstvwz", "ᎪᏴᏟᎠᎬᏀᏦᏞᎷᏢᎡᏚᎢᏙᎳᏃ");
const accents = ["\u0300", "\u0301", "\u0302", "\u0308", "\u030a", "\u0327", "\u0336"];
const digits: Readonly<Record<string, string>> = { o: "0", l: "1", i: "1", e: "3", a: "4", s: "5", t: "7", b: "8", g: "9", z: "2" };
const hidden = ["\u200b", "\u200c", "\u200d", "\u2060", "\u00ad", "\ufe0f", "\ufeff", "\u034f"];
const directions = ["\u200e", "\u200f", "\u202e", "\u2067", "\u061c"];
const betweenWords = ["-", "_", ".", "/", ",", "+", "&", " - ", "…", "\u00a0", "\u3000", "  ", "\t"];
const betweenLetters = [" ", ".", "-", "_", "*", "\u2009"];

/** Puts something behind about every second letter, and at least one. */
function sprinkle(text: string, what: readonly string[], random: Random): string {
  const characters = [...text];
  const certain = Math.floor(random() * characters.length);
  return characters.map((character, index) => (index === certain || random() < 0.5 ? character + pick(what, random) : character)).join("");
}

/** Swaps about half of what can be swapped, and at least one. */
function swapSome(text: string, swap: (letter: string) => string, random: Random): string {
  const characters = [...text];
  const places = characters.flatMap((character, index) => (swap(character) === character ? [] : [index]));
  const certain = pick(places, random);
  return characters.map((character, index) => (index === certain || random() < 0.5 ? swap(character) : character)).join("");
}

const repeat = (text: string, times: number, random: Random): string => {
  const letters = [...text];
  const at = pick(
    letters.flatMap((letter, index) => (isLetter(letter) ? [index] : [])),
    random,
  );
  return letters.map((letter, index) => (index === at ? letter.repeat(times) : letter)).join("");
};

const ways: Readonly<Record<string, (phrase: string, random: Random) => string>> = {
  "capitals here and there": (phrase, random) => perLetter(phrase, (letter) => (random() < 0.5 ? letter.toUpperCase() : letter)),
  "all capitals": (phrase) => phrase.toUpperCase(),
  accents: (phrase, random) =>
    perLetter(phrase, (letter) => (isLetter(letter) && random() < 0.6 ? letter + pick(accents, random) : letter)),
  "stacked accents": (phrase, random) => perLetter(phrase, (letter) => letter + pick(accents, random) + pick(accents, random)),
  "zero-width characters": (phrase, random) => sprinkle(phrase, hidden, random),
  "right-to-left marks": (phrase, random) => sprinkle(phrase, directions, random),
  "full-width letters": (phrase) => perLetter(phrase, offset(0xff41)),
  "mathematical bold": (phrase) => perLetter(phrase, offset(0x1d41a)),
  "mathematical script": (phrase) => perLetter(phrase, offset(0x1d4ea)),
  "circled letters": (phrase) => perLetter(phrase, offset(0x24d0)),
  "small capitals": (phrase) => perLetter(phrase, table("abcdeghijklmnoprtuvwyz", "ᴀʙᴄᴅᴇɢʜɪᴊᴋʟᴍɴᴏᴘʀᴛᴜᴠᴡʏᴢ")),
  "Cyrillic look-alikes": (phrase, random) => swapSome(phrase, cyrillic, random),
  "Greek look-alikes": (phrase, random) => swapSome(phrase, greek, random),
  "Cherokee look-alikes": (phrase, random) => swapSome(phrase, cherokee, random),
  "several scripts at once": (phrase, random) => swapSome(swapSome(phrase, cyrillic, random), greek, random),
  "digits for letters": (phrase) => perLetter(phrase, (letter) => digits[letter] ?? letter),
  "some digits for letters": (phrase, random) => swapSome(phrase, (letter) => digits[letter] ?? letter, random),
  "signs for letters": (phrase, random) => swapSome(phrase, table("as", "@$"), random),
  "a letter three times": (phrase, random) => repeat(phrase, 3, random),
  "a letter many times": (phrase, random) => repeat(phrase, 9, random),
  "other things between words": (phrase, random) => phrase.replaceAll(" ", () => pick(betweenWords, random)),
  "no space between words": (phrase) => phrase.replaceAll(" ", ""),
  "letters apart": (phrase, random) => [...phrase.replaceAll(" ", "")].join(pick(betweenLetters, random)),
  "letters apart, words further apart": (phrase) =>
    phrase
      .split(" ")
      .map((word) => [...word].join(" "))
      .join("   "),
  "one word apart": (phrase, random) => {
    const words = phrase.split(" ");
    const at = Math.floor(random() * words.length);
    return words.map((word, index) => (index === at ? [...word].join(".") : word)).join(" ");
  },
  "a space in a word": (phrase, random) => {
    const at = 1 + Math.floor(random() * (phrase.length - 1));
    return `${phrase.slice(0, at).trimEnd()} ${phrase.slice(at).trimStart()}`;
  },
  "quotation marks and operators": (phrase) => `intitle:"${phrase}" -horse site:example.org`,
  "inside a longer search": (phrase) => `where can I see a ${phrase}, today?`,
  "two ways at once": (phrase, random) => sprinkle(swapSome(phrase.toUpperCase().toLowerCase(), cyrillic, random), hidden, random),
};

/** One dodge of each way; those that leave a phrase as it is are left out. */
export const dodgesOf = (phrase: string, random: Random): Dodge[] =>
  Object.entries(ways)
    .map(([way, write]) => ({ way, text: write(phrase, random) }))
    .filter(({ text }) => text !== phrase);
