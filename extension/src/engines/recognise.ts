import { type Charsets, pairsOf, readingsOf } from "./encodings";
import { type Engine, engines, type ResultsPage } from "./engines";
import { placeOf } from "./paths";

/** A form's fields in order, as the browser sent them. */
export type FormFields = readonly (readonly [name: string, value: string])[];

/** A search as a person submitted it: an address, and the form's fields when it was sent by POST. */
export interface Search {
  readonly address: string;
  readonly form?: FormFields;
}

/** A results page of a known engine, and what is asked there: no query, or several where the address holds several or may be read in two ways. */
export interface Recognised {
  readonly engine: Engine;
  readonly queries: string[];
}

const engineByHost = new Map<string, Engine>(engines.flatMap((engine) => engine.hosts.map((host) => [host, engine] as const)));

/**
 * Which engine's results an address asks for, every repeated and alternative parameter included; null when it is no results page of a known
 * engine. The fragment counts too: some engines read `#q=` from it. Never throws, whatever the address holds.
 */
export function recognise({ address, form = [] }: Search): Recognised | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== "https:" && url.protocol !== "http:") return null;
  const host = url.hostname.replace(/\.$/, "");
  const engine = engineByHost.get(host);
  if (!engine) return null;
  const places = engine.results.flatMap((page) => (isOn(page, host) ? (placeOf(page, url.pathname) ?? []) : []));
  if (places.length === 0) return null;

  const pairs = [...pairsOf(url.search.slice(1)), ...pairsOf(url.hash.slice(1))];
  const charsets = charsetsOf(engine, pairs);
  const names = new Set(places.flatMap(({ page }) => page.query));
  const inPath = places.flatMap(({ query }) => (query === undefined ? [] : readingsOf(query, charsets)));
  const inParameters = pairs.filter(([name]) => names.has(nameOf(name))).flatMap(([, value]) => readingsOf(value, charsets));
  const inForm = form.filter(([name]) => names.has(name.toLowerCase())).map(([, value]) => value);
  return { engine, queries: [...inPath, ...inParameters, ...inForm] };
}

/** The query texts of a search; null when the address is no results page of a known engine. */
export const queriesOf = (search: Search): string[] | null => recognise(search)?.queries ?? null;

const isOn = (page: ResultsPage, host: string): boolean => page.hosts === undefined || page.hosts.includes(host);

const nameOf = (encoded: string): string => (readingsOf(encoded)[0] ?? "").toLowerCase();

function charsetsOf({ charsetParameter, legacyCharset }: Engine, pairs: readonly (readonly [string, string])[]): Charsets {
  const named = pairs.find(([name]) => nameOf(name) === charsetParameter)?.[1];
  return { named: named === undefined ? undefined : readingsOf(named)[0], legacy: legacyCharset };
}
