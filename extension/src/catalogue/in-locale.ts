import { sourceLanguage } from "../language/in-use";
import type { Head } from "./head";
import type { IsWanted, Release } from "./release";
import type { Catalogue, Country, CountryNote, HelpResource, Message, SelfHelpStep } from "./types";

/**
 * A release in one locale, the first of the wanted ones that it falls back to. A locale falls back as a whole: to its language, to another region of it, to
 * English (UK). Only locales that `speakable` says yes to count, because a page speaks one language: the release's and its own words'.
 */
export function catalogueIn(
  { head, items }: Release,
  wanted: string | readonly string[],
  speakable: (locale: string) => boolean = () => true,
): Catalogue {
  const locales = localesOf(head, speakable);
  const locale = fallBack(wanted, locales);
  const itemsOf = <T>(name: string, inLocale: string | null): readonly T[] => {
    const collection = head.collections.find((candidate) => candidate.name === name && candidate.locale === inLocale);
    return ((collection ? items.get(collection) : undefined) as readonly T[] | undefined) ?? [];
  };
  const localeOf = (name: string): string => (itemsOf(name, locale).length > 0 ? locale : sourceLanguage);
  const sentences = <T extends object>(name: string): readonly T[] => markedIn(localeOf(name), itemsOf<T>(name, localeOf(name)));
  const markedIn = <T extends object>(language: string, found: readonly T[]): readonly T[] =>
    language === locale ? found : found.map((item) => ({ ...item, lang: language }));
  const countries = itemsOf<Country>("countries", null);
  const noted = withNotes(countries, itemsOf<CountryNote>("country-notes", locale));
  const countryNotesLocale = noted ? locale : sourceLanguage;
  return {
    releaseId: head.payloadSha256,
    issuedAt: head.issuedAt,
    expiresAt: head.expiresAt,
    locale,
    locales,
    stepsLocale: localeOf("steps"),
    resourcesLocale: localeOf("resources"),
    countryNotesLocale,
    countries: markedIn(countryNotesLocale, noted ?? countries),
    messages: itemsOf<Message>("messages", locale),
    steps: sentences<SelfHelpStep>("steps"),
    resources: sentences<HelpResource>("resources"),
  };
}

/** The locale in which a release is shown to somebody who wants one, or the first of several. */
export const localeIn = (head: Head, wanted: string | readonly string[], speakable: (locale: string) => boolean = () => true): string =>
  fallBack(wanted, localesOf(head, speakable));

/**
 * Whether a page in a locale shows a collection: what has no language, what is in its own, and what is in English (UK), where all fall back to; of lists of
 * terms, all or none.
 */
export const isShownIn =
  (shown: string, withLists: boolean): IsWanted =>
  ({ name, locale }) =>
    name === "term-lists" ? withLists : locale === null || locale === shown || locale === sourceLanguage;

const localesOf = ({ collections }: Head, speakable: (locale: string) => boolean): string[] =>
  collections.flatMap(({ name, locale }) => (name === "messages" && locale && speakable(locale) ? [locale] : []));

/** Countries with their notes in one language; undefined when it lacks one, so that languages never mix. */
function withNotes(countries: readonly Country[], notes: readonly CountryNote[]): readonly Country[] | undefined {
  const said = new Map(notes.map(({ code, note }) => [code, note]));
  const isWhole = notes.length > 0 && countries.every(({ code, note }) => note === null || said.has(code));
  return isWhole
    ? countries.map((country) => (country.note === null ? country : { ...country, note: said.get(country.code) ?? null }))
    : undefined;
}

/** The available locale that the first of the wanted ones falls back to (RFC 4647 lookup, then a sibling region); English (UK) where none does. */
export function fallBack(wanted: string | readonly string[], available: readonly string[]): string {
  for (const tag of typeof wanted === "string" ? [wanted] : wanted) {
    const found = lookUp(tag, available);
    if (found) return found;
  }
  return sourceLanguage;
}

function lookUp(wanted: string, available: readonly string[]): string | undefined {
  for (let tag = wanted; tag !== ""; tag = tag.slice(0, Math.max(0, tag.lastIndexOf("-")))) {
    const found = available.find((candidate) => candidate.toLowerCase() === tag.toLowerCase());
    if (found) return found;
  }
  const language = wanted.split("-", 1)[0]?.toLowerCase();
  return [...available].sort().find((candidate) => candidate.split("-", 1)[0]?.toLowerCase() === language);
}
