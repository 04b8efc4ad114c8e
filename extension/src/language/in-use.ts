/** Where every fallback ends; its words stand in the sources. */
export const sourceLanguage = "en-GB";

/** One language's texts of a catalogue's form, as its file has them: a message is its ICU text. */
export type Translated = string | readonly string[] | { readonly [key: string]: Translated };

/** Every catalogue of one language, by its name. */
export type Messages = Readonly<Record<string, Translated>>;

let locale = sourceLanguage;
let messages: Messages | undefined;

/** From now on this page speaks the language; the source language needs no messages. */
export function speak(language: string, translated?: Messages): void {
  locale = language;
  messages = translated;
}

/** BCP 47 tag of the language that this page speaks. */
export const languageInUse = (): string => locale;

/** Its words; undefined in the source language. */
export const messagesInUse = (): Messages | undefined => messages;
