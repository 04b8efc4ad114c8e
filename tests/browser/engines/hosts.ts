import { readFileSync } from "node:fs";
import { inRepository } from "../repository.ts";

/** A search engine as the extension's own list describes it, so that one added there is played here. */
export interface Engine {
  readonly id: string;
  readonly name: string;
  /** Seen only once the person says so in settings. */
  readonly optional?: boolean;
  readonly hosts: readonly string[];
  readonly results: readonly ResultsPage[];
}

/** Where an engine shows results, and where the query stands: in a parameter, or in the path at `{query}`. */
export interface ResultsPage {
  readonly kind: string;
  readonly path: string;
  readonly query: readonly string[];
  /** The hosts that have it; all of the engine's without this. */
  readonly hosts?: readonly string[];
}

/** Every engine that the extension knows. */
const listed: readonly Engine[] = (JSON.parse(readFileSync(inRepository("extension/engines.json"), "utf8")) as { engines: Engine[] })
  .engines;

/** The engines that are seen from installation on. */
export const engines: readonly Engine[] = listed.filter((engine) => !engine.optional);

/** The engines that are seen only once the person says so. */
export const optionalEngines: readonly Engine[] = listed.filter((engine) => engine.optional);

/** Two ordinary sites that are no search engine. */
export const ordinarySites = ["site.example", "other.example"] as const;

/** Every host that is played. */
export const playedHosts: ReadonlySet<string> = new Set([...listed.flatMap(({ hosts }) => hosts), ...ordinarySites]);

/** The host that a person is most likely to use at each engine. */
const usualHosts: Record<string, string> = {
  google: "www.google.com",
  bing: "www.bing.com",
  duckduckgo: "duckduckgo.com",
  yahoo: "search.yahoo.com",
  ecosia: "www.ecosia.org",
  brave: "search.brave.com",
  startpage: "www.startpage.com",
  qwant: "www.qwant.com",
  yandex: "yandex.com",
  baidu: "www.baidu.com",
  naver: "search.naver.com",
  mojeek: "www.mojeek.com",
  youtube: "www.youtube.com",
};

/** The engine with this id. */
export function engineNamed(id: string): Engine {
  const engine = listed.find((candidate) => candidate.id === id);
  if (!engine) throw new Error(`extension/engines.json has no engine ${id}.`);
  return engine;
}

/** `https://` and the engine's usual host. */
export const originOf = (engine: Engine) => `https://${usualHosts[engine.id] ?? engine.hosts[0]}`;

/** The address of an engine's results for a query, as its own search box makes it. */
export function resultsAddress(engine: Engine, query: string, page: ResultsPage | undefined = engine.results[0]): string {
  if (!page) throw new Error(`${engine.id} has no results page.`);
  const path = page.path.replaceAll("{any}", "any").replace("{query}", encodeURIComponent(query));
  const address = new URL(path, page.hosts ? `https://${page.hosts[0]}` : originOf(engine));
  if (!page.path.endsWith("{query}")) address.searchParams.set(page.query[0] ?? "q", query);
  return address.href;
}

/** A page of the engine that shows no results: where a search starts from. */
export const startPage = (engine: Engine) => `${originOf(engine)}/preferences`;
