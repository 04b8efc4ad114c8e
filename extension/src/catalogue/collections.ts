import { isSha256 } from "./bytes";
import { isLocale } from "./forms";
import { isList, isObject, type Json } from "./json";
import { type Rejected, rejected } from "./reasons";

/** One blob of a release, as its head names it. */
export interface Collection {
  readonly name: string;
  readonly locale: string | null;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  readonly count: number;
}

/** Largest blob, in bytes. */
export const largestBlob = 4 * 1024 * 1024;
const mostCollections = 256;

/** The collections of a payload; undefined when one is not of the right form. */
export function collectionsIn(value: Json | undefined): readonly Collection[] | undefined {
  return isList(value) && value.every(isCollection) ? (value as unknown as readonly Collection[]) : undefined;
}

function isCollection(value: Json): boolean {
  if (!isObject(value)) return false;
  const { name, locale, sha256, size, mediaType, count } = value;
  return (
    typeof name === "string" &&
    /^[a-z][a-z-]{0,39}$/.test(name) &&
    (locale === null || (typeof locale === "string" && isLocale(locale))) &&
    typeof sha256 === "string" &&
    isSha256(sha256) &&
    typeof size === "number" &&
    size >= 0 &&
    mediaType === "application/json" &&
    typeof count === "number" &&
    count >= 0
  );
}

/** What is wrong with the number, sizes and order of a release's collections; undefined when nothing is. */
export function faultInOrder(collections: readonly Collection[]): Rejected | undefined {
  if (collections.length > mostCollections || collections.some(({ size }) => size > largestBlob)) return rejected("too-large");
  for (const [index, next] of collections.slice(1).entries()) {
    const before = collections[index] as Collection;
    if (before.name < next.name) continue;
    if (before.name === next.name && before.locale === next.locale) return rejected("duplicate-collection");
    if (before.name > next.name || (before.locale ?? "") > (next.locale ?? "")) return rejected("not-canonical");
  }
  return undefined;
}
