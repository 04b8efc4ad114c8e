import { fallBack } from "../catalogue/in-locale";
import type { Catalogue, Country } from "../catalogue/types";
import { nameOfCountry } from "../language/said-by-intl";
import type { Settings } from "./settings";
import { words } from "./words";

/** Countries by name, and last the one for everybody else. */
export function countriesByName({ countries, locale }: Catalogue): Pick<Country, "code" | "name">[] {
  const named = countries
    .filter(({ code }) => code !== "INT")
    .map((country) => ({ code: country.code, name: nameOfCountry(country) }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
  return [...named, { code: "INT", name: words.place.elsewhere }];
}

/** A language in its own words, as a heading has it: `English (United Kingdom)`, `Français`. */
export function languageName(locale: string): string {
  const [first = "", ...rest] = new Intl.DisplayNames([locale], { type: "language" }).of(locale) ?? locale;
  return first.toLocaleUpperCase(locale) + rest.join("");
}

/**
 * A first guess, for the person to change: the country whose clock this computer keeps, or else the region of the browser's languages (many browsers
 * speak American English anywhere); the language by its tag.
 */
export function guessPlace(
  { countries, locales, locale }: Catalogue,
  languages: readonly string[],
  timeZone: string = new Intl.DateTimeFormat().resolvedOptions().timeZone,
): Pick<Settings, "country" | "locale"> {
  const byClock = countries.map(({ code }) => code).find((code) => timeZonesOf(code).includes(timeZone));
  const region =
    byClock ?? languages.map((language) => regionOf(language)).find((code) => countries.some((country) => country.code === code));
  return { country: region ?? "INT", locale: languages.length > 0 ? fallBack(languages, locales) : locale };
}

/** A browser's locale with what it knows of time zones: a method since ECMA-402 moved it there, a property before; some browsers have neither. */
interface WithTimeZones {
  readonly getTimeZones?: () => readonly string[] | undefined;
  readonly timeZones?: readonly string[];
}

/** The time zones of a country, where the browser knows them. */
function timeZonesOf(country: string): readonly string[] {
  try {
    const locale = new Intl.Locale("und", { region: country }) as WithTimeZones;
    return locale.getTimeZones?.() ?? locale.timeZones ?? [];
  } catch {
    return [];
  }
}

function regionOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).region;
  } catch {
    return undefined;
  }
}
