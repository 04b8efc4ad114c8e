import { describe, expect, test } from "vitest";
import { type Agreed, agreed, writerOf } from "../fake-sides";
import { randomBytes } from "./bytes";
import { bytesLeft, faultInText, longestText, type Note, tidied } from "./note";
import { open } from "./open";
import { none } from "./position";
import { seal, sealedLength } from "./seal";

const agreement: Agreed = await agreed();
const person = writerOf(agreement, "from-person");
const partner = writerOf(agreement, "from-partner");
const note = (text: string, kind: Note["kind"] = "check-in"): Note => ({ kind, id: randomBytes(16), day: 20_000, text });
const place = { counter: 1, previous: none };

describe("A sealed note", () => {
  test("has one size, whatever it says", async () => {
    for (const text of ["a", "blue zebra", "x".repeat(longestText), "é".repeat(longestText / 2)]) {
      const sealed = await seal(person, place, note(text), randomBytes(12));
      expect(sealed.length).toBe(sealedLength);
      expect(await open(agreement.reading, sealed)).toMatchObject({ ok: true, value: { text, counter: 1, direction: "from-person" } });
    }
  });

  test("is refused with any one of its bits flipped", async () => {
    for (const sealed of [
      await seal(person, place, note("blue zebra"), randomBytes(12)),
      await seal(partner, place, note("paper lantern", "encouragement"), randomBytes(12)),
    ]) {
      const reasons = new Set<string>();
      for (let bit = 0; bit < sealedLength * 8; bit++) {
        const flipped = sealed.slice();
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const opened = await open(agreement.reading, flipped);
        reasons.add(opened.ok ? `bit ${bit} was taken` : opened.reason);
      }
      expect([...reasons].sort()).toEqual(["tampered", "wrong-version"]);
    }
  }, 60_000);

  test("is refused in another mailbox", async () => {
    const sealed = await seal(person, place, note("blue zebra"), randomBytes(12));
    expect(await open((await agreed()).reading, sealed)).toEqual({ ok: false, reason: "tampered" });
    expect(await open({ ...agreement.reading, mailbox: randomBytes(16) }, sealed)).toEqual({ ok: false, reason: "tampered" });
  });

  test("by the holder of a link in the person's name is not by the person", async () => {
    const { signer } = await agreed();
    const sealed = await seal({ ...person, direction: "from-person", signer }, place, note("not mine"), randomBytes(12));
    expect(await open(agreement.reading, sealed)).toEqual({ ok: false, reason: "not-by-the-person" });
  });

  test("with the person's own signature from another place is not by the person there", async () => {
    let signature = new Uint8Array(0);
    const { signer } = agreement;
    const remember = {
      ...signer,
      sign: async (bytes: Uint8Array<ArrayBuffer>) => (signature = (await signer.sign(bytes)) as typeof signature),
    };
    const words = note("blue zebra");
    await seal({ ...person, direction: "from-person", signer: remember }, place, words, randomBytes(12));
    const replay = { ...signer, sign: async () => signature };
    const elsewhere = await seal({ ...person, direction: "from-person", signer: replay }, { ...place, counter: 2 }, words, randomBytes(12));
    expect(await open(agreement.reading, elsewhere)).toEqual({ ok: false, reason: "not-by-the-person" });
    const there = await seal({ ...person, direction: "from-person", signer: replay }, place, words, randomBytes(12));
    expect(await open(agreement.reading, there)).toMatchObject({ ok: true });
  });
});

describe("A text before it is sent", () => {
  test("is tidied: one kind of line end, no control characters, nothing around it", () => {
    expect(tidied("  one\r\ntwo\rthree\tfour\u0000 \n")).toBe("one\ntwo\nthree four");
    expect(tidied("half a \ud800 pair")).toBe("half a \ufffd pair");
  });

  test("is counted in the bytes it takes, down to none left", () => {
    expect(bytesLeft("")).toBe(longestText);
    expect(bytesLeft("é")).toBe(longestText - 2);
    expect(faultInText("x".repeat(longestText))).toBeUndefined();
    expect(faultInText("x".repeat(longestText + 1))).toBe("too-long");
    expect(faultInText(" \n ")).toBe("empty");
  });
});
