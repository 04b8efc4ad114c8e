// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { loadMatchIndex } from "../interception/index-cache";
import { decide } from "../matching/decide";
import { load } from "../settings/load";
import { SettingsPage } from "../settings/SettingsPage";
import { words } from "../settings/words";
import { FakePage } from "../ui/fake-page";
import { words as listWords } from "./words";

vi.mock("../catalogue/open", async () => {
  const { openReleased } = await import("../help/released-catalogue");
  return { openRelease: () => openReleased() };
});

let page: FakePage;
beforeEach(() => {
  page = new FakePage().install();
  page.answers.refresh = { ok: true };
  page.permissions.add("hosts");
});

const open = async () => page.show(<SettingsPage facts={await load()} />);
const everything = () => document.documentElement.innerHTML + JSON.stringify([...page.local]) + JSON.stringify([...page.session]);

describe("A published list", () => {
  const listNamed = (title: string) =>
    [...document.querySelectorAll<HTMLLabelElement>("label.choice")]
      .find(({ textContent }) => textContent === title)
      ?.querySelector("input");

  test("is folded away, so that nobody reads of a list who does not ask", async () => {
    await open();
    expect(listNamed("Demonstration")?.closest("details")?.open).toBe(false);
    await page.says(listWords.none);
  });

  test("is switched on and off, each put in place before that is said, and its words are not shown", async () => {
    await open();
    listNamed("Demonstration")?.click();
    await page.says(listWords.on({ title: "Demonstration" }));
    await page.says(listWords.count({ count: 1 }));
    expect(page.asked).toEqual(["settle", "refresh"]);
    expect(decide(["blue zebra demonstration"], await loadMatchIndex())).toMatchObject({ kind: "pause", by: ["demonstration.en"] });
    expect(everything()).not.toMatch(/zebra/i);
    listNamed("Demonstration")?.click();
    await page.says(listWords.off({ title: "Demonstration" }));
    expect(page.asked).toEqual(["settle", "refresh", "refresh"]);
    expect(decide(["blue zebra demonstration"], await loadMatchIndex())).toEqual({ kind: "clear" });
  });

  test("is named by the test box when a search would be stopped by it", async () => {
    await open();
    listNamed("Demonstration")?.click();
    await page.says(listWords.on({ title: "Demonstration" }));
    await page.type("test-text", "helpline for blue zebra demonstration");
    await page.press(words.test.button);
    await page.says(words.test.answers.support);
    await page.says(words.test.because({ lists: "Demonstration" }));
  });

  test("that cannot be saved says so and stays off", async () => {
    await open();
    page.broken.add("local.set");
    listNamed("Demonstration")?.click();
    await page.says(listWords.failed);
    await page.says(listWords.none);
  });
});
