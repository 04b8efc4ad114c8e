import { type Messages, sourceLanguage, speak } from "./in-use";

/** BCP 47 tags of the languages that this package has words of; the source language among them. */
export const packagedLanguages: readonly string[] = __LANGUAGES__;

/** Words that are being read while it is not certain yet which language the page will speak. */
export interface Ahead {
  readonly locale: string;
  readonly messages: Promise<Messages | undefined>;
}

/** Begins to read the words of a packaged language. Where they cannot be read, there are none. */
export const readAhead = (locale: string): Ahead => ({
  locale,
  messages: locale === sourceLanguage ? Promise.resolve(undefined) : read(locale).catch(() => undefined),
});

/**
 * This page speaks a packaged language from now on, or the source language where its words cannot be read. Gives the one it speaks. `ahead` saves reading
 * where it was begun for the same language.
 */
export async function speakPackaged(locale: string, ahead: Ahead): Promise<string> {
  const messages = await (ahead.locale === locale ? ahead : readAhead(locale)).messages;
  const language = messages ? locale : sourceLanguage;
  speak(language, messages);
  return language;
}

async function read(locale: string): Promise<Messages> {
  const answer = await fetch(`/words/${locale}.json`);
  return (await answer.json()) as Messages;
}
