// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { changeSettings } from "../../settings/settings";
import { fakePartner } from "../fake-partner";
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

describe("Beginning", () => {
  test("says first what the other person sees and does not, and that nobody has a right to it", async () => {
    await page.open();
    for (const sentence of [...words.before.sees, ...words.before.never, words.before.silence, words.before.link, words.before.choose])
      expect(page.text).toContain(sentence);
    expect(page.service.requests).toEqual([]);
  });

  test("sends the first note, shows the link once, and keeps nothing of it", async () => {
    const link = await page.begin();
    expect(link).toMatch(/^http:\/\/localhost:5080\/partner#[A-Za-z0-9_-]{92}$/);
    expect(document.querySelector("svg[role=img]")?.getAttribute("aria-label")).toBe(words.handOver.picture);
    const partner = await fakePartner(link, page.service);
    expect(page.text).toContain(partner.code);
    await vi.waitFor(async () => expect(await page.fates()).toEqual(["I have decided to stop. sent"]));
    expect(await partner.read()).toEqual(["I have decided to stop."]);
    const kept = JSON.stringify([...page.local]);
    expect(kept).not.toContain(link.split("#")[1]);
    expect(kept).not.toContain(partner.secret);
    await page.open();
    await page.says(words.one.to({ label: "Kim" }));
    expect(page.has(link)).toBe(false);
    expect(page.text).toContain(words.one.code({ code: partner.code }));
  });

  test("asks before the link is closed", async () => {
    const link = await page.begin();
    await page.press(words.handOver.done);
    await page.says(words.handOver.sure);
    await page.press(words.handOver.no);
    expect(page.has(link)).toBe(true);
  });

  test.each<[keyof typeof words.make.failures, () => Response]>([
    ["away", () => Response.error()],
    ["busy", () => Response.json({}, { status: 429 })],
    ["too-many", () => Response.json({ reason: "too-many-mailboxes" }, { status: 429 })],
    ["full", () => Response.json({ reason: "store-full" }, { status: 503 })],
    ["refused", () => Response.json({ reason: "not-found" }, { status: 404 })],
  ])("says so when the service is %s, loses no word and keeps nothing, and works once it can", async (reason, answer) => {
    vi.stubGlobal("fetch", async () => answer());
    await page.open();
    await page.type("label", "Kim");
    await page.type("first-note", "Hello.");
    await page.press(words.make.button);
    await page.says(words.make.failures[reason]);
    expect([page.field("label").value, page.field("first-note").value]).toEqual(["Kim", "Hello."]);
    expect(page.local.has("commitments")).toBe(false);
    vi.stubGlobal("fetch", page.service.fetch);
    await page.press(words.make.button);
    await page.says(words.handOver.title);
  });

  test("makes one mailbox where the answer was lost and the button is pressed again", async () => {
    page.service.faults.push("answer-lost");
    await page.open();
    await page.type("label", "Kim");
    await page.type("first-note", "Hello.");
    await page.press(words.make.button);
    await page.says(words.make.failures.away);
    await page.press(words.make.button);
    await page.says(words.handOver.title);
    expect(JSON.parse(page.service.backUp())).toHaveLength(1);
  });

  test.each([
    ["no name", "", "Hello.", words.make.noLabel],
    ["no word", "Kim", " ", words.write.empty],
    ["too many letters", "Kim", "ä".repeat(451), words.write.tooLong],
  ])("with %s is not begun, and says why", async (_, label, text, sentence) => {
    await page.open();
    await page.type("label", label);
    await page.type("first-note", text);
    await page.press(words.make.button);
    await page.says(sentence);
    expect(page.service.requests).toEqual([]);
  });

  test("counts down the letters that there is room for, in any script", async () => {
    await page.open();
    await page.says(words.write.left({ count: 900 }));
    await page.type("first-note", "ä".repeat(100));
    await page.says(words.write.left({ count: 350 }));
    await page.type("first-note", "ä".repeat(460));
    await page.says(words.write.over({ count: 10 }));
  });
});

describe("Somebody who is made to do this, or afraid,", () => {
  test("finds the ways off the page before anything else, also where notes are shared", async () => {
    await page.open();
    for (const { name } of [{ name: "new" }, { name: "shared" }]) {
      const buttons = [...document.querySelectorAll("main button, main input, main textarea")].map(({ textContent }) => textContent);
      expect(buttons.slice(0, 2), name).toEqual([words.routes.made, words.routes.afraid]);
      if (name === "new") await page.begun();
    }
  });

  test.each(["made", "afraid"] as const)("finds a way on without blame: %s", async (route) => {
    await changeSettings({ country: "GB" });
    await page.open();
    await page.press(words.routes[route]);
    await page.says(words[route].title);
    for (const sentence of [words.routes.nothing, words.routes.ending, "Samaritans"]) expect(page.text).toContain(sentence);
    await page.press(words.routes.back);
    await page.says(words.title);
    expect(page.service.requests).toEqual([]);
  });
});

describe("Where somebody else installed the extension,", () => {
  test("nothing can be begun, and it says how to get help alone", async () => {
    page.installType = "admin";
    await page.open();
    await page.says(words.off.explain);
    await page.says(words.off.alone);
    expect(page.has(words.make.button)).toBe(false);
  });

  test("a note that waits is said not to be sent, and can be taken back", async () => {
    await page.begun();
    page.goOffline();
    await page.write("One.");
    page.installType = "admin";
    page.goOnline();
    await page.open();
    await page.says(words.off.waiting);
    expect(page.has(words.notes.tryNow)).toBe(false);
    await page.press(words.notes.takeBackName({ text: "One." }));
    await page.says(words.notes.takenBack);
    expect(await page.fates()).toEqual(["I have decided to stop. sent"]);
  });

  test("what was begun before can be ended and nothing else", async () => {
    await page.begun();
    page.installType = "sideload";
    await page.open();
    expect(document.querySelector("textarea[id^=note-]")).toBe(null);
    expect(page.has(words.answers.look)).toBe(false);
    await page.press(words.end.button);
    await page.press(words.end.yes);
    await page.says(words.one.closed.ended);
  });
});
