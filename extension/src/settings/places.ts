import type { Catalogue, Country } from "../catalogue/types";
import type { Settings } from "./settings";
import { words } from "./words";

/** Countries by name, and last the one for everybody else. */
export function countriesByName({ countries, locale }: Catalogue): Pick<Country, "code" | "name">[] {
  const named = countries.filter(({ code }) => code !== "INT").sort((a, b) => a.name.localeCompare(b.name, locale));
  return [...named, { code: "INT", name: words.place.elsewhere }];
}

/** A language in its own words: `English (United Kingdom)`. */
export function languageName(locale: string): string {
  return new Intl.DisplayNames([locale], { type: "language" }).of(locale) ?? locale;
}

/** A first guess from the browser's own languages, for the person to change: country by region, language by tag. */
export function guessPlace({ countries, locales, locale }: Catalogue, languages: readonly string[]): Pick<Settings, "country" | "locale"> {
  const region = languages.map((language) => regionOf(language)).find((code) => countries.some((country) => country.code === code));
  return { country: region ?? "INT", locale: languages.find((language) => locales.includes(language)) ?? locale };
}

function regionOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).region;
  } catch {
    return undefined;
  }
}
