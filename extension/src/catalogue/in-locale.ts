import type { Release } from "./release";
import type { Catalogue, Country, CountryNote, HelpResource, Message, SelfHelpStep } from "./types";

const fallback = "en-GB";

/** A release in one locale. A locale falls back as a whole: to its language, to another region of it, to English (UK). */
export function catalogueIn({ head, items }: Release, wanted: string): Catalogue {
  const locales = head.collections.flatMap(({ name, locale }) => (name === "messages" && locale ? [locale] : []));
  const locale = fallBack(wanted, locales);
  const itemsOf = <T>(name: string, inLocale: string | null): readonly T[] => {
    const collection = head.collections.find((candidate) => candidate.name === name && candidate.locale === inLocale);
    return ((collection ? items.get(collection) : undefined) as readonly T[] | undefined) ?? [];
  };
  const localeOf = (name: string): string => (itemsOf(name, locale).length > 0 ? locale : fallback);
  const countries = itemsOf<Country>("countries", null);
  const noted = withNotes(countries, itemsOf<CountryNote>("country-notes", locale));
  return {
    releaseId: head.payloadSha256,
    issuedAt: head.issuedAt,
    expiresAt: head.expiresAt,
    locale,
    locales,
    stepsLocale: localeOf("steps"),
    resourcesLocale: localeOf("resources"),
    countryNotesLocale: noted ? locale : fallback,
    countries: noted ?? countries,
    messages: itemsOf<Message>("messages", locale),
    steps: itemsOf<SelfHelpStep>("steps", localeOf("steps")),
    resources: itemsOf<HelpResource>("resources", localeOf("resources")),
  };
}

/** Countries with their notes in one language; undefined when it lacks one, so that languages never mix. */
function withNotes(countries: readonly Country[], notes: readonly CountryNote[]): readonly Country[] | undefined {
  const said = new Map(notes.map(({ code, note }) => [code, note]));
  const isWhole = notes.length > 0 && countries.every(({ code, note }) => note === null || said.has(code));
  return isWhole
    ? countries.map((country) => (country.note === null ? country : { ...country, note: said.get(country.code) ?? null }))
    : undefined;
}

/** The available locale that a wanted one falls back to (RFC 4647 lookup, then a sibling region, then English (UK)). */
export function fallBack(wanted: string, available: readonly string[]): string {
  for (let tag = wanted; tag !== ""; tag = tag.slice(0, Math.max(0, tag.lastIndexOf("-")))) {
    const found = available.find((candidate) => candidate.toLowerCase() === tag.toLowerCase());
    if (found) return found;
  }
  const language = wanted.split("-", 1)[0]?.toLowerCase();
  return [...available].sort().find((candidate) => candidate.split("-", 1)[0]?.toLowerCase() === language) ?? fallback;
}
