import { type Messages, sourceLanguage, speak } from "./in-use";

/** BCP 47 tags of the languages that this package has words of; the source language among them. */
export const packagedLanguages: readonly string[] = __LANGUAGES__;

/** This page speaks a packaged language from now on, or the source language where its words cannot be read. Gives the one it speaks. */
export async function speakPackaged(locale: string): Promise<string> {
  const messages = locale === sourceLanguage ? undefined : await read(locale).catch(() => undefined);
  const language = messages ? locale : sourceLanguage;
  speak(language, messages);
  return language;
}

async function read(locale: string): Promise<Messages> {
  const answer = await fetch(`/words/${locale}.json`);
  return (await answer.json()) as Messages;
}
