import { describe, expect, test } from "vitest";
import { shiftCounter } from "./exit";

const third = (presses: readonly (readonly [key: string, at: number, isRepeat?: boolean])[]): boolean => {
  const pressed = shiftCounter();
  return presses.map(([key, at, isRepeat = false]) => pressed(key, isRepeat, at)).at(-1) ?? false;
};

describe("Three presses of Shift leave the page,", () => {
  test("one soon after the other", () =>
    expect(
      third([
        ["Shift", 0],
        ["Shift", 1_400],
        ["Shift", 2_900],
      ]),
    ).toBe(true));
  test("but not two", () =>
    expect(
      third([
        ["Shift", 0],
        ["Shift", 100],
      ]),
    ).toBe(false));
  test("nor three over a long time", () =>
    expect(
      third([
        ["Shift", 0],
        ["Shift", 1_500],
        ["Shift", 3_100],
      ]),
    ).toBe(false));
  test("nor with another key between, as when typing", () =>
    expect(
      third([
        ["Shift", 0],
        ["A", 50],
        ["Shift", 100],
        ["B", 150],
        ["Shift", 200],
      ]),
    ).toBe(false));
  test("nor while one press is held", () =>
    expect(
      third([
        ["Shift", 0],
        ["Shift", 500, true],
        ["Shift", 600, true],
      ]),
    ).toBe(false));
});
