import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { isEnough } from "./node-version.mjs";

const read = (file: string) => readFileSync(path.resolve(import.meta.dirname, "../..", file), "utf8");

test.each([
  ["18.20.8", false],
  ["20.18.3", false],
  ["20.19.0", true],
  ["21.7.3", false],
  ["22.11.0", false],
  ["22.12.0", true],
  ["23.0.0", true],
  ["24.1.0", true],
])("Node %s runs the tools: %s", (version, isSo) => {
  expect(isEnough(version)).toBe(isSo);
});

test("The range is the one that Vite names, and every sentence says it", () => {
  const range = "^20.19.0 || >=22.12.0";
  for (const file of ["extension/node_modules/vite/package.json", "extension/package.json", "tests/browser/package.json"])
    expect(JSON.parse(read(file)).engines.node, file).toBe(range);
  for (const file of ["README.md", "tests/run", "extension/StopItNow.Companion.Extension.csproj"])
    expect(read(file), file).toMatch(/20\.19 or a later 20, or 22\.12 or later/);
});
