/**
 * Writes src/matching/data/folding.json: what each character is folded to before two spellings are compared, and which characters make words
 * (api/docs/MATCHING.md, sections 2 and 3). Both languages read that one file, so that neither depends on the Unicode version of its platform.
 *
 *   node build/list-folding.mjs CONFUSABLES
 *
 * CONFUSABLES is confusables.txt of UTS #39 in the version below, from https://www.unicode.org/Public/security/15.0.0/confusables.txt. All other data
 * comes from the pinned package @unicode/unicode-15.0.0.
 */
import { readFile, writeFile } from "node:fs/promises";

const version = "15.0.0";
const read = async (property) => (await import(`@unicode/unicode-${version}/${property}/code-points.mjs`)).default;
const of = async (...properties) => new Set((await Promise.all(properties.map(read))).flat());

const [confusablesFile] = process.argv.slice(2);
if (!confusablesFile) throw new Error("Name the file confusables.txt: node build/list-folding.mjs CONFUSABLES");
const confusables = await readFile(confusablesFile, "utf8");
if (!confusables.includes(`Version: ${version}`)) throw new Error(`${confusablesFile} is not of Unicode ${version}.`);

const general = (category) => `General_Category/${category}`;
const script = (name) => `Script/${name}`;
const assigned = await of("Binary_Property/Assigned");
const marks = await of(general("Mark"));
const letters = await of(general("Letter"));
const digits = await of(general("Decimal_Number"));
const numbers = await of(general("Number"));
const ignorables = await of("Binary_Property/Default_Ignorable_Code_Point", general("Format"));
const latin = await of(script("Latin"));

/** Scripts whose marks are optional or ornament: a word is the same word without them. In all others a mark spells. */
const withOptionalMarks = await of(
  ...["Latin", "Greek", "Cyrillic", "Arabic", "Hebrew", "Syriac", "Thaana", "Samaritan", "Coptic", "Inherited"].map(script),
);
/** Inherited by script, yet they turn one kana into another. */
const voicing = new Set([0x3099, 0x309a]);
/** Vedic signs and others that several Brahmic scripts share. */
const isOptionalMark = (point) => marks.has(point) && withOptionalMarks.has(point) && !voicing.has(point);

/** Scripts written without spaces between words; a word is looked for as a run of neighbouring characters. */
const unspacedScripts = [
  "Han",
  "Hiragana",
  "Katakana",
  "Bopomofo",
  "Thai",
  "Lao",
  "Khmer",
  "Myanmar",
  "Tai_Le",
  "New_Tai_Lue",
  "Tai_Tham",
  "Yi",
];
const unspaced = await of(...unspacedScripts.map((name) => `Script_Extensions/${name}`));

/** Left-to-right alphabets whose letters are mistaken for Latin ones. Others only look alike to somebody who cannot read them. */
const alphabets = await of(
  ...["Latin", "Greek", "Cyrillic", "Armenian", "Cherokee", "Coptic", "Lisu", "Deseret", "Osage", "Georgian", "Warang_Citi"].map(script),
);

/** Common and full case folding (CaseFolding.txt): one-to-many where there is one. */
const fullFolding = await read("Case_Folding/F");
const commonFolding = await read("Case_Folding/C");
const caseFolded = (point) => {
  const folded = fullFolding.get(point) ?? commonFolding.get(point) ?? point;
  return Array.isArray(folded) ? folded : [folded];
};

const lookAlikes = new Map();
for (const line of confusables.split("\n")) {
  const [source, target] = line.replace(/#.*/u, "").split(";");
  if (!target) continue;
  const [from, ...more] = source
    .trim()
    .split(" ")
    .map((code) => Number.parseInt(code, 16));
  if (more.length === 0)
    lookAlikes.set(
      from,
      target
        .trim()
        .split(" ")
        .map((code) => Number.parseInt(code, 16)),
    );
}

/** NFKD, folded by case and without what does not spell, until nothing changes; a decimal digit of any script is its value. */
function plain(points) {
  let now = points;
  for (;;) {
    const next = [...String.fromCodePoint(...now).normalize("NFKD")]
      .flatMap((character) => caseFolded(character.codePointAt(0)))
      .filter((point) => !ignorables.has(point) && !isOptionalMark(point))
      .map((point) => (digits.has(point) ? 0x30 + digitValue(point) : point));
    if (next.length === now.length && next.every((point, index) => point === now[index])) return next;
    now = next;
    if (now.length === 0) return now;
  }
}

/** Decimal digits stand in runs of ten (a stability policy of Unicode). */
function digitValue(point) {
  let first = point;
  while (digits.has(first - 1)) first--;
  return (point - first) % 10;
}

const isLatinLetters = (points, most) =>
  points.length > 0 && points.length <= most && points.every((point) => point >= 0x61 && point <= 0x7a);

const { default: names } = await import(`@unicode/unicode-${version}/Names/index.mjs`);
/** Phonetic small capitals are drawn as capitals, though the confusables compare them with one another only. */
const smallCapitalOf = (point) => /^LATIN LETTER SMALL CAPITAL ([A-Z])$/u.exec(names.get(point) ?? "")?.[1]?.toLowerCase();

/** The Latin letters that a letter is mistaken for, or undefined. Latin letters may stand for two, such as ae. */
function lookAlikeOf(point) {
  if (point < 0x80 || !letters.has(point) || !alphabets.has(point)) return undefined;
  const capital = smallCapitalOf(point);
  if (capital) return [capital.codePointAt(0)];
  const target = lookAlikes.get(point);
  const folded = target && plain(target);
  return folded && isLatinLetters(folded, latin.has(point) ? 2 : 1) ? folded : undefined;
}

/** Letters that are one by case look like whatever their small form does, else their capital: a word must not change with its case. */
const lookAlikeByFolded = new Map();
for (const capital of [false, true])
  for (const point of letters) {
    const [folded, ...more] = plain([point]);
    if (folded === undefined || folded < 0x80 || more.length > 0 || (folded !== point) !== capital || lookAlikeByFolded.has(folded))
      continue;
    const alike = lookAlikeOf(point);
    if (alike) lookAlikeByFolded.set(folded, alike);
  }

const fold = (point) => plain([point]).flatMap((folded) => lookAlikeByFolded.get(folded) ?? [folded]);

const isHangulSyllable = (point) => point >= 0xac00 && point <= 0xd7a3;
const removed = [];
const mapped = [];
const spelling = new Map();
for (let point = 0; point <= 0x10ffff; point++) {
  if ((point >= 0xd800 && point <= 0xdfff) || isHangulSyllable(point)) continue;
  if (!assigned.has(point) && !ignorables.has(point)) continue;
  const folded = fold(point);
  if (folded.length === 0) removed.push(point);
  else if (folded.length > 1 || folded[0] !== point) mapped.push([point, String.fromCodePoint(...folded)]);
  for (const result of folded)
    if (letters.has(result) || numbers.has(result) || marks.has(result)) spelling.set(result, unspaced.has(result) ? "unspaced" : "spaced");
}
for (const [point, folded] of mapped)
  if (fold(point).some((part) => String.fromCodePoint(...fold(part)) !== String.fromCodePoint(part)))
    throw new Error(`U+${point.toString(16)} is folded to "${folded}", which is folded again.`);

/** Ascending code points as first and last of each range, one after the other. */
function ranges(points) {
  const list = [];
  for (const point of [...points].sort((a, b) => a - b))
    if (list.at(-1) === point - 1) list[list.length - 1] = point;
    else list.push(point, point);
  return list;
}

/** Neighbouring code points share one row: the first, and what each becomes, tabs between. */
const rows = [];
let next = -1;
for (const [point, folded] of mapped) {
  if (folded.includes("\t")) throw new Error(`U+${point.toString(16)} is folded to a tab.`);
  if (point === next) rows.at(-1)[1] += `\t${folded}`;
  else rows.push([point, folded]);
  next = point + 1;
}

const kinds = (kind) => ranges([...spelling].filter(([, found]) => found === kind).map(([point]) => point));
const keptMarks = [...spelling.keys()].filter((point) => marks.has(point));
const data = {
  unicode: version,
  fold: rows,
  removed: ranges(removed),
  spaced: kinds("spaced"),
  unspaced: kinds("unspaced"),
  marks: ranges(keptMarks),
};
const lines = Object.entries(data).map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
await writeFile(new URL("../src/matching/data/folding.json", import.meta.url), `{\n${lines.join(",\n")}\n}\n`);
process.stdout.write(`${mapped.length} folded, ${removed.length} removed, ${spelling.size} spell\n`);
