import { readFileSync } from "node:fs";
import path from "node:path";

/** The text of one file of this folder. */
export const textOf = (file: string): string => readFileSync(path.join(import.meta.dirname, file), "utf8");

/** What stands under one heading of a file, up to the next of the same level. */
export function sectionOf(file: string, heading: string): string {
  const [, found] = textOf(file).split(`\n## ${heading}\n`);
  if (found === undefined) throw new Error(`${file} has no heading "${heading}".`);
  return (found.split("\n## ")[0] ?? "").trim();
}

/** The rows of the table under one heading, without its head; a cell that is all code loses its marks. */
export function rowsOf(file: string, heading: string): string[][] {
  return sectionOf(file, heading)
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .slice(2)
    .map((line) =>
      line
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim().replace(/^`([^`]*)`$/, "$1")),
    );
}
