// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { fakeCommitment } from "../fake-commitment";
import { fakePartner } from "../fake-partner";
import { readCommitments } from "../kept";
import { sendInTime } from "../sending";
import { words } from "../words";
import { FakeCommitmentPage } from "./fake-commitment-page";

vi.mock("../../catalogue/open", async () => {
  const { openReleased } = await import("../../help/released-catalogue");
  return { openRelease: () => openReleased() };
});

let page: FakeCommitmentPage;
beforeEach(() => {
  page = new FakeCommitmentPage().install();
});

describe("Ending", () => {
  test("takes effect here at once, without the network too, and the service is told later", async () => {
    sendInTime();
    const link = await page.begun();
    page.goOffline();
    await page.write("This one waits.");
    await page.press(words.end.button);
    await page.press(words.end.yes);
    await page.says(words.one.ending);
    await page.says(words.end.queued);
    expect(await page.fates()).toEqual(["I have decided to stop. sent", "This one waits. not-sent"]);
    page.goOnline();
    await page.ringInTime();
    await page.says(words.one.closed.ended);
    await expect((await fakePartner(link, page.service)).read()).rejects.toThrow("ended");
  });

  test.each([
    ["away", () => Promise.reject(new TypeError("Failed to fetch"))],
    ["a page that asks for a login", async () => new Response("<html>", { status: 404 })],
    ["a service that does not understand", async () => Response.json({ reason: "bad-header" }, { status: 400 })],
  ])("is never said to have reached the service while that is %s", async (_, answer) => {
    sendInTime();
    await page.begun();
    vi.stubGlobal("fetch", answer);
    await page.press(words.end.button);
    await page.press(words.end.yes);
    await page.says(words.end.queued);
    await page.says(words.one.ending);
    expect(page.has(words.end.done)).toBe(false);
    expect(page.alarms.has("send")).toBe(true);
    vi.stubGlobal("fetch", page.service.fetch);
    await page.ringInTime();
    await page.says(words.one.closed.ended);
    expect(page.service.requests.at(-1)).toBe("DELETE /v1/mailboxes/ID");
  });

  test("is at hand where the link has just been shown, for one that went to the wrong person", async () => {
    const link = await page.begin();
    await page.press(words.end.button);
    await page.press(words.end.yes);
    await page.says(words.one.closed.ended);
    expect(page.has(link)).toBe(false);
    await expect((await fakePartner(link, page.service)).read()).rejects.toThrow("ended");
  });

  test("leaves everything that was sent to read, until it is deleted", async () => {
    await page.begun();
    await page.press(words.end.button);
    await page.press(words.end.yes);
    await page.says(words.one.closed.ended);
    await page.says("I have decided to stop.");
    await page.press(words.one.forget);
    await page.press(words.one.forgetYes);
    await page.says(words.one.forgotten);
    expect(page.local.has("commitments")).toBe(false);
  });
});

describe("Where sending had to stop,", () => {
  test("what was wrong is said, and it can still be ended", async () => {
    const link = await page.begun();
    const partner = await fakePartner(link, page.service);
    await page.write("One.");
    page.service.spoil();
    await page.says(words.write.sent);
    const forgetful = (await readCommitments()).map((kept) => {
      const { delivered, place } = kept.outbox;
      return { ...kept, outbox: { ...kept.outbox, delivered: delivered.slice(0, 0), place: { ...place, last: 0, seen: [] } } };
    });
    page.local.set("commitments", forgetful);
    await page.write("Two.");
    await page.says(words.one.closed.conflict);
    await page.says(words.findings.reasons.tampered);
    await page.says(words.notes.fates.unsure);
    await page.press(words.end.button);
    await page.press(words.end.yes);
    await page.says(words.one.closed.ended);
    await expect(partner.read()).rejects.toThrow("ended");
  });
});

describe("Every 30 days it is asked whether this is still wanted,", () => {
  beforeEach(async () => void page.local.set("commitments", [await fakeCommitment("open")]));

  test("and keeping it asks again in 30 days", async () => {
    await page.open();
    await page.says(words.reminder.ask({ label: "“”", days: 31 }));
    await page.press(words.reminder.keep);
    await page.says(words.reminder.kept);
    await page.open();
    expect(page.has(words.reminder.keep)).toBe(false);
    expect(page.service.requests).toEqual([]);
  });
});
