import { describe, expect, test } from "vitest";
import { coveredEngines, engines, hostPatterns, optionalEngines, optionalPatterns, patternsOf } from "./engines";
import { queriesOf, recognise } from "./recognise";
import { innocents, searches } from "./vectors";

const everyPage = engines.flatMap((engine) =>
  engine.results.flatMap((page) => (page.hosts ?? engine.hosts).map((host) => ({ engine: engine.id, host, ...page }))),
);
/** The path of a page with a query in its place, where it has one. */
const filled = (path: string, query: string) => path.replaceAll("{any}", "x").replace("{query}", query).replace(/\/$/, "");

describe("A results address of a known engine", () => {
  test.each(searches)("gives its queries: $engine, $what", ({ engine, address, queries }) => {
    const recognised = recognise({ address });
    expect(recognised?.engine.id).toBe(engine);
    expect(recognised?.queries).toEqual(queries);
  });

  test("is among at least eight of its engine, with at least four innocent ones", () => {
    for (const { id } of engines) {
      expect(searches.filter(({ engine }) => engine === id).length, id).toBeGreaterThanOrEqual(8);
      expect(innocents.filter(({ what }) => what.startsWith(`${id}:`)).length, id).toBeGreaterThanOrEqual(4);
    }
  });

  test("is recognised on every host and page of every engine", () => {
    const addresses = everyPage.flatMap(({ host, path, query }) => {
      const inPath = path.includes("{query}") ? ["a b"] : [];
      const address = `http://${host}${filled(path, "a+b")}/?x=1`;
      return [{ address, queries: inPath }, ...query.map((name) => ({ address: `${address}&${name}=a%20b`, queries: [...inPath, "a b"] }))];
    });
    expect(addresses.filter(({ address, queries }) => queriesOf({ address })?.join("|") !== queries.join("|"))).toEqual([]);
  });

  test.each([
    ["every repeated parameter", "https://www.google.com/search?q=one&q=two", ["one", "two"]],
    ["a query in the fragment", "https://www.google.com/search?q=one#q=two", ["one", "two"]],
    ["plus and percent", "https://www.google.com/search?q=blue+zebra%20%C3%BC", ["blue zebra ü"]],
    ["an encoded parameter name", "https://www.google.com/search?%71=blue", ["blue"]],
    ["an empty query", "https://www.google.com/search?q=", [""]],
    ["a parameter without a value", "https://www.google.com/search?q", [""]],
    ["no query", "https://www.google.com/search?hl=en", []],
    ["letters that are not encoded at all", "https://www.google.com/search?q=blåer zebra", ["blåer zebra"]],
    ["a path in capitals", "https://www.bing.com/Images/Search?Q=blue", ["blue"]],
    ["another port", "https://www.google.com:8443/search?q=blue", ["blue"]],
    ["credentials before the host", "https://me:secret@www.google.com/search?q=blue", ["blue"]],
    ["the usual port spelled out", "https://www.google.com:443/search?q=blue", ["blue"]],
  ])("reads %s", (_, address, queries) => {
    expect(queriesOf({ address })).toEqual(queries);
  });

  test("reads a form that was sent by POST", () => {
    expect(
      queriesOf({
        address: "https://www.startpage.com/sp/search",
        form: [
          ["cat", "web"],
          ["query", "blue zebra"],
        ],
      }),
    ).toEqual(["blue zebra"]);
  });

  test.each(["%", "%zz", "%ff%fe", "%1b$B", "%00", "+%", "%C3", "\u{d800}", "😀".repeat(4_000), "%e4".repeat(20_000)])(
    "never throws, whatever stands in it: %#",
    (odd) => {
      for (const charset of ["gbk", "utf-16", "iso-2022-jp", "nothing", "%ff", ""])
        for (const address of [
          `https://www.google.com/search?q=${odd}&ie=${charset}`,
          `https://www.google.com/maps/search/${odd}?ie=${charset}`,
          `https://www.baidu.com/${odd}?${odd}=${odd}#${odd}`,
        ])
          expect(() => recognise({ address })).not.toThrow();
    },
  );
});

describe("A charset", () => {
  test("that the address names hides nothing from us that is plain text", () => {
    for (const charset of ["utf-16", "utf-16be", "iso-2022-jp", "x-user-defined", "replacement", "ibm866"])
      expect(queriesOf({ address: `https://www.google.com/search?ie=${charset}&q=blue+zebra%21` })).toEqual(["blue zebra!"]);
  });

  test("of an engine reads bytes that are no UTF-8, where the address names none that it could be", () => {
    for (const charset of ["", "utf-16", "utf-8", "nothing"])
      expect(queriesOf({ address: `https://www.google.com/search?ie=${charset}&q=blue+zebra%FF` })).toContain("blue zebraÿ");
  });

  test("is one that browsers know", () => {
    for (const { legacyCharset } of engines) if (legacyCharset) expect(() => new TextDecoder(legacyCharset)).not.toThrow();
  });
});

test.each([
  ...innocents,
  ...[
    "https://mail.google.com/search?q=blue",
    "ftp://www.google.com/search?q=blue",
    "javascript:alert(1)",
    "chrome-extension://abc/search?q=blue",
    "https://",
    "",
  ].map((address) => ({ what: "no web page of theirs", address })),
])("Nothing else is a search we may forward: $what, $address", ({ address }) => {
  expect(queriesOf({ address }) ?? []).toEqual([]);
});

describe("An optional engine", () => {
  test("is covered once the browser lets us see one of its hosts, and the others always", () => {
    const required = engines.length - optionalEngines.length;
    expect([required, optionalEngines.length]).toEqual([12, 13]);
    expect(coveredEngines([])).toHaveLength(required);
    for (const engine of optionalEngines) {
      const pattern = patternsOf(engine)[0] ?? "";
      expect(coveredEngines([pattern]).filter(({ optional }) => optional)).toEqual([engine]);
    }
  });

  test("shares no host with another engine", () => {
    const all = [...hostPatterns, ...optionalPatterns];
    expect(new Set(all).size).toBe(all.length);
  });
});
