import { foldOf, isDigit, isMark, kindOf } from "./folding";

/** Longest run of one letter that is left: words read three as two or as one (`spellings.ts`). */
const longestRun = 3;

/**
 * The form in which two ways of writing the same text are equal (MATCHING.md, section 2). Promises: never throws, whatever the text; linear in its
 * length; and normalising what is normal changes nothing.
 */
export function normalise(text: string): string {
  return squeezed(foldAll(text));
}

/** Most searches: the table is not needed for them. */
const isPlain = (text: string): boolean => /^[ -~]*$/.test(text);

function foldAll(text: string): readonly number[] {
  if (isPlain(text)) return pointsOf(text.toLowerCase());
  return inOrderOfMarks(pointsOf([...text.toWellFormed()].map((character) => foldOf(character.codePointAt(0) as number)).join("")));
}

const pointsOf = (text: string): number[] => Array.from(text, (character) => character.codePointAt(0) as number);

/** Marks on one character have no order of their own that writers keep; canonically equivalent texts are brought to one. */
function inOrderOfMarks(points: readonly number[]): readonly number[] {
  const ordered: number[] = [];
  let marks: number[] = [];
  const put = () => {
    if (marks.length > 0) ordered.push(...marks.sort((a, b) => a - b));
    marks = [];
  };
  for (const point of points) {
    if (isMark(point)) marks.push(point);
    else {
      put();
      ordered.push(point);
    }
  }
  put();
  return ordered;
}

const isLetter = (point: number): boolean => kindOf(point) === "spaced" && !isDigit(point) && !isMark(point);

function squeezed(points: readonly number[]): string {
  let out = "";
  let run = 0;
  let before = -1;
  for (const point of points) {
    run = point === before ? run + 1 : 1;
    before = point;
    if (run <= longestRun || !isLetter(point)) out += String.fromCodePoint(point);
  }
  return out;
}
