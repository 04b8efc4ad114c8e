import { englishCatalogues, isMessage, type Texts } from "./catalogue";
import { sourceLanguage, type Translated } from "./in-use";

/** What a file of one language holds: for translators, the build and the tests. */
export interface LanguageFile {
  /** BCP 47 tag. */
  readonly locale: string;
  /** Who read it, at home in the language; `none` for a draft. */
  readonly reviewedBy: string;
  /** Places of texts that are the same in English, each with the reason. */
  readonly sameAsEnglish?: Readonly<Record<string, string>>;
  readonly messages: Readonly<Record<string, Translated>>;
}

const asTranslated = (texts: Texts): Translated => {
  if (typeof texts === "string" || Array.isArray(texts)) return texts;
  if (isMessage(texts)) return texts.icu;
  return Object.fromEntries(Object.entries(texts).map(([key, below]) => [key, asTranslated(below as Texts)]));
};

// For its effect: each of these modules makes one catalogue. No page imports this one.
import.meta.glob("../*/words.ts", { eager: true });

/** The whole of the English words, as they stand in the sources. */
export const english: LanguageFile = {
  locale: sourceLanguage,
  reviewedBy: "its authors",
  messages: Object.fromEntries(
    [...englishCatalogues()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, texts]) => [name, asTranslated(texts)]),
  ),
};
