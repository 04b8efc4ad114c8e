import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { npmPackages } from "./npm.mjs";
import { billOfMaterials } from "./sbom.mjs";

const repository = path.resolve(import.meta.dirname, "../../..");
const readJson = (file: string) => JSON.parse(readFileSync(path.join(repository, file), "utf8"));
const bill = await billOfMaterials(repository);
const packages = bill.components.filter(({ purl }) => purl !== undefined);

/** The C# projects that ship, found by what makes them projects and not by their lock files. */
const projects = readdirSync(path.join(repository, "api"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(path.join(repository, "api", entry.name)).some((file) => file.endsWith(".csproj")))
  .map(({ name }) => name);

test("It has every field that CycloneDX 1.6 requires, with the values it allows", () => {
  expect([bill.bomFormat, bill.specVersion]).toEqual(["CycloneDX", "1.6"]);
  expect(bill.version).toBeGreaterThanOrEqual(1);
  for (const component of [bill.metadata.component, ...bill.components]) {
    expect(["application", "library"], component.name).toContain(component.type);
    expect(component.name).not.toBe("");
  }
  for (const { scope, name } of bill.components) expect(["required", "optional"], name).toContain(scope);
  for (const { hashes = [], name } of bill.components)
    for (const { alg, content } of hashes) {
      expect(["SHA-1", "SHA-256", "SHA-384", "SHA-512"], name).toContain(alg);
      expect(content, name).toMatch(/^([0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/);
    }
});

test("Each reference stands for one part, and each part is reached from the top", () => {
  const refs = [bill.metadata.component, ...bill.components].map((component) => component["bom-ref"]);
  expect(new Set(refs).size).toBe(refs.length);
  expect(bill.dependencies.map(({ ref }) => ref).sort()).toEqual([...refs].sort());
  const below = new Map(bill.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
  const reached = new Set([bill.metadata.component["bom-ref"]]);
  for (const ref of reached) for (const next of below.get(ref) ?? []) reached.add(next);
  expect([...reached].sort()).toEqual([...refs].sort());
});

test("It is in one order, and has no date and no number of its own", async () => {
  const refs = bill.components.map((component) => component["bom-ref"]);
  expect(refs).toEqual([...refs].sort());
  expect(JSON.stringify(await billOfMaterials(repository))).toBe(JSON.stringify(bill));
  expect(bill).not.toHaveProperty("serialNumber");
  expect(bill.metadata).not.toHaveProperty("timestamp");
});

test("Its npm packages are those of the lock file that are not for development alone, with the lock file's hashes", () => {
  const locked = Object.entries(readJson("extension/package-lock.json").packages as Record<string, { [field: string]: string }>)
    .filter(([at, entry]) => at !== "" && !entry["dev"])
    .map(([at, { version, integrity = "" }]) => [
      at.replace("node_modules/", ""),
      version,
      Buffer.from(integrity.replace("sha512-", ""), "base64").toString("hex"),
    ]);
  expect(locked.map(([name]) => name)).toEqual(expect.arrayContaining(["preact", "@noble/hashes"]));
  const listed = packages
    .filter(({ purl }) => purl?.startsWith("pkg:npm/"))
    .map(({ group, name, version, hashes }) => [group ? `${group}/${name}` : name, version, hashes?.[0]?.content]);
  expect(listed).toEqual(locked);
});

test("Its NuGet packages are those of the lock file of every project that ships, with the lock file's hashes", () => {
  const locked = new Map<string, string>();
  for (const project of projects)
    for (const framework of Object.values(readJson(`api/${project}/packages.lock.json`).dependencies as Record<string, object>))
      for (const [name, { type, resolved, contentHash }] of Object.entries(framework))
        if (type !== "Project") locked.set(`pkg:nuget/${name}@${resolved}`, contentHash);
  expect(locked.size).toBeGreaterThan(3);
  const listed = packages
    .filter(({ purl }) => purl?.startsWith("pkg:nuget/"))
    .map(({ purl, properties }) => [purl, properties?.find(({ name }) => name === "packages.lock.json:contentHash")?.value]);
  expect(listed).toEqual([...locked].sort(([a], [b]) => (a < b ? -1 : 1)));
});

test("Every project that ships is there, and says what it needs", () => {
  const needs = new Map(bill.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
  expect(bill.components.filter(({ purl }) => purl === undefined).map(({ name }) => name)).toEqual([
    ...projects.sort(),
    "stopitnow-companion-extension",
  ]);
  expect(needs.get("project:StopItNow.Companion.Api")).toContain("project:StopItNow.Companion.Catalogue");
  expect(needs.get("project:StopItNow.Companion.Catalogue")?.join()).toMatch(/^pkg:nuget\/YamlDotNet@/);
});

test("Of two versions of an npm package, each part is joined to the one that npm gives it", () => {
  const entry = { version: "1.0.0", integrity: "sha512-AAAA", license: "MIT" };
  const { components, direct } = npmPackages({
    packages: {
      "": { dependencies: { "@a/b": "1.0.0", c: "2.0.0" } },
      "node_modules/@a/b": { ...entry, dependencies: { c: "^1.0.0", d: "1.0.0" } },
      "node_modules/@a/b/node_modules/c": entry,
      "node_modules/c": { ...entry, version: "2.0.0" },
      "node_modules/d": { ...entry, optional: true },
      "node_modules/e": { ...entry, dev: true },
    },
  });
  expect(direct).toEqual(["pkg:npm/%40a/b@1.0.0", "pkg:npm/c@2.0.0"]);
  expect(components.map(({ component, dependsOn }) => [component.purl, component.scope, dependsOn])).toEqual([
    ["pkg:npm/%40a/b@1.0.0", "required", ["pkg:npm/c@1.0.0", "pkg:npm/d@1.0.0"]],
    ["pkg:npm/c@1.0.0", "required", []],
    ["pkg:npm/c@2.0.0", "required", []],
    ["pkg:npm/d@1.0.0", "optional", []],
  ]);
});
