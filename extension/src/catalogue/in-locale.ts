import type { Release } from "./release";
import type { Catalogue, Country, HelpResource, Message, SelfHelpStep } from "./types";

const fallback = "en-GB";

/** A release in one locale. A locale falls back as a whole: to its language, to another region of it, to English (UK). */
export function catalogueIn({ head, items }: Release, wanted: string): Catalogue {
  const locales = head.collections.flatMap(({ name, locale }) => (name === "messages" && locale ? [locale] : []));
  const locale = fallBack(wanted, locales);
  const itemsOf = <T>(name: string, inLocale: string | null): readonly T[] => {
    const collection = head.collections.find((candidate) => candidate.name === name && candidate.locale === inLocale);
    return ((collection ? items.get(collection) : undefined) as readonly T[] | undefined) ?? [];
  };
  const sentences = <T>(name: string): readonly T[] =>
    itemsOf<T>(name, locale).length > 0 ? itemsOf<T>(name, locale) : itemsOf<T>(name, fallback);
  return {
    releaseId: head.payloadSha256,
    issuedAt: head.issuedAt,
    expiresAt: head.expiresAt,
    locale,
    locales,
    countries: itemsOf<Country>("countries", null),
    messages: itemsOf<Message>("messages", locale),
    steps: sentences<SelfHelpStep>("steps"),
    resources: sentences<HelpResource>("resources"),
  };
}

/** The available locale that a wanted one falls back to (RFC 4647 lookup, then a sibling region, then English (UK)). */
export function fallBack(wanted: string, available: readonly string[]): string {
  for (let tag = wanted; tag !== ""; tag = tag.slice(0, Math.max(0, tag.lastIndexOf("-")))) {
    const found = available.find((candidate) => candidate.toLowerCase() === tag.toLowerCase());
    if (found) return found;
  }
  const language = wanted.split("-", 1)[0]?.toLowerCase();
  return [...available].sort().find((candidate) => candidate.split("-", 1)[0]?.toLowerCase() === language) ?? fallback;
}
