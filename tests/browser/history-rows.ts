import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "./browsers/browser.ts";
import { run } from "./processes.ts";

/** Everything a closed browser's own history says: addresses, titles and, in Chromium, the words it takes for searches and its downloads. */
export async function historyRows(name: Browser["name"], profile: string): Promise<string[]> {
  const [file, question] =
    name === "chromium"
      ? [
          join(profile, "Default", "History"),
          "SELECT url || ' ' || title FROM urls UNION ALL SELECT 'keyword: ' || term FROM keyword_search_terms UNION ALL SELECT 'segment: ' || name FROM segments UNION ALL SELECT url FROM downloads_url_chains",
        ]
      : [join(profile, "places.sqlite"), "SELECT url || ' ' || coalesce(title, '') || coalesce(description, '') FROM moz_places"];
  if (!existsSync(file)) throw new Error(`${name} kept no history.`);
  return (await run("sqlite3", [file, question])).split("\n").filter((row) => row !== "");
}

/** The rows that hold a text, however an address writes its spaces. */
export const rowsHolding = (rows: readonly string[], text: string): string[] =>
  rows.filter((row) => row.replaceAll(/\+|%20/g, " ").includes(text));
