import { expect, test } from "vitest";
import { decide } from "./decide";
import { dodgesOf, seeded } from "./dodges";
import { groupOfLists } from "./fake-terms";

/** Harmless, of one to three words, with long and short ones, double letters and every letter of the alphabet. */
const firsts = ["blue", "paper", "quiet", "jolly", "velvet", "copper", "winter", "fuzzy", "hollow", "amber"];
const seconds = ["zebra", "lantern", "kettle", "xylophone", "garden", "balloon", "whisper", "button", "river", "mushroom"];
const thirds = ["box", "parade", "cinema", "orchard", "question", "jigsaw", "compass", "waffle", "volcano", "thimble"];

const phrases: readonly string[] = [
  ...firsts.flatMap((first) => seconds.map((second) => `${first} ${second}`)),
  ...thirds.flatMap((third, index) => seconds.slice(0, 7).map((second) => `${firsts[index]} ${second} ${third}`)),
  ...seconds,
  ...thirds,
  ...firsts,
];

test("At least 98 of 100 dodges of 200 harmless phrases are paused, and the misses are printed by their way", () => {
  const random = seeded(Number(process.env["DODGE_SEED"] ?? 1));
  const misses = new Map<string, string[]>();
  let tried = 0;
  let fewest = Number.POSITIVE_INFINITY;
  for (const phrase of phrases) {
    const index = [groupOfLists({ phrases: [phrase] })];
    const dodges = dodgesOf(phrase, random);
    fewest = Math.min(fewest, dodges.length);
    for (const { way, text } of dodges) {
      tried++;
      if (decide([text], index).kind !== "pause") misses.set(way, [...(misses.get(way) ?? []), `${phrase} as ${text}`]);
    }
  }
  const missed = [...misses.values()].flat().length;
  process.stdout.write(`recall | ${tried - missed} of ${tried} dodges of ${phrases.length} phrases are paused\n`);
  for (const [way, texts] of misses) process.stdout.write(`recall | missed ${texts.length} | ${way} | ${texts.slice(0, 3).join(" | ")}\n`);
  expect(phrases.length).toBeGreaterThanOrEqual(200);
  expect(new Set(phrases).size).toBe(phrases.length);
  expect(fewest).toBeGreaterThanOrEqual(20);
  expect(missed / tried).toBeLessThanOrEqual(0.02);
}, 60_000);
