import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";
import { afterAll, beforeAll, describe, inject, test } from "vitest";
import type { Browser } from "../browsers/browser.ts";
import { launchChromium } from "../browsers/chromium.ts";
import { type PlayedEngines, playEngines } from "../engines/server.ts";
import { removeDirectory, temporaryDirectory } from "../processes.ts";
import { inRepository } from "../repository.ts";
import { atMost, median, writeFigure, writeLine } from "./figures.ts";

interface Figures {
  readonly terms: number;
  readonly perQuery: readonly { readonly words: number; readonly candidates: number; readonly ours: number[]; readonly peer: number[] }[];
  readonly load: number[];
  readonly bytesPerTerm: number;
  readonly base64Bytes: number;
  readonly leastBits: number;
}

const sizes = [1_000, 100_000, 1_000_000] as const;

/** The real code, in Node and in the extension's own worker, against a plain `Set` of strings in the same run. */
describe("matching", () => {
  let directory: string;
  let script: string;
  let engines: PlayedEngines;
  let browser: Browser;
  beforeAll(async () => {
    directory = await temporaryDirectory("measure");
    const file = join(directory, "measure.js");
    execFileSync(process.execPath, [inRepository("extension/build/bundle-measure.mjs"), file], { cwd: inRepository("extension") });
    script = readFileSync(file, "utf8");
    engines = await playEngines();
    browser = await launchChromium(engines, { extension: inject("packages").chromium });
  });
  afterAll(async () => {
    await browser?.dispose();
    await engines?.stop();
    await removeDirectory(directory);
  });

  test.each(sizes)("%d terms in Node", (terms) => {
    const context = vm.createContext({ performance, TextEncoder, TextDecoder, atob, btoa, crypto });
    vm.runInContext(script, context);
    write("node", vm.runInContext(`measure(${terms})`, context) as Figures);
  });

  test.each(sizes)("%d terms in Chromium's worker", async (terms) => {
    write("chromium", await browser.callInBackground<Figures>(`(global) => { ${script}; return global.measure(${terms}); }`));
  });
});

function write(where: string, { terms, perQuery, load, bytesPerTerm, base64Bytes, leastBits }: Figures): void {
  const isJudged = where === "chromium" && terms === 100_000;
  for (const { words, candidates, ours, peer } of perQuery) {
    const against = `a Set of as many strings ${(median(peer) * 1_000).toFixed(1)} us, ${(median(ours) / median(peer)).toFixed(1)} times`;
    const limit = isJudged && words === 12 ? [atMost(median(ours), 0.2, "0.2 ms")] : [];
    writeFigure(`${where}: a search of ${words} words (${candidates} candidates) against ${terms} terms`, ours, against, ...limit);
  }
  writeFigure(`${where}: loading an index of ${terms} terms`, load, "none", ...(isJudged ? [atMost(median(load), 10, "10 ms")] : []));
  writeLine(
    `${where}: memory of an index of ${terms} terms`,
    `${bytesPerTerm.toFixed(2)} bytes a term`,
    atMost(bytesPerTerm, 9, "9 bytes"),
  );
  const least = leastBits / 8 / terms;
  writeLine(
    `a list of ${terms} terms`,
    `${(base64Bytes / terms).toFixed(2)} bytes a term as published, ${bytesPerTerm.toFixed(2)} before base64; log2 C(2^48, n) is ${least.toFixed(2)}, ${(bytesPerTerm / least).toFixed(2)} times`,
  );
}
