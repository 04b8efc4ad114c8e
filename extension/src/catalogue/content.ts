import type { Collection } from "./collections";
import { entryShapes, keyOf } from "./entries";
import { isAscending } from "./forms";
import type { Json } from "./json";

export type Items = ReadonlyMap<Collection, readonly Json[]>;

const withoutWords = ["countries", "evidence"];
/** Every text exists in English (UK), where every fallback ends. */
const sourceLocale = "en-GB";

/** Whether all of a release may be shown (PROTOCOL-CONTENT.md). Collections of unknown name are a newer server's, and left aside. */
export function mayBeShown(items: Items): boolean {
  const known = [...items].filter(([{ name }]) => entryShapes.has(name));
  return (
    hasWhatAllNeed([...items.keys()]) &&
    known.every(([{ name, locale }, list]) => (locale === null) === withoutWords.includes(name) && areEntries(name, list)) &&
    areInKnownCountries(items) &&
    areOfLanguages(items) &&
    shareOneSalt(items)
  );
}

function hasWhatAllNeed(collections: readonly Collection[]): boolean {
  const has = (name: string, locale: string | null) => collections.some((found) => found.name === name && found.locale === locale);
  return withoutWords.every((name) => has(name, null)) && ["messages", "steps", "resources"].every((name) => has(name, sourceLocale));
}

function areEntries(name: string, list: readonly Json[]): boolean {
  const known = entryShapes.get(name);
  return known !== undefined && list.every(known.shape) && isAscending(list.map((item) => keyOf(item, known.key)));
}

function areInKnownCountries(items: Items): boolean {
  const named = (wanted: string) => [...items].filter(([{ name }]) => name === wanted).flatMap(([, list]) => list);
  const countries = new Set(named("countries").map((country) => keyOf(country, "code")));
  return named("resources").every((resource) => countries.has((resource as { readonly country: string }).country));
}

/** A list's words are of a language, which may be that of a region. */
const areOfLanguages = (items: Items): boolean =>
  [...items.keys()].every(({ name, locale }) => name !== "term-lists" || /^[a-z]{2,3}(-[A-Z]{2})?$/.test(locale ?? ""));

/** So that a candidate is hashed once for all lists. */
function shareOneSalt(items: Items): boolean {
  const lists = [...items].filter(([{ name }]) => name === "term-lists").flatMap(([, list]) => list);
  return new Set(lists.map((list) => (list as { readonly salt: string }).salt)).size <= 1;
}
