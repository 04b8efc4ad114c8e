// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { loosen } from "../../loosening/waiting";
import { changeSettings } from "../../settings/settings";
import { fakePartner } from "../fake-partner";
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

describe("A note", () => {
  test("is sent when Send is pressed, and listed word for word with its day", async () => {
    const link = await page.begun();
    await page.write("Today was hard.\nI got through it.");
    await page.says(words.write.sent);
    expect(await (await fakePartner(link, page.service)).read()).toEqual(["I have decided to stop.", "Today was hard.\nI got through it."]);
    await page.open();
    const { sent } = words.notes.fates;
    expect(page.listed).toEqual([`Today was hard.\nI got through it. | ${sent}`, `I have decided to stop. | ${sent}`]);
  });

  test("is begun with a sentence of ours only in the box, and never sent by that", async () => {
    await page.begun();
    const before = page.service.requests.length;
    for (const line of words.write.lines) await page.press(line);
    expect((await page.box()).value).toBe(words.write.lines.join("\n"));
    expect(page.service.requests.length).toBe(before);
    expect((await page.kept()).notes).toHaveLength(1);
  });

  test("about loosened settings is offered where a change waits, and only there", async () => {
    await page.begun();
    expect(page.has(words.write.loosening)).toBe(false);
    await changeSettings({ delayHours: 24 });
    await loosen({ kind: "switch-off" }, Date.now());
    await page.open();
    await page.says(words.write.loosening);
    expect(page.service.requests.filter((request) => request.includes("notes"))).toHaveLength(1);
  });

  test("waits while there is no network, can be taken back, and comes back into the box", async () => {
    const link = await page.begun();
    page.goOffline();
    await page.write("Not sure about this.");
    await page.says(words.write.waits.away);
    await page.says(words.notes.fates.waiting);
    expect(page.alarms.has("send")).toBe(true);
    await page.press(words.notes.takeBack);
    await page.says(words.notes.takenBack);
    expect((await page.box()).value).toBe("Not sure about this.");
    expect(page.alarms.has("send")).toBe(false);
    page.goOnline();
    expect(await (await fakePartner(link, page.service)).read()).toEqual(["I have decided to stop."]);
  });

  test.each(["away", "answer-lost", "twice"] as const)("arrives once and in order after the service was %s", async (fault) => {
    sendInTime();
    const link = await page.begun();
    page.service.faults.push(fault);
    await page.write("One.");
    await page.write("Two.");
    await vi.waitFor(async () => {
      await page.ringInTime();
      expect(await page.fates()).toEqual(["I have decided to stop. sent", "One. sent", "Two. sent"]);
    });
    expect(await (await fakePartner(link, page.service)).read()).toEqual(["I have decided to stop.", "One.", "Two."]);
    expect(page.alarms.has("send")).toBe(false);
  });

  test("that could not be sent because the other side had ended it is not called sent, in the list or beside it", async () => {
    const link = await page.begun();
    page.goOffline();
    await page.write("One.");
    page.goOnline();
    await (await fakePartner(link, page.service)).end();
    await page.press(words.notes.tryNow);
    await page.says(words.one.closed.ended);
    expect(page.has(words.write.sent)).toBe(false);
    await page.says(words.notes.fates.unsure);
    expect(page.listed).toEqual([`One. | ${words.notes.fates.unsure}`, `I have decided to stop. | ${words.notes.fates.sent}`]);
  });

  test("behind one that the other side's end stopped is known not to have been sent", async () => {
    const link = await page.begun();
    page.goOffline();
    await page.write("One.");
    await page.write("Two.");
    page.goOnline();
    await (await fakePartner(link, page.service)).end();
    await page.press(words.notes.tryNow);
    const { fates } = words.notes;
    await page.says(words.one.closed.ended);
    expect(page.listed.slice(0, 2)).toEqual([`Two. | ${fates["not-sent"]}`, `One. | ${fates.unsure}`]);
  });

  test("on which Send was pressed after the other side ended it is said not to be known to have arrived, and not to be sent", async () => {
    const link = await page.begun();
    await (await fakePartner(link, page.service)).end();
    await page.write("One.");
    await page.says(words.one.closed.ended);
    expect(page.has(words.write.sent)).toBe(false);
    await page.says(words.notes.fates.unsure);
  });

  test("is not given up where a proxy answers 404, and is sent once the service does", async () => {
    await page.begun();
    vi.stubGlobal("fetch", async () => new Response("<html>Log in</html>", { status: 404 }));
    await page.write("One.");
    await page.says(words.write.waits.away);
    expect(page.listed[0]).toContain(words.notes.fates.waiting);
    vi.stubGlobal("fetch", page.service.fetch);
    await page.press(words.notes.tryNow);
    await page.says(words.write.sent);
    expect(await page.fates()).toEqual(["I have decided to stop. sent", "One. sent"]);
  });

  test("that was on its way cannot be taken back, and says so", async () => {
    await page.begun();
    page.service.isAway = true;
    await page.write("One.");
    await page.says(words.notes.onItsWay);
    expect(page.has(words.notes.takeBack)).toBe(false);
  });
});

describe("An answer", () => {
  test("is looked for only when the person presses for it", async () => {
    const link = await page.begun();
    await page.press(words.answers.look);
    await page.says(words.answers.nothing);
    await (await fakePartner(link, page.service)).answer("Well done.");
    await page.open();
    const asked = page.service.requests.length;
    await page.settle();
    expect(page.service.requests.length).toBe(asked);
    await page.press(words.answers.look);
    await page.says("Well done.");
    await page.says(words.answers.found({ count: 1 }));
  });

  test("that was changed on its way is not shown, and why is said without blame", async () => {
    const link = await page.begun();
    await (await fakePartner(link, page.service)).answer("Well done.");
    page.service.spoil();
    await page.press(words.answers.look);
    await page.says(words.findings.reasons.tampered);
    await page.says(words.findings.blame);
    expect(page.has("Well done.")).toBe(false);
  });

  test("cannot be looked for while the service is away, and it says so", async () => {
    await page.begun();
    page.service.isAway = true;
    await page.press(words.answers.look);
    await page.says(words.answers.failures.away);
  });

  test("that it was ended by the other side is all that is said", async () => {
    const link = await page.begun();
    await (await fakePartner(link, page.service)).end();
    await page.press(words.answers.look);
    await page.says(words.one.closed.ended);
    expect(document.querySelector("textarea[id^=note-]")).toBe(null);
    await page.says("I have decided to stop.");
  });
});
