import { describe, expect, test } from "vitest";
import { fromBase64, toBase64 } from "./bytes";

/** Node 20 has no reader of its own, so these try the one by hand, as an older browser does. */
describe("Base64 by hand", () => {
  test.each([0, 1, 2, 3, 255])("gives back what was written: %i bytes", (length) => {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 7) % 256);
    expect(fromBase64(toBase64(bytes))).toEqual(bytes);
  });

  test.each(["A", "AA", "AAA", "AA=", "AB==", "AAB=", "A A=", "AAAA=", "====", "AA==AAAA", "AA-_", "AAAA\n"])("refuses %j", (text) => {
    expect(fromBase64(text)).toBeUndefined();
  });

  test("reads the terms of a list of a million", () => {
    expect(fromBase64("A".repeat(8_000_000))?.length).toBe(6_000_000);
  });
});
