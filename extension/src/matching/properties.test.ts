import { describe, expect, test } from "vitest";
import { candidatesOf } from "./candidates";
import { decide } from "./decide";
import { seeded } from "./dodges";
import { type FakeList, groupOfLists } from "./fake-terms";
import { normalise } from "./normalise";
import { piecesOf } from "./pieces";

/** Ranges that text of every kind is drawn from: letters of many scripts, marks, digits, what is not seen, surrogates alone, and what is not assigned. */
const ranges: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0x61, 0x7a],
  [0x30, 0x39],
  [0xa0, 0x24f],
  [0x300, 0x36f],
  [0x370, 0x52f],
  [0x5d0, 0x6ff],
  [0x900, 0xd7f],
  [0xe00, 0xfff],
  [0x1100, 0x11ff],
  [0x2000, 0x206f],
  [0x2100, 0x24ff],
  [0x3040, 0x30ff],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0xd800, 0xdfff],
  [0xf900, 0xffff],
  [0x1d400, 0x1d7ff],
  [0xe0000, 0xe01ff],
  [0, 0x10ffff],
];

function drawText(random: () => number, length: number): string {
  let text = "";
  let range = ranges[0] as readonly [number, number];
  for (let index = 0; index < length; index++) {
    if (random() < 0.2) range = ranges[Math.floor(random() * ranges.length)] as readonly [number, number];
    text += String.fromCodePoint(range[0] + Math.floor(random() * (range[1] - range[0] + 1)));
  }
  return text;
}

const random = seeded(20_261);
const texts = Array.from({ length: 400 }, (_, index) => drawText(random, 1 + (index % 60)));
const zebra: FakeList = { list: "animals.en", phrases: ["blue zebra", "青い馬"], exceptions: ["blue zebra crossing"] };

test("Normalising twice is normalising once, whatever the text", () => {
  for (const text of texts) expect(normalise(normalise(text)), JSON.stringify(text)).toBe(normalise(text));
});

test("No text is too strange to decide about", () => {
  const index = [groupOfLists(zebra)];
  for (const text of [...texts, drawText(random, 65_536)]) expect(["clear", "pause", "support"]).toContain(decide([text], index).kind);
}, 60_000);

test("One more list never turns a stopped search into a clear one", () => {
  const other: FakeList = {
    list: "other.en",
    answer: "support",
    phrases: ["lantern", "zebra"],
    exceptions: ["blue zebra", "lantern festival"],
  };
  const [alone, both] = [groupOfLists(zebra), groupOfLists(zebra, other)];
  for (const text of texts) {
    const search = `${text} blue zebra ${text}`;
    const before = decide([search], [alone]).kind;
    if (before !== "clear") expect(decide([search], [both]).kind, JSON.stringify(text)).not.toBe("clear");
  }
}, 60_000);

describe("Work grows with the length of a text, not faster", () => {
  const [short, long] = [1_024, 65_536];
  test.each([
    ["words", "zebra "],
    ["single letters", "z "],
    ["one letter", "z"],
    ["digits that can be read in two ways", "a1 "],
    ["marks", "e\u0301\u0302"],
    ["pairs", "紙"],
    ["signs", "@$"],
    ["nothing to compare", "\u200b"],
  ])(
    "%s",
    (_, unit) => {
      const countOf = (length: number) => candidatesOf(piecesOf(normalise(unit.repeat(length / unit.length))), 5).length;
      expect(countOf(long)).toBeLessThanOrEqual(countOf(short) * 1.1 * (long / short) + 100);
    },
    120_000,
  );
});
