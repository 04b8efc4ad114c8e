import { describe, expect, test } from "vitest";
import { compareCode } from "./compare-code";
import { linkOf, readLink, toFragment } from "./link";

const invitation = { secret: new Uint8Array(32).fill(7), personKeyHash: new Uint8Array(32).fill(9) };
const fragment = await toFragment(invitation);

describe("A link is read, or its reader is told what is wrong with it", () => {
  test("whole, as an address, as its end, and out of a message that broke its line", async () => {
    const link = await linkOf("https://service.example", invitation);
    expect(link).toBe(`https://service.example/partner#${fragment}`);
    for (const text of [link, `#${fragment}`, fragment, ` ${link}.\n`, `<${link}>`, `${link.slice(0, 60)}\r\n  ${link.slice(60)}`])
      expect(await readLink(text)).toEqual({ ok: true, value: invitation });
  });

  test.each([
    ["no-link", ""],
    ["no-link", "https://service.example/partner"],
    ["no-link", "https://service.example/partner#"],
    ["cut-short", fragment.slice(0, 1)],
    ["cut-short", fragment.slice(0, 50)],
    ["cut-short", fragment.slice(0, -1)],
    ["mistyped", `${fragment}A`],
    ["mistyped", fragment.replace(/.$/, "%")],
    ["mistyped", fragment.replace(/.$/, (last) => (last === "A" ? "B" : "A"))],
    ["wrong-version", `B${fragment.slice(1)}`],
    ["wrong-version", "Ag"],
  ])("%s: %s", async (reason, text) => {
    expect(await readLink(text)).toEqual({ ok: false, reason });
  });

  test("with any one character mistyped it is never read as another link", async () => {
    for (let at = 0; at < fragment.length; at++) {
      const other = fragment[at] === "x" ? "y" : "x";
      expect(await readLink(fragment.slice(0, at) + other + fragment.slice(at + 1))).toMatchObject({ ok: false });
    }
  });
});

test("The code to compare is sixteen digits, and another for another link or another person's key", async () => {
  const codes = await Promise.all([
    compareCode(invitation),
    compareCode({ ...invitation, secret: new Uint8Array(32).fill(8) }),
    compareCode({ ...invitation, personKeyHash: new Uint8Array(32).fill(8) }),
  ]);
  for (const code of codes) expect(code).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/);
  expect(new Set(codes).size).toBe(3);
});
