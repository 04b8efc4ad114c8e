import { normalise } from "../matching/normalise";
import { piecesOf } from "../matching/pieces";

/** English words that stand in a great part of all searches, whatever they are about. */
const common = new Set(
  "about all also and any are best but buy can did does for free from get good had has have her him his how its just like make more most near new not now off one our out she some that the them then there they this time today use was were what when where which who why will with you your".split(
    " ",
  ),
);

/** Scripts that write a whole word in one or two characters. */
const dense = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u;

/** Whether a phrase is one word so short or so common that most searches would be stopped. */
export function wouldStopMost(text: string): boolean {
  const [word, ...others] = piecesOf(normalise(text));
  if (word === undefined || others.length > 0) return false;
  return common.has(word.text) || ([...word.text].length <= 2 && !dense.test(word.text));
}
