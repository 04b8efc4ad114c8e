import { appendFileSync, mkdirSync } from "node:fs";
import { inRepository } from "../repository.ts";

const directory = inRepository("tests/browser/results");

/** Prints one row of a table that a suite shows beside its verdicts, and adds it to `results/rows.txt`. */
export function printRow(cells: readonly (string | number)[]): void {
  const row = `${cells.join(" | ")}\n`;
  mkdirSync(directory, { recursive: true });
  appendFileSync(`${directory}/rows.txt`, row);
  process.stdout.write(row);
}
