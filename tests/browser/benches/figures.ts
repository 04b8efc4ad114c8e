import { appendFileSync } from "node:fs";

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);

/** The value below which this share of the values lies, between the two nearest. */
function quantile(values: readonly number[], share: number): number {
  const ordered = sorted(values);
  const position = (ordered.length - 1) * share;
  const [below = Number.NaN, above = below] = [ordered[Math.floor(position)], ordered[Math.ceil(position)]];
  return below + (above - below) * (position - Math.floor(position));
}

/** The middle value. */
export const median = (values: readonly number[]) => quantile(values, 0.5);

/** Whether a figure keeps its limit, as the end of its line; `tests/bench` ends with 1 when a line says "exceeded". */
export const atMost = (value: number, limit: number, written: string) => verdict(value <= limit, written);
export const atLeast = (value: number, limit: number, written: string) => verdict(value >= limit, written);
const verdict = (isKept: boolean, written: string) => `limit ${written}: ${isKept ? "kept" : "exceeded"}`;

/**
 * Writes one figure: name, median, spread (first to third quartile), the peer it was paired with, the number of runs, and whether its limit was kept. Values
 * are milliseconds, written as microseconds below one.
 */
export function writeFigure(name: string, values: readonly number[], peer: string, ...limit: readonly string[]): void {
  const ms = (value: number) => (value < 1 ? `${(value * 1_000).toFixed(1)} us` : `${value.toFixed(1)} ms`);
  write([
    name,
    ms(median(values)),
    `${ms(quantile(values, 0.25))} to ${ms(quantile(values, 0.75))}`,
    peer,
    `${values.length} runs`,
    ...limit,
  ]);
}

/** Writes one figure that is a count and needs no spread: name, value, and whether its limit was kept. */
export const writeLine = (name: string, value: string, ...limit: readonly string[]): void => write([name, value, ...limit]);

function write(cells: readonly string[]): void {
  const line = `${cells.join(" | ")}\n`;
  const file = process.env["FIGURES"];
  if (file) appendFileSync(file, line);
  else process.stdout.write(line);
}
