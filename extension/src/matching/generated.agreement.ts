import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { candidatesOf } from "./candidates";
import { normalise } from "./normalise";
import { piecesOf } from "./pieces";

/** What C# made of a text that nobody thought of, one a line; half characters are given as UTF-16 code units. */
interface Generated {
  readonly text?: string;
  readonly units?: readonly number[];
  readonly normal: string;
  readonly candidates: readonly string[];
}

const file = path.resolve(process.env["GENERATED_TEXTS"] ?? path.join(import.meta.dirname, "../../../.artifacts/matching/generated.jsonl"));
const longest = 3;

const textOf = ({ text, units = [] }: Generated): string => text ?? String.fromCharCode(...units);
const candidatesIn = (normal: string): string[] =>
  candidatesOf(piecesOf(normal), longest).map(({ text, start, end }) => `${start}-${end} ${text}`);

test("Both languages make the same of every generated text", { timeout: 600_000 }, () => {
  expect(existsSync(file), `${file} is written by the C# tests of matching; run those first`).toBe(true);
  const disagreements: string[] = [];
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  for (const line of lines) {
    const generated = JSON.parse(line) as Generated;
    const normal = normalise(textOf(generated));
    if (normal !== generated.normal) disagreements.push(`normal form: ${line}: ${JSON.stringify(normal)}`);
    else if (JSON.stringify(candidatesIn(normal)) !== JSON.stringify(generated.candidates))
      disagreements.push(`candidates: ${line}: ${JSON.stringify(candidatesIn(normal))}`);
  }
  process.stdout.write(`generated texts: ${lines.length}, disagreements: ${disagreements.length}\n`);
  expect(lines.length).toBeGreaterThan(0);
  expect(disagreements.slice(0, 20)).toEqual([]);
});
