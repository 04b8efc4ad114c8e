import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { decide, type Vector } from "./vectors";

const directory = path.resolve(import.meta.dirname, "../../../tests/vectors/catalogue");
const vectorsIn = (file: string): readonly Vector[] => JSON.parse(readFileSync(path.join(directory, `${file}.json`), "utf8"));

describe.each(["strict-json", "roots", "heads", "releases"])("Both languages decide alike: %s", (file) => {
  const vectors = vectorsIn(file);

  test("there are cases of both kinds", () => {
    expect(vectors.some((vector) => vector.expect === "accepted")).toBe(true);
    expect(vectors.some((vector) => vector.expect !== "accepted")).toBe(true);
  });

  test.each(vectors)("$name: $expect", async (vector) => {
    expect(await decide(vector)).toBe(vector.expect);
  });
});
