// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { FakeMailboxes } from "../commitment/fake-mailbox";
import { begun, draw, register } from "../commitment/making";
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

  test("says first that it ends no sharing at the service, and can end it before", async () => {
    const service = new FakeMailboxes();
    vi.stubGlobal("fetch", service.fetch);
    const drawn = await draw(30);
    await register(drawn);
    page.local.set("commitments", [begun(drawn, "Kim", "Hello.", 20_000)]);
    await open();
    await page.says(words.erase.shared.explain);
    service.isAway = true;
    await page.press(words.erase.shared.end);
    await page.says(words.erase.shared.notEnded);
    service.isAway = false;
    await page.press(words.erase.shared.end);
    await page.says(words.erase.shared.ended);
    expect(JSON.parse(service.backUp())[0][1].gone).toBe("ended");
    await page.press(words.erase.button);
    await page.press(words.erase.yes);
    await page.says(words.erase.done);
    expect(page.has(words.erase.shared.left)).toBe(false);
  });

  test("never waits for that: what stays at the service is said, and everything here is gone", async () => {
    page.local.set("commitments", [begun(await draw(30), "Kim", "Hello.", 20_000)]);
    await open();
    await page.press(words.erase.button);
    await page.press(words.erase.yes);
    await page.says(words.erase.shared.left);
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
