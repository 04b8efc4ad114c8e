import { IntlMessageFormat } from "intl-messageformat";
import type { Translated } from "../in-use";
import { numbersIn, partsOf, placesIn } from "./icu";

/** Every text with its place: `pause.continue.waiting`, `first-run.does.lines.0`. */
export function placedTexts(texts: Translated, place = ""): (readonly [place: string, text: string])[] {
  if (typeof texts === "string") return [[place, texts]];
  return Object.entries(texts).flatMap(([key, below]) => placedTexts(below as Translated, place === "" ? key : `${place}.${key}`));
}

export const textsIn = (texts: Translated): string[] => placedTexts(texts).map(([, text]) => text);

/** A text as somebody may read it: two where a number stands, and a word elsewhere. */
export function withLikelyValues(text: string): string {
  if (!text.includes("{")) return text;
  const parts = partsOf(text);
  const numbers = numbersIn(parts);
  const values = Object.fromEntries(placesIn(parts).map((place) => [place, numbers.includes(place) ? 2 : "Tuesday"]));
  return String(new IntlMessageFormat(text, "en-GB", undefined, { ignoreTag: true }).format(values));
}
