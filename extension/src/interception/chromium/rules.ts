import type { Engine, ResultsPage } from "../../engines/engines";
import { anySegment, querySegment, segmentsOf } from "../../engines/paths";

type Rule = chrome.declarativeNetRequest.Rule;

const escapeForRe2 = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");

const segmentFilter = (segment: string): string => (segment === anySegment || segment === querySegment ? "[^/?#]+" : escapeForRe2(segment));

const pathFilter = ({ path }: ResultsPage): string =>
  segmentsOf(path)
    .map((segment) => `\\/${segmentFilter(segment)}`)
    .join("");

const holdsQuery = ({ path }: ResultsPage): boolean => path.endsWith(querySegment);

const origin = "^https?://[^/?#]+";
const withParameters = "(?:;[^/?#]*)?/?[?#].*$";
const anything = "(?:;[^/?#]*)?/?(?:[?#].*)?$";
const afterQuery = "(?:[/?#].*)?$";

/**
 * A letter, digit or dot of a path spelled as a percent escape, as no page and no browser writes it: `/%73earch` is `/search` to an engine. The
 * gate reads what it is.
 */
const spelledInEscapes = `${origin}/[^?#]*%(?:2e|3[0-9]|4[1-9a-f]|5[0-9a]|6[1-9a-f]|7[0-9a]).*$`;

/** Most characters of paths in one rule: Chromium refuses an expression that takes more than 2 KB, and says so only when all rules are put in place. */
const longestPaths = 70;

/** Parts of these pages, each small enough for one rule. */
function inParts(pages: readonly ResultsPage[]): ResultsPage[][] {
  const parts: ResultsPage[][] = [];
  let room = 0;
  for (const page of pages) {
    const { length } = pathFilter(page);
    room -= length;
    if (room >= 0 && parts.length > 0) parts.at(-1)?.push(page);
    else {
      parts.push([page]);
      room = longestPaths - length;
    }
  }
  return parts;
}

/** An engine's pages by the hosts that have them. */
function pagesByHosts(engine: Engine): { hosts: readonly string[]; pages: ResultsPage[] }[] {
  const groups = new Map<string, { hosts: readonly string[]; pages: ResultsPage[] }>();
  for (const page of engine.results) {
    const hosts = page.hosts ?? engine.hosts;
    const group = groups.get(hosts.join()) ?? { hosts, pages: [] };
    group.pages.push(page);
    groups.set(hosts.join(), group);
  }
  return [...groups.values()];
}

/** What is held on some hosts: expressions for a GET and for a POST. They say nothing of hosts, which the rules and the manifest do, nor of terms. */
interface Held {
  readonly hosts: readonly string[];
  readonly get: string;
  readonly post: string;
}

function heldOf(engine: Engine): Held[] {
  return pagesByHosts(engine).flatMap(({ hosts, pages }) => {
    const filter = (part: readonly ResultsPage[], rest: string) => `${origin}(?:${part.map(pathFilter).join("|")})${rest}`;
    const inParameters = inParts(pages.filter((page) => !holdsQuery(page)));
    const inPath = inParts(pages.filter(holdsQuery)).map((part) => filter(part, afterQuery));
    return [
      ...inParameters.map((part) => ({ hosts, get: filter(part, withParameters), post: filter(part, anything) })),
      ...inPath.map((expression) => ({ hosts, get: expression, post: expression })),
    ];
  });
}

/**
 * The rules that hold every search on these engines until it has been checked: main-frame results pages, by GET and by POST, go to our own
 * address; a results page that some page only fetches ahead is not fetched at all.
 */
export function gateRules(engines: readonly Engine[], gateAddress: string): Rule[] {
  const redirect = { type: "redirect", redirect: { regexSubstitution: `${gateAddress}\\0` } };
  const spelled = { hosts: engines.flatMap((engine) => engine.hosts), get: spelledInEscapes, post: spelledInEscapes };
  const rules = [...engines.flatMap(heldOf), spelled].flatMap(({ hosts, get, post }) => {
    const condition = (regexFilter: string, resourceType: string, method: string) => ({
      regexFilter,
      isUrlFilterCaseSensitive: false,
      requestDomains: [...hosts],
      resourceTypes: [resourceType],
      requestMethods: [method],
    });
    return [
      { action: redirect, condition: condition(get, "main_frame", "get") },
      { action: redirect, condition: condition(post, "main_frame", "post") },
      { action: { type: "block" }, condition: condition(get, "other", "get") },
    ];
  });
  return rules.map((rule, position) => ({ id: position + 1, priority: 1, ...rule }) as Rule);
}

/** Longest address an exact rule can hold: Chromium caps a rule's compiled expression at 2 KB of memory and refuses longer ones. */
export const longestExactAddress = 4_000;

/** The rule that lets one exact address through, in one tab where it is known. No operator is left in it for RE2 to obey. */
export function passRule(id: number, address: string, tabId: number | null): Rule {
  const filter =
    address.length > longestExactAddress ? `^${escapeForRe2(address.slice(0, longestExactAddress / 2))}` : `^${escapeForRe2(address)}$`;
  return {
    id,
    priority: 5,
    action: { type: "allow" },
    condition: {
      regexFilter: filter,
      isUrlFilterCaseSensitive: true,
      resourceTypes: ["main_frame"],
      ...(tabId !== null && tabId > 0 ? { tabIds: [tabId] } : {}),
    },
  } as Rule;
}
