// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from "vitest";
import { FakePage } from "../ui/fake-page";
import { planInWords } from "./in-words";
import { OwnWordsForm } from "./OwnWordsForm";
import { OwnWordsView } from "./OwnWordsView";
import { noWords, readOwnWords } from "./own-words";
import { words } from "./words";

let page: FakePage;
beforeEach(() => {
  page = new FakePage().install();
});

describe("Own words", () => {
  test("are kept without white space around them, and the field says that they are plain text", async () => {
    await page.show(<OwnWordsForm own={noWords} />);
    await page.says(words.plain);
    await page.type("reason", "  My family ");
    await page.press(words.save);
    await page.says(words.saved);
    expect(await readOwnWords()).toEqual({ reason: "My family", moment: "", act: "" });
  });

  test("that are emptied leave nothing behind", async () => {
    await page.show(<OwnWordsForm own={{ reason: "My family", moment: "", act: "" }} />);
    await page.type("reason", "");
    await page.press(words.save);
    await page.says(words.cleared);
    expect(page.local.size).toBe(0);
  });

  test("that cannot be kept stay in the fields", async () => {
    page.failsToSet.add("own-words");
    await page.show(<OwnWordsForm own={noWords} />);
    await page.type("reason", "My family");
    await page.press(words.save);
    await page.says(words.failed);
    expect(page.field("reason").value).toBe("My family");
  });

  test("that are damaged are none", async () => {
    page.local.set("own-words", { reason: 7, moment: null });
    expect(await readOwnWords()).toEqual(noWords);
  });

  test("say how many letters are left", async () => {
    await page.show(<OwnWordsForm own={noWords} />);
    await page.type("reason", "a".repeat(199));
    await page.says(words.left({ count: 1 }));
  });

  test("show a reason alone, a whole plan, and no half of one", async () => {
    await page.show(<OwnWordsView own={{ reason: "My family", moment: "late", act: "" }} />);
    expect(page.text).toContain("My family");
    expect(page.text).not.toContain("late");
    await page.show(<OwnWordsView own={{ reason: "", moment: "it is late", act: "read" }} />);
    expect(page.text).toContain(planInWords({ moment: "it is late", act: "read" }));
    await page.show(<OwnWordsView own={noWords} />);
    expect(page.text).toBe("");
  });

  test("make one sentence, whether or not they begin with its own words", () => {
    for (const [moment, act] of [
      ["it is late", "read"],
      ["if it is late", "then I read"],
      ["If it is late", "I read"],
    ] as const)
      expect(planInWords({ moment, act })).toBe("If it is late, then I read");
  });
});
