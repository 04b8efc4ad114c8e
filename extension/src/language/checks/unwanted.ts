import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** The one place where words stand that must stand nowhere else: their lists are read there, and not written again. */
const folder = path.resolve(import.meta.dirname, "../../../../api/StopItNow.Companion.Catalogue/Checks/Words");
const read = (file: string) => readFileSync(path.join(folder, file), "utf8");
const hasLanguages = existsSync(path.join(folder, "LanguageWords.cs"));

interface Lists {
  readonly neutral: readonly RegExp[];
  readonly never: readonly RegExp[];
}

/** Whole words; a star stands for any letters. Punctuation between words does not count, as in `WordMatcher`. */
const matcher = (phrase: string): RegExp => {
  const words = phrase.split(" ").map((word) => word.replaceAll(/[^\p{L}\p{N}*]/gu, "").replaceAll("*", "[\\p{L}\\p{N}]*"));
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join("[^\\p{L}\\p{N}]+")}(?![\\p{L}\\p{N}])`, "iu");
};

/** The strings in the first list after `opening`. */
function listAfter(source: string, opening: string): RegExp[] {
  const from = source.indexOf("[", source.indexOf(opening) + opening.length);
  if (!source.includes(opening)) throw new Error(`No list stands after ${opening}.`);
  return [...source.slice(from, source.indexOf("])", from)).matchAll(/"([^"]+)"/g)].map(([, phrase = ""]) => matcher(phrase));
}

const labels = listAfter(read("NeverUsed.cs"), "Labels { get; }");

function listsOf(language: string): Lists {
  const neutral = read("NeutralWords.cs");
  if (language === "en" || !hasLanguages) {
    const has = neutral.includes(`["${language}"] = new(`);
    return { neutral: has ? listAfter(neutral, `["${language}"] = new(`) : [], never: labels };
  }
  const [, name] = new RegExp(`\\["${language}"\\] = (\\w+)\\.All`).exec(read("LanguageWords.cs")) ?? [];
  if (!name) throw new Error(`There is no list of words for ${language} beside LanguageWords.cs: write one first.`);
  const own = read(`Languages/${name}.cs`);
  const never = [...labels, ...listAfter(own, "Labels: new("), ...listAfter(own, "Threats: new(")];
  return { neutral: listAfter(own, "Neutral: new("), never };
}

const known = new Map<string, Lists>();

/** Texts that no pause about something else ever shows, besides the catalogues below. */
const onlyAboutChildren = /\.(children|danger|pictures|reportHeading)$/;

/** The catalogues that stand on a pause. */
const onPauses = /^(pause|help|plan|ui)\./;

/** The first words of these tell what a list or a phrase is about, where the person chooses it. */
const choices = /^ui\.concerns\./;

/** What a text says that it must not: words never used, or words about children or crime where somebody blocked something else. */
export function wordsNotIn(text: string, locale: string, place: string): string[] {
  const language = locale.split("-", 1)[0] ?? locale;
  const lists = known.get(language) ?? listsOf(language);
  known.set(language, lists);
  const isNeutral = onPauses.test(place) && !onlyAboutChildren.test(place) && !choices.test(place);
  return [
    ...lists.never.flatMap((word) => word.exec(text)?.[0] ?? []).map((word) => `it says “${word}”, which is never used`),
    ...(isNeutral ? lists.neutral : [])
      .flatMap((word) => word.exec(text)?.[0] ?? [])
      .map((word) => `it says “${word}” on the pause of somebody who blocked something else`),
  ];
}
