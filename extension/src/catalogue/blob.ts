import { type Bytes, sha256 } from "./bytes";
import type { Collection } from "./collections";
import { isList, isObject, type Json, readJson } from "./json";
import { accepted, type Outcome, rejected } from "./reasons";

/** Reads one blob against what the head says of it, and answers its items. Whether they may be shown is another question. */
export async function readBlob(bytes: Bytes | undefined, collection: Collection): Promise<Outcome<readonly Json[]>> {
  if (!bytes) return rejected("blob-missing");
  if (bytes.length !== collection.size) return rejected("wrong-size");
  if ((await sha256(bytes)) !== collection.sha256) return rejected("wrong-hash");
  const content = readJson(bytes);
  if (!content.ok) return content;
  if (!isObject(content.value)) return rejected("invalid-content");
  const { collection: name, locale, items } = content.value;
  if (typeof name !== "string" || (locale !== null && typeof locale !== "string") || !isList(items)) return rejected("invalid-content");
  const isItself = name === collection.name && locale === collection.locale && items.length === collection.count;
  return isItself ? accepted(items) : rejected("wrong-collection");
}
