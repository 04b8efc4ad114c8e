import type { Messages, Translated } from "../in-use";
import { partsOf, written } from "./icu";
import { fromRightToLeft } from "./right-to-left";

/** Languages that nobody speaks, made from the English to find what a translation would: for tests only, and in no package. */
export const pseudoLocales = ["en-XA", "ar-XB"] as const;

const accented: Readonly<Record<string, string>> = {
  ...{
    a: "å",
    b: "ƀ",
    c: "ç",
    d: "ð",
    e: "é",
    f: "ƒ",
    g: "ĝ",
    h: "ĥ",
    i: "î",
    j: "ĵ",
    k: "ķ",
    l: "ļ",
    m: "ɱ",
    n: "ñ",
    o: "ö",
    p: "þ",
    q: "ǫ",
  },
  ...{ r: "ŕ", s: "š", t: "ţ", u: "û", v: "ṽ", w: "ŵ", x: "ẋ", y: "ý", z: "ž" },
};
const upper = Object.fromEntries(Object.entries(accented).map(([plain, other]) => [plain.toUpperCase(), other.toUpperCase()]));

/** Every letter another one, and a third longer at the end, as many languages are. */
const longer = (text: string): string =>
  text.replaceAll(/[a-z]/gi, (letter) => accented[letter] ?? upper[letter] ?? letter) +
  "·é".repeat(Math.ceil((text.match(/[a-z]/gi)?.length ?? 0) / 6));

const changes = { "en-XA": longer, "ar-XB": fromRightToLeft };

/** English words in a pseudo-locale. Names of places in messages stay. */
export function pseudo(locale: (typeof pseudoLocales)[number], english: Messages): Messages {
  const change = changes[locale];
  const changed = (texts: Translated): Translated => {
    if (typeof texts === "string") return texts.includes("{") ? written(partsOf(texts), change) : change(texts);
    if (Array.isArray(texts)) return texts.map((text) => change(text));
    return Object.fromEntries(Object.entries(texts).map(([key, below]) => [key, changed(below as Translated)]));
  };
  return changed(english) as Messages;
}
