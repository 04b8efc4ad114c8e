import { bytesLeft, longestText, tidied } from "../protocol/note";

/**
 * About how many letters there is room for, negative when there are too many: a note has room for bytes, which nobody counts in, and letters of other scripts
 * take two or three each.
 */
export function lettersLeft(text: string): number {
  const left = bytesLeft(text);
  const letters = [...tidied(text)].length;
  const bytesEach = letters === 0 ? 1 : (longestText - left) / letters;
  return Math.floor(left / bytesEach);
}
