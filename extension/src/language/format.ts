import { IntlMessageFormat } from "intl-messageformat";
import { directionOf } from "./direction";
import { languageInUse, sourceLanguage } from "./in-use";

const parsed = new Map<string, IntlMessageFormat>();

/** The text with its values, by the rules of the language in use for plurals and numbers, or of the source language when the text is of it. */
export function format(icu: string, values: object, isSource = false): string {
  const locale = isSource ? sourceLanguage : languageInUse();
  const key = `${locale} ${icu}`;
  const message = parsed.get(key) ?? new IntlMessageFormat(icu, locale, undefined, { ignoreTag: true });
  parsed.set(key, message);
  return String(message.format(directionOf(locale) === "rtl" ? isolated(values) : { ...values }));
}

/** Names, numbers to ring and what somebody wrote keep their own direction, and turn nothing around them (Unicode UAX 9, FSI and PDI). */
const isolated = (values: object): Record<string, string | number> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === "string" ? `\u2068${value}\u2069` : value]));
