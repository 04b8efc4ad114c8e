import type { LanguageFile } from "../english";
import { allParts, isPlural, isPound, type Part, partsOf, placesIn } from "./icu";
import { quotes } from "./quotes";
import { placedTexts } from "./texts";
import { wordsNotIn } from "./unwanted";

/** May be the same in every language, and why. */
const sameEverywhere: Readonly<Record<string, string>> = {
  "help.crisisLine": "a name, a colon and a number",
  "progress.out.fileName": "the name of a file",
  "settings.release.id": "a number and a code",
};

/** What a catalogue's texts are refused for in C# as well (`SafeText`): markup, entities, controls, and what changes the direction or is not seen. */
const unsafe =
  /[<>`\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff\u{e0000}-\u{e0fff}]|&#?[a-z0-9]{1,10};|\p{Cs}/iu;

/** Everything about a language's file that keeps it from being shown, each with its place and what to do; empty when all is well. */
export function problemsIn(file: LanguageFile, english: LanguageFile): string[] {
  const ours = new Map(placedTexts(file.messages));
  const theirs = new Map(placedTexts(english.messages));
  const same = file.sameAsEnglish ?? {};
  return [
    ...(file.reviewedBy === "" ? [`reviewedBy is empty: write "none" for a draft`] : []),
    ...[...theirs.keys()].filter((place) => !ours.has(place)).map((place) => `${place} is missing: translate “${theirs.get(place)}”`),
    ...[...ours.keys()].filter((place) => !theirs.has(place)).map((place) => `${place} is not in the English file: take it out`),
    ...Object.entries(same).flatMap(([place, why]) => problemsOfSame(place, why, ours.get(place) === theirs.get(place))),
    ...[...ours].flatMap(([place, text]) => {
      const source = theirs.get(place);
      if (source === undefined) return [];
      const isExplained = file.locale === english.locale || place in sameEverywhere || place in same;
      return [
        ...(text === source && !isExplained ? [`it is the English text: translate it, or say why not in "sameAsEnglish"`] : []),
        ...problemsOfText(text, file.locale, place),
        ...problemsOfForm(text, source, file.locale),
      ].map((problem) => `${place}: ${problem}`);
    }),
    ...quotes
      .filter(([place, quoted]) => ours.has(place) && ours.has(quoted) && !ours.get(place)?.includes(ours.get(quoted) as string))
      .map(([place, quoted]) => `${place} names “${ours.get(quoted)}” otherwise than ${quoted}: use the same words`),
  ];
}

function problemsOfSame(place: string, why: string, isSame: boolean): string[] {
  if (!isSame) return [`sameAsEnglish: ${place} is not the same as the English: take it out`];
  return why.trim().length < 5 ? [`sameAsEnglish: ${place} has no reason: write one`] : [];
}

function problemsOfText(text: string, locale: string, place: string): string[] {
  const found = unsafe.exec(text);
  return [
    ...(text.trim() === text && text !== "" ? [] : ["it is empty, or begins or ends with a space"]),
    ...(place === "listing.description" && text.length > 132 ? [`it has ${text.length} characters, and stores show 132: shorten it`] : []),
    ...(text.includes("  ") ? ["it has two spaces in a row"] : []),
    ...(text.includes("!") ? ["it has an exclamation mark: say it calmly"] : []),
    ...(found ? [`it holds ${JSON.stringify(found[0])}, which is markup or cannot be seen`] : []),
    ...wordsNotIn(text, locale, place),
  ];
}

/** Whether a message has the same places, and a plural for each form of number that its language has. */
function problemsOfForm(text: string, source: string, locale: string): string[] {
  if (!/[{}]/.test(source)) return /[{}]/.test(text) ? ["it has a brace, and the English has no place for a value"] : [];
  try {
    const [parts, wanted] = [partsOf(text), partsOf(source)];
    const [places, needed] = [placesIn(parts), placesIn(wanted)];
    return [
      ...(places.join() === needed.join()
        ? []
        : [`it has the places ${places.join(", ") || "none"}, and the English has ${needed.join(", ")}`]),
      ...pluralsOf(wanted)
        .filter(({ value }) => !pluralsOf(parts).some((other) => other.value === value))
        .map(({ value }) => `{${value}, plural, …} is missing: ${categoriesOf(locale).join(", ")}`),
      ...pluralsOf(parts).flatMap((plural) => problemsOfPlural(plural, locale)),
    ];
  } catch (fault) {
    return [`it is no message: ${fault instanceof Error ? fault.message : fault}. Look at its braces`];
  }
}

const pluralsOf = (parts: readonly Part[]) => allParts(parts).filter(isPlural);

const categoriesOf = (locale: string): readonly string[] => new Intl.PluralRules(locale).resolvedOptions().pluralCategories;

function problemsOfPlural({ value: name, options }: ReturnType<typeof pluralsOf>[number], locale: string): string[] {
  const categories = categoriesOf(locale);
  return [
    ...categories.filter((category) => !(category in options)).map((category) => `{${name}, plural, …} has no form for "${category}"`),
    ...Object.keys(options)
      .filter((option) => !option.startsWith("=") && !categories.includes(option))
      .map((option) => `{${name}, plural, …} has a form "${option}", and ${locale} has none: take it out`),
    ...Object.entries(options)
      .filter(([option, { value }]) => option === "other" && !allParts(value).some(isPound))
      .map(() => `{${name}, plural, …} does not say the number: put # in the form "other"`),
  ];
}
