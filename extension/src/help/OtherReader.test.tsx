// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from "vitest";
import type { HelpResource } from "../catalogue/types";
import { FakePage } from "../ui/fake-page";
import { fakeCatalogue, fakeResource } from "./fake-catalogue";
import { OtherReader } from "./OtherReader";
import type { Reader } from "./readers";
import { words } from "./words";

const asked = { country: "GB", concern: "sexual-images-of-children", now: Date.parse("2026-06-01T12:00:00Z") } as const;
const note = "It is not for people who worry about their own behaviour.";
const anyConcern = ["sexual-images-of-children", "sexual-content", "any"] as const;
const finder = fakeResource({ id: "finder", country: "INT", kind: "report", audience: ["partner", "affected"], note });
const forTheYoung = fakeResource({ id: "young-line", audience: ["young-person"], concerns: anyConcern, note });
const forYoungThoughts = fakeResource({ id: "young-thoughts", audience: ["young-person"] });
const forTheAffected = fakeResource({ id: "affected-line", audience: ["affected"], note });
const ownThoughts = fakeResource({ id: "own-thoughts", kind: "self-help", audience: ["self", "young-person"] });
const crisis = fakeResource({ id: "crisis-line", kind: "crisis", audience: ["self", "young-person", "affected"] });
const everything = [ownThoughts, finder, forTheAffected, forTheYoung, crisis];

let page: FakePage;
beforeEach(() => {
  page = new FakePage().install();
});

const headings = async (reader: Reader, resources: readonly HelpResource[], country = "GB") => {
  const catalogue = fakeCatalogue({ resources });
  const root = await page.show(<OtherReader reader={reader} catalogue={catalogue} asked={{ ...asked, country }} onBack={() => {}} />);
  return [...root.querySelectorAll("h2, h3")].map(({ tagName, textContent }) => `${tagName.toLowerCase()} ${textContent}`);
};
const last = `h2 ${words.crisisHeading}`;

describe("Whoever else may be reading is shown", () => {
  test.each<[Reader, readonly HelpResource[], string[]]>([
    [
      "young",
      everything,
      ["h2 young-line", `h2 ${words.reportHeading}`, "h3 finder", `h2 ${words.ownThoughtsHeading}`, "h3 own-thoughts", last],
    ],
    [
      "affected",
      everything,
      ["h2 affected-line", `h2 ${words.youngHeading}`, "h3 young-line", `h2 ${words.reportHeading}`, "h3 finder", last],
    ],
    ["young", [crisis], [last]],
    ["young", [forYoungThoughts, crisis], [`h2 ${words.ownThoughtsHeading}`, "h3 young-thoughts", last]],
    ["affected", [ownThoughts, forYoungThoughts, crisis], [last]],
  ])("what is meant for them first (%s)", async (reader, resources, expected) => {
    expect(await headings(reader, resources)).toEqual(expected);
  });

  test("one service once, when it is for the affected and for the young", async () => {
    const both = fakeResource({ id: "both", audience: ["affected", "young-person"], concerns: anyConcern });
    expect(await headings("affected", [both])).toEqual(["h2 both", last]);
  });

  test.each(["young", "affected"] as const)(
    "that no line is known, where there are only places to report and people who help with thoughts: %s",
    async (reader) => {
      await headings(reader, [finder, ownThoughts]);
      await page.says(words[reader].noService);
      await page.says(words[reader].pictures);
      await headings(reader, everything);
      expect(page.has(words[reader].noService)).toBe(false);
    },
  );

  test.each(["young", "affected"] as const)("nothing of reporting where nobody takes reports: %s", async (reader) => {
    await headings(reader, [forTheYoung, forTheAffected]);
    expect(page.text).not.toMatch(/report/i);
  });

  test.each(["young", "affected"] as const)("no note written for people who worry about themselves: %s", async (reader) => {
    await headings(reader, everything);
    expect(page.has(note)).toBe(false);
  });

  test.each(["young", "affected"] as const)("the emergency number as a link: %s", async (reader) => {
    await headings(reader, everything);
    const link = [...document.querySelectorAll("a")].find(({ textContent }) => textContent === words.ring({ number: "999" }));
    expect(link?.getAttribute("href")).toBe("tel:999");
    await headings(reader, everything, "ZZ");
    await page.says(`${words[reader].danger} ${words.ringUnknown}`);
  });
});
