import data from "../../engines.json";

/** One engine: where its results live and how its addresses carry the query. */
export interface Engine {
  readonly id: string;
  readonly name: string;
  /** Its hosts are asked for one engine at a time, in settings; without it, when the extension is installed. */
  readonly optional?: boolean;
  /** The parameter that names the charset of the query's bytes; UTF-8 where it is absent or names none. */
  readonly charsetParameter?: string;
  /** The charset of a query whose bytes are no UTF-8. */
  readonly legacyCharset?: string;
  readonly hosts: readonly string[];
  readonly results: readonly ResultsPage[];
}

export interface ResultsPage {
  readonly kind: string;
  /**
   * From the first slash, in lower case, without a slash at the end. `{any}` stands for one segment of no interest; `{query}`, last of all, for
   * the segment that is the query, whatever follows it.
   */
  readonly path: string;
  /** The parameters that carry a query, in lower case. */
  readonly query: readonly string[];
  /** The engine's hosts that have this page; all of them without it. */
  readonly hosts?: readonly string[];
}

/** Every engine this build knows; the same file gives the manifest its hosts. */
export const engines: readonly Engine[] = data.engines;

/** Engines that the person is asked about one at a time. */
export const optionalEngines: readonly Engine[] = engines.filter((engine) => engine.optional);

/** Match patterns of every host of an engine. */
export const patternsOf = (engine: Engine): string[] => engine.hosts.map((host) => `*://${host}/*`);

/** Match patterns of every host that is asked for at installation, for the manifest and the permission check. */
export const hostPatterns: readonly string[] = engines.filter((engine) => !engine.optional).flatMap(patternsOf);

/** Match patterns of every host that may be asked for later. */
export const optionalPatterns: readonly string[] = optionalEngines.flatMap(patternsOf);

/** The engines to hold searches of, given the match patterns that the browser lets us see: one host of an optional engine is enough. */
export function coveredEngines(granted: readonly string[]): Engine[] {
  const seen = new Set(granted);
  return engines.filter((engine) => !engine.optional || patternsOf(engine).some((pattern) => seen.has(pattern)));
}
