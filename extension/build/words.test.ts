import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { languagesToPackage, writeWords } from "./words.mjs";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "words-"));
  for (const [locale, reviewedBy] of [
    ["en-GB", "its authors"],
    ["de", "none"],
    ["fr", "A reader"],
    ["pt", "A reader"],
  ] as const)
    await writeFile(
      path.join(folder, `${locale}.json`),
      JSON.stringify({
        locale,
        reviewedBy,
        messages: { listing: { description: locale, sharing: `{product}, ${locale}` }, partner: { a: "a" }, pause: { a: locale } },
      }),
    );
});
afterAll(() => rm(folder, { recursive: true }));

const collections = ["en-GB", "de", "pt"].map((locale) => ({ name: "messages", locale }));
const packaged = async (channel: string, withDrafts = false) =>
  (await languagesToPackage({ folder, collections, channel, withDrafts })).map(({ locale }) => locale);

test("A package speaks the languages in which its release has messages, English first", async () => {
  expect(await packaged("development")).toEqual(["en-GB", "de", "pt"]);
});

test("A production package leaves out a language that nobody has reviewed, unless it is told otherwise", async () => {
  expect(await packaged("production")).toEqual(["en-GB", "pt"]);
  expect(await packaged("production", true)).toEqual(["en-GB", "de", "pt"]);
});

test("Browsers find what they show in every language, under each name that they look for", async () => {
  const target = path.join(folder, "package");
  await writeWords(target, await languagesToPackage({ folder, collections, channel: "development", withDrafts: false }), "A Pause");
  expect((await readdir(path.join(target, "_locales"))).sort()).toEqual(["de", "en", "pt", "pt_BR", "pt_PT"]);
  expect((await readdir(path.join(target, "words"))).sort()).toEqual(["de.json", "pt.json"]);
  const shown = JSON.parse(await readFile(path.join(target, "_locales/pt_BR/messages.json"), "utf8"));
  expect(shown).toEqual({ description: { message: "pt" }, sharing: { message: "A Pause, pt" } });
  // A pause waits for this file: what no page of the package says is not in it.
  expect(JSON.parse(await readFile(path.join(target, "words/pt.json"), "utf8"))).toEqual({ pause: { a: "pt" } });
});

test("A folder without English, or with a file that is no JSON, is refused with what to do", async () => {
  const broken = await mkdtemp(path.join(tmpdir(), "words-"));
  const refused = () => languagesToPackage({ folder: broken, collections, channel: "development", withDrafts: false });
  await expect(refused()).rejects.toThrow(/run "npm run words"/);
  await writeFile(path.join(broken, "en-GB.json"), "{");
  await expect(refused()).rejects.toThrow(/en-GB\.json .* is no JSON/);
  await rm(broken, { recursive: true });
});
