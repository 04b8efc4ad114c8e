import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { catalogueIn } from "../catalogue/in-locale";
import type { OpenRelease } from "../catalogue/open";
import { type Release, readRelease } from "../catalogue/release";
import { readFirstRoot } from "../catalogue/root";
import { termListsOf } from "../catalogue/term-lists";
import type { Catalogue } from "../catalogue/types";

const store = process.env["RELEASE_DIR"] || path.resolve(import.meta.dirname, "../../../.artifacts/release");
const bytes = (name: string) => new Uint8Array(readFileSync(path.join(store, name)));

/** For tests: the release that the build makes of the editors' own content, the one that is bundled. */
async function released(): Promise<Release> {
  if (!existsSync(path.join(store, "current"))) throw new Error("There is no release in .artifacts; build the repository first.");
  const current = readFileSync(path.join(store, "current"), "utf8").trim();
  const root = await readFirstRoot(bytes(`roots/${current.split("-")[0]}.json`));
  if (!root.ok) throw new Error(`The root in .artifacts is refused: ${root.reason}`);
  const release = await readRelease(bytes(`releases/${current}/head.json`), (hash) => bytes(`blobs/${hash}`), root.value, {
    version: null,
  });
  if (!release.ok) throw new Error(`The release in .artifacts is refused: ${release.reason}`);
  return release.value;
}

export const releasedCatalogue = async (locale = "en-GB"): Promise<Catalogue> => catalogueIn(await released(), locale);

export async function openReleased(locale: string | readonly string[] = "en-GB"): Promise<OpenRelease> {
  const release = await released();
  const { payloadSha256: releaseId, ...head } = release.head;
  return { catalogue: catalogueIn(release, locale), standing: { ...head, releaseId, takenAt: null }, termLists: termListsOf(release) };
}
