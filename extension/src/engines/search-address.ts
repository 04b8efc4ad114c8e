import type { Engine } from "./engines";

/** The address of a web search for `text` on an engine, on the host that people most likely know it by. */
export function searchAddress({ id, hosts, results }: Engine, text: string): string {
  const page = results.find(({ kind }) => kind === "web") ?? results[0];
  const known = page?.hosts ?? hosts;
  const usual = [`www.${id}.com`, `search.${id}.com`, `${id}.com`].find((host) => known.includes(host));
  const host = usual ?? known.toSorted((a, b) => a.length - b.length)[0];
  return `https://${host}${page?.path}?${page?.query[0]}=${encodeURIComponent(text).replaceAll("%20", "+")}`;
}
