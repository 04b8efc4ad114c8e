import { expect, test } from "vitest";
import { findingsAfter } from "./findings";

const at = <R>(reason: R, from: number, to = from) => ({ reason, from, to });

test("What was wrong stays said, once, until it has come whole", () => {
  const before = [at("tampered" as const, 2), at("dropped" as const, 4, 5)];
  expect(findingsAfter(before, [at("tampered", 2)], new Set([1, 3]))).toEqual(before);
  expect(findingsAfter(before, [], new Set([1, 2, 3, 4]))).toEqual([before[1]]);
  expect(findingsAfter(before, [], new Set([1, 2, 3, 4, 5]))).toEqual([]);
});

test("That the newest are missing is said by each look anew; that a note came from two devices stays", () => {
  const before = [at("truncated" as const, 3), at("rolled-back" as const, 2, 3), at("forked" as const, 1)];
  expect(findingsAfter(before, [], new Set([1]))).toEqual([before[2]]);
});
