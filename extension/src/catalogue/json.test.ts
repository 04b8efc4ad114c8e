import { describe, expect, test } from "vitest";
import { utf8 } from "./bytes";
import { readJson } from "./json";

const read = (text: string) => readJson(utf8(text));
const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);

describe("Strict JSON", () => {
  test.each([
    "",
    " ",
    "\ufeff1",
    "1 2",
    "01",
    "+1",
    "-",
    "1.",
    ".5",
    "1e",
    "tru",
    "nulls",
    "'a'",
    '"a',
    '"\n"',
    '"\\x"',
    '"\\u12g4"',
    '"\\ud800"',
    '"\\udc00\\ud800"',
    '{"\\ud800":1}',
    "[1,]",
    "[1 2]",
    '{"a":1,}',
    '{"a" 1}',
    "{a:1}",
    '{"a":1,"\\u0061":2}',
    '{"__proto__":1,"__proto__":2}',
    nested(17),
    "\u00a01",
    "[1]//",
  ])("refuses %j", (text) => {
    expect(read(text)).toEqual({ ok: false, reason: "not-json" });
  });

  test.each(["1.0", "1e2", "9007199254740992", "-9007199254740992", '{"a":[1.5]}', "1E400"])(
    "says of %s that a number is out of range",
    (text) => {
      expect(read(text)).toEqual({ ok: false, reason: "number-out-of-range" });
    },
  );

  test("says so only of what is JSON otherwise", () => {
    expect(read("[1.5")).toEqual({ ok: false, reason: "not-json" });
  });

  test("refuses bytes that are no UTF-8", () => {
    for (const bytes of [
      [0x22, 0xff, 0x22],
      [0x22, 0xed, 0xa0, 0x80, 0x22],
      [0x22, 0xc0, 0x80, 0x22],
      [0xff, 0xfe, 0x31, 0x00],
    ])
      expect(readJson(Uint8Array.from(bytes))).toEqual({ ok: false, reason: "not-json" });
  });

  test.each([
    "0",
    "-0",
    "9007199254740991",
    ' { "a" : [ 1 , true , null ] } ',
    '"\\ud83d\\ude00 \\" \\\\ \\/ \\b\\f\\n\\r\\t \\u00e9"',
    '"\u007f\u2028"',
    nested(16),
    "{}",
  ])("reads %j as everybody does", (text) => {
    const value = read(text);
    expect(value).toMatchObject({ ok: true });
    expect(JSON.stringify(value.ok && value.value)).toBe(JSON.stringify(JSON.parse(text)));
  });

  test("takes a member called __proto__ as a member", () => {
    const value = read('{"__proto__":{"polluted":1}}');
    expect(Object.keys((value.ok && value.value) as object)).toEqual(["__proto__"]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});
