import { fallBack } from "../catalogue/in-locale";
import { type OpenRelease, openRelease, type Standing } from "../catalogue/open";
import type { TermList } from "../catalogue/term-lists";
import type { Catalogue } from "../catalogue/types";
import { readOrElse } from "../interception/in-time";
import { sourceLanguage } from "../language/in-use";
import { packagedLanguages, speakPackaged } from "../language/packaged";
import { chosenLocale, defaultSettings, readSettings, type Settings } from "../settings/settings";

/** What every page shows beside its own words: help, for the place that was chosen, in the language that the page speaks from now on. */
export interface AtHand {
  readonly settings: Settings;
  readonly catalogue: Catalogue;
  /** Null when not even the release in the package can be read. */
  readonly standing: Standing | null;
  readonly termLists: readonly TermList[];
}

/** Never rejects, and opens the page whatever the browser's storage does; only a release that is being read is waited for, however slow the machine. */
export async function helpAtHand(): Promise<AtHand> {
  const read = await readOrElse(
    Promise.all([readSettings(), chosenLocale()]).catch(() => unread),
    null,
  );
  const [settings, chosen] = read ?? unread;
  const wanted = chosen === undefined ? navigator.languages : [chosen];
  const release = read && (await openSpoken(wanted).catch(() => null));
  const catalogue = release?.catalogue ?? nothing(await speakPackaged(fallBack(wanted, packagedLanguages)));
  return {
    settings: { ...settings, locale: chosen ?? catalogue.locale },
    catalogue,
    standing: release?.standing ?? null,
    termLists: release?.termLists ?? [],
  };
}

const unread: readonly [Settings, undefined] = [defaultSettings, undefined];

/** The release in a language that this page speaks from now on: one page never mixes two. */
async function openSpoken(wanted: readonly string[]): Promise<OpenRelease> {
  const release = await openRelease(wanted, (locale) => packagedLanguages.includes(locale));
  const { locale } = release.catalogue;
  return (await speakPackaged(locale)) === locale ? release : openRelease(sourceLanguage);
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
