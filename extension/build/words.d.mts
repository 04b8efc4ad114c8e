import type { LanguageFile } from "../src/language/english";

export interface Packaged {
  readonly folder: string;
  readonly collections: readonly { readonly name: string; readonly locale: string | null }[];
  readonly channel: string;
  readonly withDrafts: boolean;
}

export function languagesToPackage(what: Packaged): Promise<LanguageFile[]>;
export function writeWords(target: string, languages: readonly LanguageFile[], product: string): Promise<void>;
