import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { decide, type Vector } from "./vectors";

const told = process.env["MUTANTS_DIR"];
const directory = path.resolve(told ?? path.join(import.meta.dirname, "../../../.artifacts/mutants"));
const files = existsSync(directory) ? readdirSync(directory).filter((name) => name.endsWith(".json")) : [];

test.skipIf(told === undefined)("There are mutants in MUTANTS_DIR", () => {
  expect(files).not.toEqual([]);
});

describe.skipIf(files.length === 0)("Both languages agree on every mutant, and on the reason", { timeout: 600_000 }, () => {
  test.each(files)("%s", async (file) => {
    const vectors: readonly Vector[] = JSON.parse(readFileSync(path.join(directory, file), "utf8"));
    const disagreements: string[] = [];
    const counts = new Map<string, number>();
    for (const vector of vectors) {
      const decided = await decide(vector);
      counts.set(decided, (counts.get(decided) ?? 0) + 1);
      if (decided !== vector.expect) disagreements.push(`${vector.name}: expected ${vector.expect}, decided ${decided}`);
    }
    const summary = [...counts].sort(([, a], [, b]) => b - a).map(([reason, count]) => `${reason} ${count}`);
    process.stdout.write(`${file}: ${vectors.length} mutants: ${summary.join(", ")}\n`);
    expect(vectors.length).toBeGreaterThan(0);
    expect(disagreements.slice(0, 20)).toEqual([]);
  });
});
