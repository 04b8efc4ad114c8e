import { fallBack } from "../catalogue/in-locale";
import { type OpenRelease, openRelease, type Standing, type WithLists } from "../catalogue/open";
import type { TermList } from "../catalogue/term-lists";
import type { Catalogue } from "../catalogue/types";
import { readOrElse } from "../interception/in-time";
import { sourceLanguage } from "../language/in-use";
import { type Ahead, packagedLanguages, readAhead, speakPackaged } from "../language/packaged";
import { defaultSettings, readChosen, type Settings } from "../settings/settings";

/** What every page shows beside its own words: help, for the place that was chosen, in the language that the page speaks from now on. */
export interface AtHand {
  readonly settings: Settings;
  readonly catalogue: Catalogue;
  /** Null when not even the release in the package can be read. */
  readonly standing: Standing | null;
  /** None where the page asked for none. */
  readonly termLists: readonly TermList[];
}

/**
 * Never rejects, and opens the page whatever the browser's storage does; only a release that is being read is waited for, however slow the machine. Lists of
 * terms are read only for a page that asks for them.
 */
export async function helpAtHand(lists: WithLists = "without-lists"): Promise<AtHand> {
  const read = await readOrElse(
    readChosen().catch(() => unread),
    null,
  );
  const { settings, locale: chosen } = read ?? unread;
  const wanted = chosen === undefined ? navigator.languages : [chosen];
  // Most likely the release speaks it too: its words are read beside it, and not behind it.
  const ahead = readAhead(fallBack(wanted, packagedLanguages));
  const release = read && (await openSpoken(wanted, ahead, lists).catch(() => null));
  const catalogue = release?.catalogue ?? nothing(await speakPackaged(ahead.locale, ahead));
  return {
    settings: { ...settings, locale: chosen ?? catalogue.locale },
    catalogue,
    standing: release?.standing ?? null,
    termLists: release?.termLists ?? [],
  };
}

const unread: Awaited<ReturnType<typeof readChosen>> = { settings: defaultSettings, locale: undefined };

/** The release in a language that this page speaks from now on: one page never mixes two. */
async function openSpoken(wanted: readonly string[], ahead: Ahead, lists: WithLists): Promise<OpenRelease> {
  const release = await openRelease(wanted, (locale) => packagedLanguages.includes(locale), lists);
  const { locale } = release.catalogue;
  return (await speakPackaged(locale, ahead)) === locale ? release : openRelease(sourceLanguage, undefined, lists);
}

/** Stands in when the package itself is damaged: the page still opens, with the way out and plain words. */
const nothing = (locale: string): Catalogue => ({
  releaseId: "",
  issuedAt: 0,
  expiresAt: Number.POSITIVE_INFINITY,
  locale,
  locales: [locale],
  stepsLocale: locale,
  resourcesLocale: locale,
  countryNotesLocale: locale,
  countries: [],
  messages: [],
  steps: [],
  resources: [],
});
