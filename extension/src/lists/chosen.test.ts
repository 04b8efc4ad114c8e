import { beforeEach, describe, expect, test } from "vitest";
import { toBase64 } from "../catalogue/bytes";
import type { TermList } from "../catalogue/term-lists";
import { loadMatchIndex } from "../interception/index-cache";
import { candidatesOfWhole } from "../matching/candidates";
import { decide } from "../matching/decide";
import { bytesOfFingerprints, saltedFingerprinter } from "../matching/fingerprint";
import { normalise } from "../matching/normalise";
import { piecesOf } from "../matching/pieces";
import { UnreadableTermsError } from "../matching/unreadable";
import { addPhrase } from "../personal/phrases";
import { FakeChrome } from "../platform/fake-chrome";
import { chooseList, chosenLists, dropList, renewLists } from "./chosen";

let browser: FakeChrome;
beforeEach(() => {
  browser = new FakeChrome().install();
});

function listOf(phrases: readonly string[], change: Partial<TermList> = {}): TermList {
  const salt = new Uint8Array(16).fill(change.version ?? 1);
  const fingerprintOf = saltedFingerprinter(salt);
  const fingerprints = phrases.flatMap((phrase) => candidatesOfWhole(piecesOf(normalise(phrase))).map(fingerprintOf));
  return {
    id: "animals",
    language: "en",
    version: 1,
    concern: "any",
    answer: "pause",
    title: "Animals",
    purpose: "To try it.",
    steward: "Us",
    contact: "https://lists.example/",
    precision: "By hand.",
    longest: 5,
    salt: toBase64(salt),
    count: phrases.length,
    terms: toBase64(bytesOfFingerprints(fingerprints)),
    exceptions: "",
    ...change,
  };
}

const kindOf = async (search: string) => decide([search], await loadMatchIndex()).kind;

describe("A chosen list", () => {
  test("pauses from then on, and its words stand nowhere", async () => {
    await chooseList(listOf(["blue zebra"]));
    expect(await kindOf("a blue zebra")).toBe("pause");
    expect(JSON.stringify([...browser.local])).not.toMatch(/zebra/i);
  });

  test("stands beside other lists and the person's own phrases, and says by which a search is stopped", async () => {
    await addPhrase("green horse", "any");
    await chooseList(listOf(["blue zebra"]));
    await chooseList(listOf(["blaues zebra"], { language: "de", title: "Tiere" }));
    expect(decide(["green horse, blue zebra"], await loadMatchIndex())).toMatchObject({ by: [undefined, "animals.en"] });
    expect(await kindOf("blaues zebra")).toBe("pause");
    expect([...(await chosenLists())]).toEqual([
      ["animals.en", "Animals"],
      ["animals.de", "Tiere"],
    ]);
  });

  test("that is dropped stops nothing more", async () => {
    await chooseList(listOf(["blue zebra"]));
    await dropList("animals.en");
    expect(await kindOf("blue zebra")).toBe("clear");
  });
});

describe("A newer release", () => {
  test("brings the newest of each chosen list, and chooses no other", async () => {
    await chooseList(listOf(["blue zebra"]));
    await renewLists([listOf(["red zebra"], { version: 2 }), listOf(["green horse"], { id: "other" })]);
    expect([await kindOf("blue zebra"), await kindOf("red zebra"), await kindOf("green horse")]).toEqual(["clear", "pause", "clear"]);
  });

  test("that no longer has a chosen list leaves it as it was", async () => {
    await chooseList(listOf(["blue zebra"]));
    await renewLists([]);
    expect(await kindOf("blue zebra")).toBe("pause");
  });

  test("with another salt is looked for under that, and the list it lacks under its own", async () => {
    await chooseList(listOf(["blue zebra"]));
    await chooseList(listOf(["green horse"], { id: "other" }));
    await renewLists([listOf(["blue zebra"], { version: 2 })]);
    expect([await kindOf("blue zebra"), await kindOf("green horse")]).toEqual(["pause", "pause"]);
  });
});

test.each([
  ["no list", "x"],
  ["a list without terms", [{}]],
  ["terms that are no base64", [{ ...listOf(["zebra"]), terms: "?" }]],
  ["terms out of order", [{ ...listOf(["zebra"]), terms: toBase64(new Uint8Array(12)) }]],
])("Chosen lists that cannot be read are an error and not an empty list: %s", async (_, stored) => {
  browser.local.set("lists", stored);
  await expect(loadMatchIndex()).rejects.toBeInstanceOf(UnreadableTermsError);
});
