import { openRelease, type Standing } from "../catalogue/open";
import type { TermList } from "../catalogue/term-lists";
import type { Catalogue } from "../catalogue/types";
import { readOrElse } from "../interception/in-time";
import { defaultSettings, readSettings, type Settings } from "../settings/settings";

/** What every page shows beside its own words: help, for the place that was chosen. */
export interface AtHand {
  readonly settings: Settings;
  readonly catalogue: Catalogue;
  /** Null when not even the release in the package can be read. */
  readonly standing: Standing | null;
  readonly termLists: readonly TermList[];
}

/** Never rejects, and opens the page whatever the browser's storage does; only a release that is being read is waited for, however slow the machine. */
export async function helpAtHand(): Promise<AtHand> {
  const settings = await readOrElse<Settings | null>(
    readSettings().catch(() => defaultSettings),
    null,
  );
  const release = settings && (await openRelease(settings.locale).catch(() => null));
  const { locale } = settings ?? defaultSettings;
  return {
    settings: settings ?? defaultSettings,
    catalogue: release?.catalogue ?? nothing(locale),
    standing: release?.standing ?? null,
    termLists: release?.termLists ?? [],
  };
}

/** Stands in when the package itself is damaged: the page still opens, with the way out and plain words. */
const nothing = (locale: string): Catalogue => ({
  releaseId: "",
  issuedAt: 0,
  expiresAt: Number.POSITIVE_INFINITY,
  locale,
  locales: [locale],
  stepsLocale: "en-GB",
  resourcesLocale: "en-GB",
  countryNotesLocale: "en-GB",
  countries: [],
  messages: [],
  steps: [],
  resources: [],
});
