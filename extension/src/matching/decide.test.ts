import { describe, expect, test } from "vitest";
import { decide } from "./decide";
import { groupOfLists } from "./fake-terms";

const zebra = groupOfLists({ list: "animals.en", phrases: ["Blue Zebra"] });
const kindOf = (query: string, index = zebra) => decide([query], [index]).kind;

describe("A phrase pauses", () => {
  test.each([
    "blue zebra",
    "BLUE Zebra",
    "a blue zebra by the sea",
    "blue  \t zebra",
    "blue-zebra?",
    "“blue” zebra!",
    "blue_zebra",
    "blüe zébra",
    "ｂｌｕｅ ｚｅｂｒａ",
    "blue\u00a0zebra",
    'intitle:"blue zebra" -horse',
    "bluezebra",
    "b l u e z e b r a",
    "b l u e zebra",
    "b.l.u.e zebra",
    "blu ezebra",
    "b1ue z3br4",
    "blue zeeeebra",
    "bluе zеbrа",
    "b\u200bl\u00adu\u200de zebra",
  ])("%s", (query) => {
    expect(decide([query], [zebra])).toEqual({ kind: "pause", concern: "any", by: ["animals.en"] });
  });
});

describe("A phrase does not pause what only resembles it", () => {
  test.each(["blue zebras", "zebra blue", "blue", "zebra", "blue green zebra", "ablue zebra", "", "   ", "?!", "bluezebras"])(
    "%s",
    (query) => {
      expect(kindOf(query)).toBe("clear");
    },
  );
});

test("A short word is not found where two others only happen to meet", () => {
  const short = groupOfLists({ phrases: ["penis"] });
  expect(kindOf("the pen is mightier", short)).toBe("clear");
  expect(kindOf("Peniston", short)).toBe("clear");
});

test("A phrase is found in any of several query texts", () => {
  expect(decide(["horse", "a blue zebra"], [zebra])).toMatchObject({ kind: "pause" });
});

test("Two query texts are never read as one", () => {
  expect(decide(["a blue", "zebra"], [zebra])).toEqual({ kind: "clear" });
});

test("With nothing saved nothing is paused", () => {
  expect(decide(["blue zebra"], [])).toEqual({ kind: "clear" });
});

test.each(["زرافة زرقاء", "синяя зебра", "μπλε ζέβρα", "青い しまうま", "파란 얼룩말", "नीला ज़ेबरा", "ม้าลายสีฟ้า"])(
  "Words of any script are kept: %s",
  (phrase) => {
    expect(kindOf(`x ${phrase} y`, groupOfLists({ phrases: [phrase] }))).toBe("pause");
  },
);

test("In a script without spaces a phrase is found inside a sentence", () => {
  expect(kindOf("赤い紙灯籠の作り方", groupOfLists({ phrases: ["紙灯籠"] }))).toBe("pause");
  expect(kindOf("赤い紙と灯籠の作り方", groupOfLists({ phrases: ["紙灯籠"] }))).toBe("clear");
});

describe("An exception", () => {
  const index = groupOfLists({ phrases: ["zebra"], exceptions: ["zebra crossing"] });

  test("cancels the words it covers", () => {
    expect(kindOf("stop at a zebra crossing", index)).toBe("clear");
  });

  test("cancels no other words of the same search", () => {
    expect(kindOf("zebra crossing with a zebra", index)).toBe("pause");
  });

  test("cancels nothing of another list", () => {
    const both = groupOfLists({ phrases: ["zebra"], exceptions: ["zebra crossing"] }, { list: "other.en", phrases: ["zebra"] });
    expect(decide(["zebra crossing"], [both])).toMatchObject({ kind: "pause", by: ["other.en"] });
  });
});

describe("A search that asks for help", () => {
  test.each([
    "how do I stop watching blue zebra",
    "helpline for blue zebra",
    "report blue zebra",
    "wie kann ich mit blue zebra aufhören",
    "comment arrêter blue zebra",
    "cómo dejar blue zebra",
  ])("is offered help first: %s", (query) => {
    expect(kindOf(query)).toBe("support");
  });

  test("is recognised by words outside the match only", () => {
    const index = groupOfLists({ phrases: ["report zebra", "zebra"] });
    expect(kindOf("report zebra", index)).toBe("pause");
    expect(kindOf("report a zebra", index)).toBe("support");
  });

  test("is never clear because of that", () => {
    expect(kindOf("help for zebra", zebra)).toBe("clear");
    expect(kindOf("help for blue zebra", zebra)).toBe("support");
  });
});

test("A list may answer with help as a rule, and a pause beside it stays a pause", () => {
  const news = { list: "news.en", answer: "support", concern: "sexual-content", phrases: ["blue zebra"] } as const;
  expect(decide(["blue zebra"], [groupOfLists(news)])).toEqual({ kind: "support", concern: "sexual-content", by: ["news.en"] });
  expect(decide(["blue zebra"], [groupOfLists(news), zebra])).toEqual({
    kind: "pause",
    concern: "sexual-content",
    by: ["news.en", "animals.en"],
  });
});
