import { describe, expect, test } from "vitest";
import { type Engine, engines, optionalEngines, patternsOf } from "../src/engines/engines";
import { manifest } from "../src/manifest";
import { rowsOf } from "./markdown";

const file = "PERMISSIONS.md";
const packages = (["chromium", "firefox"] as const).map((browser) => ({
  title: browser === "chromium" ? "Chromium" : "Firefox",
  built: manifest({ browser, name: "A Pause", version: "0.1.0", serviceOrigin: "https://companion.example" }),
}));

/** Each name with the packages it stands in, as a table says or as the manifests do. */
const saidIn = (heading: string) => Object.fromEntries(rowsOf(file, heading).map(([name, packages]) => [name, packages]));
function askedIn(namesIn: (built: Record<string, unknown>) => string[]): Record<string, string> {
  const asked: Record<string, string[]> = {};
  for (const { title, built } of packages)
    for (const name of namesIn(built)) {
      asked[name] ??= [];
      asked[name].push(title);
    }
  return Object.fromEntries(Object.entries(asked).map(([name, titles]) => [name, titles.join(", ")]));
}
const list = (built: Record<string, unknown>, key: string) => built[key] as string[];

/** What an install asks for and what runs where is told elsewhere in the listing, or says nothing about a person. */
const plainKeys = [
  ...[
    "manifest_version",
    "name",
    "version",
    "description",
    "default_locale",
    "icons",
    "action",
    "options_ui",
    "background",
    "minimum_chrome_version",
  ],
  ...["permissions", "optional_permissions", "host_permissions", "optional_host_permissions", "browser_specific_settings"],
];

test.each([
  ["Permissions", (built: Record<string, unknown>) => list(built, "permissions")],
  ["Optional permissions", (built: Record<string, unknown>) => list(built, "optional_permissions")],
  ["Other keys of the manifest", (built: Record<string, unknown>) => Object.keys(built).filter((key) => !plainKeys.includes(key))],
] as const)("%s: each one has a reason, in the packages that have it, and each reason has one", (heading, namesIn) => {
  expect(saidIn(heading)).toEqual(askedIn(namesIn));
});

test.each(["Permissions", "Optional permissions", "Other keys of the manifest"])("%s: each reason is a sentence, said once", (heading) => {
  const reasons = rowsOf(file, heading).map(([, , why]) => why ?? "");
  for (const reason of reasons) expect(reason).toMatch(/^\p{Lu}.{40,}\.$/u);
  expect(new Set(reasons).size).toBe(reasons.length);
});

const kinds = ["web", "images", "videos", "news", "maps", "shopping"];
const rowOf = (engine: Engine) => [
  engine.name,
  String(engine.hosts.length),
  kinds.filter((kind) => engine.results.some((page) => page.kind === kind)).join(", "),
];

describe.each([
  ["Sites asked for at installation", "host_permissions", engines.filter((engine) => !engine.optional)],
  ["Sites that may be asked for later", "optional_host_permissions", optionalEngines],
] as const)("%s", (heading, key, asked) => {
  test("each engine has a row with the number of its addresses and the searches held there", () => {
    expect(rowsOf(file, heading)).toEqual(asked.map(rowOf));
    for (const engine of asked) for (const { kind } of engine.results) expect(kinds, engine.name).toContain(kind);
  });

  test.each(packages)("every site in the manifest for $title is of an engine with a row", ({ built }) => {
    const named = new Set(rowsOf(file, heading).map(([name]) => name));
    const explained = engines.filter(({ name }) => named.has(name)).flatMap(patternsOf);
    expect([...list(built, key)].sort()).toEqual([...explained].sort());
  });
});
