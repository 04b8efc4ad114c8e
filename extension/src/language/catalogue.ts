import { format } from "./format";
import { messagesInUse, type Translated } from "./in-use";

declare const asked: unique symbol;

/** A text with places for values, in ICU MessageFormat. `Values` names them. */
export interface Message<Values extends object> {
  readonly icu: string;
  readonly [asked]?: Values;
}

/** A text of the source language with places for values: a whole sentence or label, so that another language can put them elsewhere. */
export const message = <Values extends object>(icu: string): Message<Values> => ({ icu });

/** What stands in a catalogue, in English: texts, messages, lists of texts, and tables of them. */
export type Texts = string | Message<never> | readonly string[] | { readonly [key: string]: Texts };

/** The same as pages read it: a text is a string of the language in use, a message a function that puts values into one. */
export type Words<T> =
  T extends Message<infer Values>
    ? (values: Values) => string
    : T extends string
      ? string
      : T extends readonly string[]
        ? readonly string[]
        : { readonly [Key in keyof T]: Words<T[Key]> };

const sources = new Map<string, Texts>();

/** Every catalogue that was made so far, in English, by its name. */
export const englishCatalogues = (): ReadonlyMap<string, Texts> => sources;

/** The words of one feature. Each is looked up when it is read, so nothing may be read before the page knows its language. */
export function catalogue<T extends { readonly [key: string]: unknown }>(name: string, english: T): Words<T> {
  sources.set(name, english as Texts);
  return lookedUp(english as Texts, () => messagesInUse()?.[name]) as Words<T>;
}

/** Whether it is one with places for values. */
export const isMessage = (texts: Texts): texts is Message<never> => typeof texts === "object" && "icu" in texts;

function lookedUp(english: Texts, translated: () => Translated | undefined): unknown {
  if (isMessage(english)) {
    return (values: object) => {
      const text = translated();
      return typeof text === "string" ? format(text, values) : format(english.icu, values, true);
    };
  }
  const words = {};
  for (const [key, texts] of Object.entries(english)) {
    const below = () => (translated() as Record<string, Translated> | undefined)?.[key];
    const isText = typeof texts === "string" || Array.isArray(texts);
    const deeper = isText ? undefined : lookedUp(texts, below);
    Object.defineProperty(words, key, { enumerable: true, get: () => (isText ? (below() ?? texts) : deeper) });
  }
  return words;
}
