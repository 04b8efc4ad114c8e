import { describe, expect, test } from "vitest";
import { engines } from "../../engines/engines";
import { recognise } from "../../engines/recognise";
import { innocents, searches } from "../../engines/vectors";
import { FakeChrome } from "../../platform/fake-chrome";
import { gateAddress, readGateAddress } from "./addresses";
import { gateRules, longestExactAddress, passRule } from "./rules";

new FakeChrome().install();
const key = "0123456789abcdef0123456789abcdef";
const rules = gateRules(engines, gateAddress(key));

const allowed = new Set(engines.flatMap((engine) => engine.hosts));
const filters = rules.map(({ action, condition }) => ({
  acts: new RegExp(condition.regexFilter ?? "", "i"),
  domains: new Set(condition.requestDomains),
  does: `${action.type} ${condition.requestMethods} ${condition.resourceTypes}`,
}));

/** What the browser does with a request for an address: a rule is for its domains and all below them, and acts on hosts that we may see. */
function doneWith(address: string): string[] {
  const { href, hostname } = new URL(address);
  const host = hostname.replace(/\.$/, "");
  if (!allowed.has(host)) return [];
  const above = host.split(".").map((_, position, labels) => labels.slice(position).join("."));
  const acting = filters.filter(({ acts, domains }) => above.some((domain) => domains.has(domain)) && acts.test(href));
  return [...new Set(acting.map(({ does }) => does))].sort();
}

/** The path of a page with something in its open places. */
const filled = (path: string) => path.replaceAll("{any}", "a").replace("{query}", "b");

/** Each host of an ordinary engine, and some of the hundreds that Google has. */
const some = (_: string, position: number) => position < 10 || position % 40 === 0;

const held = ["block get other", "redirect get main_frame", "redirect post main_frame"];

describe("The gate's rules", () => {
  test.each(searches.filter(({ queries }) => queries.length > 0))("hold what is recognised: $engine, $what", ({ address }) => {
    expect(doneWith(address)).toEqual(held);
  });

  test.each(innocents)("leave alone what is none: $what, $address", ({ address }) => {
    expect(doneWith(address).filter((done) => !done.startsWith("redirect post"))).toEqual([]);
  });

  test("leave an address without any parameter alone, and hold a form sent there", () => {
    expect(doneWith("https://www.google.com/search")).toEqual(["redirect post main_frame"]);
  });

  test("hold every page of every host, and nothing that is not recognised there", () => {
    const addresses = engines.flatMap(({ hosts, results }) =>
      results
        .flatMap(({ path }) => [path, `${path}/more`, `${path};x=1`, `/x${path}`])
        .flatMap((path) => hosts.filter(some).map((host) => `https://${host}${filled(path)}?${results[0]?.query[0]}=blue+zebra#x`)),
    );
    const otherwise = addresses.filter((address) => doneWith(address).join() !== (recognise({ address }) ? held.join() : ""));
    expect(otherwise).toEqual([]);
  });

  test("hold a path spelled in escapes, in capitals, with parameters, with a port", () => {
    for (const address of [
      "https://search.yahoo.com/search;_ylt=Aw?p=blue",
      "https://www.bing.com/Search?q=blue",
      "https://www.bing.com/%49mages/%73earc%48?q=blue",
      "https://me:x@www.google.com/search/?q=blue",
      "https://www.google.com:8443/search?q=blue",
    ]) {
      expect(recognise({ address })?.queries, address).toEqual(["blue"]);
      expect(doneWith(address), address).toEqual(held);
    }
  });

  test("hold no word a person saved, and each has an id of its own", () => {
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
    expect(JSON.stringify(rules)).not.toMatch(/zebra|lantern/);
  });
});

test("A gate address gives back the address it was made from, whatever it holds", () => {
  for (const address of [
    "https://www.google.com/search?q=a&u=b&k=c",
    "https://www.google.com/search?q=%2A^|*\\#u=1",
    "https://www.google.com/search?q=\u{1f993}",
  ])
    expect(readGateAddress(gateAddress(key) + address)).toEqual({ key, address });
  for (const address of [gateAddress(key), gateAddress("short"), "chrome-extension://fake/v/gate", "chrome-extension://fake/v/gate?u=x"])
    expect(readGateAddress(address)).toBeUndefined();
});

describe("A pass lets through exactly one address", () => {
  const awkward = "*^|\\.+?([{})]$-/%2A".split("").map((character) => `https://www.google.com/search?q=a${character}b`);
  test.each(awkward)("%s", (address) => {
    const filter = new RegExp(passRule(2, address, 5).condition.regexFilter ?? "");
    expect(filter.test(address)).toBe(true);
    for (const other of [
      `${address}x`,
      `x${address}`,
      address.toUpperCase(),
      address.replace("a", "ab"),
      "https://www.google.com/search?q=blue+zebra",
    ])
      expect(filter.test(other), other).toBe(false);
  });

  test("in one tab where it is known, in any where it is not", () => {
    expect(passRule(2, "https://x/", 5).condition.tabIds).toEqual([5]);
    expect(passRule(2, "https://x/", null).condition.tabIds).toBeUndefined();
    expect(passRule(2, "https://x/", -1).condition.tabIds).toBeUndefined();
  });

  test("and one too long for a rule by its first part", () => {
    const address = `https://www.google.com/search?q=${"a".repeat(longestExactAddress)}`;
    const filter = passRule(2, address, 5).condition.regexFilter ?? "";
    expect(filter.length).toBeLessThan(longestExactAddress);
    expect(new RegExp(filter).test(address)).toBe(true);
  });
});
