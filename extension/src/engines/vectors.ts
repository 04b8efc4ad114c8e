import { readFileSync } from "node:fs";

/** One address as an engine or a browser makes it, and what it asks for. */
export interface SearchVector {
  readonly engine: string;
  readonly what: string;
  readonly address: string;
  readonly queries: readonly string[];
}

interface File {
  readonly engines: readonly {
    readonly engine: string;
    readonly searches: readonly Omit<SearchVector, "engine">[];
    readonly innocent: readonly { readonly what: string; readonly address: string }[];
  }[];
  readonly elsewhere: readonly string[];
}

const file = JSON.parse(readFileSync(new URL("../../../tests/vectors/result-addresses.json", import.meta.url), "utf8")) as File;

/** For tests: results addresses of every engine. */
export const searches: readonly SearchVector[] = file.engines.flatMap(({ engine, searches: those }) =>
  those.map((search) => ({ engine, ...search })),
);

/** For tests: addresses that are no search, on the engines' own hosts, beside them and elsewhere. */
export const innocents: readonly { readonly what: string; readonly address: string }[] = [
  ...file.engines.flatMap(({ engine, innocent }) => innocent.map(({ what, address }) => ({ what: `${engine}: ${what}`, address }))),
  ...file.elsewhere.map((address) => ({ what: "elsewhere", address })),
];
