import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { Refusal } from "./refusal.mjs";

/** Where browsers look for what they show themselves: they know English by its language, and Portuguese by its countries as well. */
const folders = { "en-GB": ["en"], pt: ["pt", "pt_BR", "pt_PT"] };
const foldersOf = (locale) => folders[locale] ?? [locale.replace("-", "_")];

/**
 * The languages that go into a package: those in which its own release has messages, because one page never mixes two. Drafts, which nobody at home in the
 * language has read, stay out of a production package unless it is told otherwise. English is always one of them.
 */
export async function languagesToPackage({ folder, collections, channel, withDrafts }) {
  const inRelease = collections.filter(({ name }) => name === "messages").map(({ locale }) => locale);
  const files = await Promise.all(
    (await readdir(folder))
      .filter((name) => name.endsWith(".json"))
      .sort()
      .map((name) => read(folder, name)),
  );
  const english = files.find(({ locale }) => locale === "en-GB");
  if (!english) throw new Refusal(`There is no en-GB.json in ${folder}; run "npm run words".`);
  const mayShip = ({ reviewedBy }) => channel !== "production" || withDrafts || reviewedBy !== "none";
  return [english, ...files.filter((file) => file !== english && inRelease.includes(file.locale) && mayShip(file))];
}

async function read(folder, name) {
  const text = await readFile(path.join(folder, name), "utf8");
  try {
    return JSON.parse(text);
  } catch (fault) {
    throw new Refusal(`${name} in ${folder} is no JSON: ${fault.message}. Run "npm run check-words".`);
  }
}

/** Catalogues that no page of a package reads: the browsers' own texts, which stand in `_locales`, and the script of the service's page for partners. */
const elsewhere = ["listing", "partner"];
const onPages = (messages) => Object.fromEntries(Object.entries(messages).filter(([name]) => !elsewhere.includes(name)));

/** Writes what pages read and what browsers do, which know the product by its name. The pages have English in their scripts. */
export async function writeWords(target, languages, product) {
  await mkdir(path.join(target, "words"), { recursive: true });
  const [english] = languages;
  for (const { locale, messages } of languages) {
    if (locale !== "en-GB") await writeFile(path.join(target, "words", `${locale}.json`), JSON.stringify(onPages(messages)));
    for (const name of foldersOf(locale)) {
      await mkdir(path.join(target, "_locales", name), { recursive: true });
      const { description, sharing = english.messages.listing.sharing } = messages.listing;
      const shown = { description: { message: description }, sharing: { message: sharing.replace("{product}", product) } };
      await writeFile(path.join(target, "_locales", name, "messages.json"), `${JSON.stringify(shown, null, 2)}\n`);
    }
  }
}
