import { syllable } from "syllable";

/** Flesch-Kincaid grade (Kincaid and others, 1975). A grade plus 5 is taken as the age, and 6.5 rounds to 11, as for the editors' texts. */
export const highestGrade = 6.5;

/** The grade of an English text, for the tests of what people read. */
export function grade(text: string): number {
  const words = text.match(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu) ?? [];
  const sentences = Math.max(1, text.match(/[.!?…:;]+["'”’)]*(?=\s|$)/gu)?.length ?? 0);
  const syllables = words.reduce((sum, word) => sum + (/^\d+$/.test(word) ? word.length : syllable(word)), 0);
  return words.length === 0 ? 0 : 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}
