import type { Browser } from "./browsers/browser.ts";
import type { Engine } from "./engines/hosts.ts";
import type { PlayedEngines } from "./engines/server.ts";
import type { SearchPath } from "./paths.ts";
import { eventually } from "./processes.ts";

/** What an innocent search was like, for the engine and for the person. */
export interface Experience {
  /** Each request as the engine saw it. */
  readonly requests: readonly string[];
  /** Entries in the tab's own history. */
  readonly historyLength: number;
  /** Requests that a reload adds, and the cookies it sends; none for a form sent by POST, of which a browser first asks the person. */
  readonly reload: readonly string[];
  /** Where Back leads; null where the tab has nothing to go back to. */
  readonly backTo: string | null;
}

/** What the engine sees of where a search came from. */
export interface Origin {
  readonly site: string;
  readonly referer: string;
}

/** Searches once by a path, reloads, goes back, and tells how it was. */
export async function experience(
  browser: Browser,
  { traffic }: PlayedEngines,
  path: SearchPath,
  engine: Engine,
  query: string,
): Promise<{ experience: Experience; origin: Origin }> {
  const seen = () =>
    traffic
      .searchesFor(query)
      .map(({ scheme, method, host, text, headers }) => `${method} ${scheme}://${host}${text} cookies: ${headers.cookie || "none"}`);
  const tab = await path.search(browser, engine, query, async () => undefined);
  if (!tab) throw new Error(`${path.name} shows nothing.`);
  // The request may be there before the page that a path starts from is gone.
  const shown = await tab.shows(
    (address) =>
      address.startsWith("http") &&
      traffic.searchesFor(query).length > 0 &&
      !address.includes("site.example") &&
      !address.includes("/preferences") &&
      !address.includes("paper+lantern"),
  );
  const requests = seen();
  const [first] = traffic.searchesFor(query);
  const historyLength = await tab.historyLength();

  if (first?.method === "GET") {
    const before = await tab.evaluate<number>("performance.timeOrigin");
    await tab.reload();
    await eventually("the reload", async () => (await tab.evaluate<number>("performance.timeOrigin").catch(() => before)) !== before);
    await tab.shows((address) => address === shown);
  }
  const reload = seen().slice(requests.length);

  let backTo: string | null = null;
  if (historyLength > 1) {
    await tab.back();
    // Firefox shows a blank page while it hands the tab to another process; no path begins at one that it could go back to.
    backTo = await tab.shows((address) => address !== shown && address !== "about:blank");
  }
  return {
    experience: { requests, historyLength, reload, backTo },
    origin: { site: first?.headers.secFetchSite ?? "", referer: first?.headers.referer ?? "" },
  };
}
