import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { temporaryDirectory } from "../../processes.ts";

/** Unpacked extensions are allowed, as somebody has it who installed ours by hand. */
const ours = { extensions: { ui: { developer_mode: true } } };

/** What Chromium does everywhere else and not as Debian ships it: the address bar asks Google, shows its suggestions and fetches their results ahead. */
const eagerAddressBar = {
  search: { suggest_enabled: true },
  net: { network_prediction_options: 0 },
  default_search_provider_data: {
    template_url_data: {
      short_name: "Google",
      keyword: "google.com",
      prepopulate_id: 1,
      url: "{google:baseURL}search?q={searchTerms}&{google:originalQueryForSuggestion}{google:assistedQueryStats}{google:prefetchSource}{google:sourceId}ie={inputEncoding}",
      suggestions_url: "{google:baseSuggestURL}search?client={google:suggestClient}&q={searchTerms}",
      input_encodings: ["UTF-8"],
    },
  },
};

/** A fresh profile; `eager` where its browser has an address bar. */
export async function newChromiumProfile(eager: boolean): Promise<string> {
  const profile = await temporaryDirectory("chromium");
  await mkdir(join(profile, "Default"));
  await writeFile(join(profile, "Default", "Preferences"), JSON.stringify({ ...ours, ...(eager ? eagerAddressBar : {}) }));
  return profile;
}
