// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { addPhrase } from "../personal/phrases";
import { FakePage } from "../ui/fake-page";
import { load } from "./load";
import { SettingsPage } from "./SettingsPage";
import { words } from "./words";

vi.mock("../catalogue/open", async () => {
  const { openReleased } = await import("../help/released-catalogue");
  return { openRelease: () => openReleased() };
});

let page: FakePage;
beforeEach(() => {
  page = new FakePage().install();
  page.answers.erased = { ok: true };
  page.permissions.add("hosts");
});

const open = async () => page.show(<SettingsPage facts={await load()} />);

describe("Delete everything", () => {
  test("asks once, erases all that is kept, says so and shows help once", async () => {
    await addPhrase("blue zebra", "any");
    page.local.set("settings", { country: "GB", locale: "en-GB", firstRunDone: true });
    page.session.set("ticket:x", {});
    await open();
    await page.press(words.erase.button);
    expect(page.local.has("phrases")).toBe(true);
    await page.press(words.erase.yes);
    await page.says(words.erase.done);
    expect(page.local.size + page.session.size).toBe(0);
    expect(page.asked).toContain("erased");
    await page.says("Samaritans");
    expect(document.activeElement?.textContent).toBe(words.erase.doneTitle);
  });

  test("says so when the rules were not taken away, and erases the rest all the same", async () => {
    await addPhrase("blue zebra", "any");
    await open();
    delete page.answers.erased;
    await page.press(words.erase.button);
    await page.press(words.erase.yes);
    await page.says(words.erase.failed);
    expect(page.local.size).toBe(0);
  });

  test("can be thought better of", async () => {
    await addPhrase("blue zebra", "any");
    await open();
    await page.press(words.erase.button);
    await page.press(words.erase.no);
    expect(page.local.has("phrases")).toBe(true);
    expect(page.has(words.erase.sure)).toBe(false);
  });
});
