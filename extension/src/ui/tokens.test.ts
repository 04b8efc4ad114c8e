import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("tokens.css", import.meta.url), "utf8");
const [light = "", dark = ""] = css.split("@media (prefers-color-scheme: dark)");

const colours = (block: string): Record<string, string> =>
  Object.fromEntries([...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = "", value = ""]) => [name, value]));

const blockOf = (part: string, selector: string): string => part.split(`${selector} {`)[1]?.split("}")[0] ?? "";

/** The colours in force for one look: its own over the root's. */
const tokens = (part: string, look: number): Record<string, string> => ({
  ...colours(blockOf(part, ":root")),
  ...colours(blockOf(part, `[data-look="${look}"]`)),
});

/** Relative luminance and contrast ratio: WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [bright = 0, dim = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (bright + 0.05) / (dim + 0.05);
}

describe.each([
  ["light", light],
  ["dark", dark],
])("In the %s colours", (_, part) => {
  describe.each([0, 1, 2, 3])("of look %i", (look) => {
    const colour = (name: string): string => {
      const value = tokens(part, look)[name];
      if (!value) throw new Error(`No token --${name}`);
      return value;
    };

    test.each([
      ["text", "ground"],
      ["text", "raised"],
      ["quiet", "ground"],
      ["quiet", "raised"],
      ["link", "ground"],
      ["link", "raised"],
      ["on-strong", "strong"],
      ["text", "accent"],
      ["ground", "text"],
    ])("%s on %s has a contrast of at least 7:1", (front, back) => {
      expect(contrast(colour(front), colour(back))).toBeGreaterThanOrEqual(7);
    });

    test.each(["edge", "focus", "strong"])("%s can be told from the ground", (name) => {
      expect(contrast(colour(name), colour("ground"))).toBeGreaterThanOrEqual(3);
    });
  });
});
