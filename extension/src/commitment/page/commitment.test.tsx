// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { loosen } from "../../loosening/waiting";
import { changeSettings } from "../../settings/settings";
import { FakePage } from "../../ui/fake-page";
import { fakeCommitment } from "../fake-commitment";
import { FakeMailboxes } from "../fake-mailbox";
import { fakePartner } from "../fake-partner";
import { readCommitments } from "../kept";
import { load } from "../load";
import { sendInTime } from "../sending";
import { words } from "../words";
import { CommitmentPage } from "./CommitmentPage";

vi.mock("../../catalogue/open", async () => {
  const { openReleased } = await import("../../help/released-catalogue");
  return { openRelease: () => openReleased() };
});

let page: FakePage;
let service: FakeMailboxes;
beforeEach(() => {
  page = new FakePage().install();
  service = new FakeMailboxes();
  vi.stubGlobal("fetch", service.fetch);
});

const open = async () => page.show(<CommitmentPage {...(await load())} />);
const goOffline = (isOnline = false) => Object.assign(navigator, { onLine: isOnline });

/** Writes a first note and gives the link that is shown then. */
async function begin(label = "Kim", text = "I have decided to stop."): Promise<string> {
  await open();
  await page.type("label", label);
  await page.type("first-note", text);
  await page.press(words.make.button);
  await page.says(words.handOver.title);
  return document.querySelector(".link")?.textContent ?? "";
}
async function begunAndClosed(): Promise<string> {
  const link = await begin();
  await page.press(words.handOver.done);
  await page.press(words.handOver.yes);
  await page.says(words.one.to({ label: "Kim" }));
  return link;
}
async function write(text: string): Promise<void> {
  const [kept] = await readCommitments();
  await page.type(`note-${kept?.secrets.mailbox}`, text);
  await page.press(words.write.send);
}
const fates = async () => (await readCommitments()).flatMap(({ notes }) => notes.map(({ text, fate }) => `${text} ${fate}`));

describe("Beginning", () => {
  test("says first what the other person sees and does not, and that nobody has a right to it", async () => {
    await open();
    for (const sentence of [...words.before.sees, ...words.before.never, words.before.silence, words.before.link, words.before.choose])
      expect(page.text).toContain(sentence);
    expect(service.requests).toEqual([]);
  });

  test("sends the first note, shows the link once, and keeps nothing of it", async () => {
    const link = await begin();
    expect(link).toMatch(/^http:\/\/localhost:5080\/partner#[A-Za-z0-9_-]{92}$/);
    expect(document.querySelector("svg[role=img]")?.getAttribute("aria-label")).toBe(words.handOver.picture);
    const partner = await fakePartner(link, service);
    expect(page.text).toContain(partner.code);
    await vi.waitFor(async () => expect(await fates()).toEqual(["I have decided to stop. sent"]));
    expect(await partner.read()).toEqual(["I have decided to stop."]);
    const kept = JSON.stringify([...page.local]);
    expect(kept).not.toContain(link.split("#")[1]);
    expect(kept).not.toContain(partner.secret);
    await open();
    await page.says(words.one.to({ label: "Kim" }));
    expect(page.has(link)).toBe(false);
    expect(page.text).toContain(words.one.code({ code: partner.code }));
  });

  test("asks before the link is closed", async () => {
    const link = await begin();
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
    ["refused", () => Response.json({}, { status: 404 })],
  ])("says so when the service is %s, loses no word and keeps nothing, and works once it can", async (reason, answer) => {
    vi.stubGlobal("fetch", async () => answer());
    await open();
    await page.type("label", "Kim");
    await page.type("first-note", "Hello.");
    await page.press(words.make.button);
    await page.says(words.make.failures[reason]);
    expect([page.field("label").value, page.field("first-note").value]).toEqual(["Kim", "Hello."]);
    expect(page.local.has("commitments")).toBe(false);
    vi.stubGlobal("fetch", service.fetch);
    await page.press(words.make.button);
    await page.says(words.handOver.title);
  });

  test("makes one mailbox where the answer was lost and the button is pressed again", async () => {
    service.faults.push("answer-lost");
    await open();
    await page.type("label", "Kim");
    await page.type("first-note", "Hello.");
    await page.press(words.make.button);
    await page.says(words.make.failures.away);
    await page.press(words.make.button);
    await page.says(words.handOver.title);
    expect(JSON.parse(service.backUp())).toHaveLength(1);
  });

  test.each([
    ["no name", "", "Hello.", words.make.noLabel],
    ["no word", "Kim", " ", words.write.empty],
    ["too many letters", "Kim", "ä".repeat(451), words.write.tooLong],
  ])("with %s is not begun, and says why", async (_, label, text, sentence) => {
    await open();
    await page.type("label", label);
    await page.type("first-note", text);
    await page.press(words.make.button);
    await page.says(sentence);
    expect(service.requests).toEqual([]);
  });

  test("counts down the letters that there is room for, in any script", async () => {
    await open();
    await page.says(words.write.left({ count: 900 }));
    await page.type("first-note", "ä".repeat(100));
    await page.says(words.write.left({ count: 350 }));
    await page.type("first-note", "ä".repeat(460));
    await page.says(words.write.over({ count: 10 }));
  });
});

describe("A note", () => {
  test("is sent when Send is pressed, and listed word for word with its day", async () => {
    const link = await begunAndClosed();
    await write("Today was hard.\nI got through it.");
    await page.says(words.write.sent);
    expect(await (await fakePartner(link, service)).read()).toEqual(["I have decided to stop.", "Today was hard.\nI got through it."]);
    await open();
    await page.says("Today was hard.\nI got through it.");
    await page.says(words.notes.fates.sent);
  });

  test("is begun with a sentence of ours only in the box, and never sent by that", async () => {
    await begunAndClosed();
    const before = service.requests.length;
    for (const line of words.write.lines) await page.press(line);
    const [kept] = await readCommitments();
    expect(page.field(`note-${kept?.secrets.mailbox}`).value).toBe(words.write.lines.join("\n"));
    expect(service.requests.length).toBe(before);
    expect(kept?.notes).toHaveLength(1);
  });

  test("about loosened settings is offered where a change waits, and only there", async () => {
    await begunAndClosed();
    expect(page.has(words.write.loosening)).toBe(false);
    await changeSettings({ delayHours: 24 });
    await loosen({ kind: "switch-off" }, Date.now());
    await open();
    await page.says(words.write.loosening);
    expect(service.requests.filter((request) => request.includes("notes"))).toHaveLength(1);
  });

  test("waits while there is no network, can be taken back, and comes back into the box", async () => {
    const link = await begunAndClosed();
    goOffline();
    await write("Not sure about this.");
    await page.says(words.write.waits.away);
    await page.says(words.notes.fates.waiting);
    expect(page.alarms.has("send")).toBe(true);
    await page.press(words.notes.takeBack);
    await page.says(words.notes.takenBack);
    const [kept] = await readCommitments();
    expect(page.field(`note-${kept?.secrets.mailbox}`).value).toBe("Not sure about this.");
    expect(page.alarms.has("send")).toBe(false);
    goOffline(true);
    expect(await (await fakePartner(link, service)).read()).toEqual(["I have decided to stop."]);
  });

  test.each(["away", "answer-lost", "twice"] as const)("arrives once and in order after the service was %s", async (fault) => {
    sendInTime(async () => true);
    const link = await begunAndClosed();
    service.faults.push(fault);
    await write("One.");
    await write("Two.");
    await vi.waitFor(async () => {
      if (page.alarms.has("send")) {
        page.local.set(
          "commitments",
          (await readCommitments()).map((kept) => ({ ...kept, retry: null })),
        );
        page.ring("send");
      }
      expect(await fates()).toEqual(["I have decided to stop. sent", "One. sent", "Two. sent"]);
    });
    expect(await (await fakePartner(link, service)).read()).toEqual(["I have decided to stop.", "One.", "Two."]);
    expect(page.alarms.has("send")).toBe(false);
  });

  test("that was on its way cannot be taken back, and says so", async () => {
    await begunAndClosed();
    service.isAway = true;
    await write("One.");
    await page.says(words.notes.onItsWay);
    expect(page.has(words.notes.takeBack)).toBe(false);
  });
});

describe("An answer", () => {
  test("is looked for only when the person presses for it", async () => {
    const link = await begunAndClosed();
    await page.press(words.answers.look);
    await page.says(words.answers.nothing);
    await (await fakePartner(link, service)).answer("Well done.");
    await open();
    const asked = service.requests.length;
    await page.settle();
    expect(service.requests.length).toBe(asked);
    await page.press(words.answers.look);
    await page.says("Well done.");
    await page.says(words.answers.found({ count: 1 }));
  });

  test("that was changed on its way is not shown, and why is said without blame", async () => {
    const link = await begunAndClosed();
    await (await fakePartner(link, service)).answer("Well done.");
    service.spoil();
    await page.press(words.answers.look);
    await page.says(words.findings.reasons.tampered);
    await page.says(words.findings.blame);
    expect(page.has("Well done.")).toBe(false);
  });

  test("cannot be looked for while the service is away, and it says so", async () => {
    await begunAndClosed();
    service.isAway = true;
    await page.press(words.answers.look);
    await page.says(words.answers.failures.away);
  });

  test("that it was ended by the other side is all that is said", async () => {
    const link = await begunAndClosed();
    await (await fakePartner(link, service)).end();
    await page.press(words.answers.look);
    await page.says(words.one.closed.ended);
    expect(document.querySelector("textarea[id^=note-]")).toBe(null);
    await page.says("I have decided to stop.");
  });
});

describe("Ending", () => {
  test("takes effect here at once, without the network too, and the service is told later", async () => {
    sendInTime(async () => true);
    const link = await begunAndClosed();
    goOffline();
    await write("This one waits.");
    await page.press(words.end.button);
    await page.press(words.end.yes);
    await page.says(words.one.ending);
    await page.says(words.end.queued);
    expect(await fates()).toEqual(["I have decided to stop. sent", "This one waits. not-sent"]);
    goOffline(true);
    page.local.set(
      "commitments",
      (await readCommitments()).map((kept) => ({ ...kept, retry: null })),
    );
    page.ring("send");
    await page.says(words.one.closed.ended);
    await expect((await fakePartner(link, service)).read()).rejects.toThrow("ended");
  });

  test("leaves everything that was sent to read, until it is deleted", async () => {
    await begunAndClosed();
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
    const link = await begunAndClosed();
    const partner = await fakePartner(link, service);
    const backup = service.backUp();
    await write("One.");
    service.spoil();
    await page.says(words.write.sent);
    const forgetful = (await readCommitments()).map((kept) => {
      const { delivered, place } = kept.outbox;
      return { ...kept, outbox: { ...kept.outbox, delivered: delivered.slice(0, 0), place: { ...place, last: 0, seen: [] } } };
    });
    page.local.set("commitments", forgetful);
    await write("Two.");
    await page.says(words.one.closed.conflict);
    await page.says(words.findings.reasons.tampered);
    await page.says(words.notes.fates.unsure);
    await page.press(words.end.button);
    await page.press(words.end.yes);
    await page.says(words.one.closed.ended);
    await expect(partner.read()).rejects.toThrow("ended");
    service.restore(backup);
    expect(await partner.read()).toEqual(["I have decided to stop."]);
  });
});

describe("Every 30 days it is asked whether this is still wanted,", () => {
  beforeEach(async () => void page.local.set("commitments", [await fakeCommitment("open")]));

  test("and keeping it asks again in 30 days", async () => {
    await open();
    await page.says(words.reminder.ask({ label: "“”", days: 31 }));
    await page.press(words.reminder.keep);
    await page.says(words.reminder.kept);
    await open();
    expect(page.has(words.reminder.keep)).toBe(false);
    expect(service.requests).toEqual([]);
  });
});

describe("Somebody who is made to do this, or afraid,", () => {
  test.each(["made", "afraid"] as const)("finds a way on without blame: %s", async (route) => {
    await changeSettings({ country: "GB" });
    await open();
    await page.press(words.routes[route]);
    await page.says(words[route].title);
    for (const sentence of [words.routes.nothing, words.routes.ending, "Samaritans"]) expect(page.text).toContain(sentence);
    await page.press(words.routes.back);
    await page.says(words.title);
    expect(service.requests).toEqual([]);
  });
});

describe("Where somebody else installed the extension,", () => {
  test("nothing can be begun, and it says how to get help alone", async () => {
    page.installType = "admin";
    await open();
    await page.says(words.off.explain);
    await page.says(words.off.alone);
    expect(page.has(words.make.button)).toBe(false);
  });

  test("what was begun before can be ended and nothing else", async () => {
    await begunAndClosed();
    page.installType = "sideload";
    await open();
    expect(document.querySelector("textarea[id^=note-]")).toBe(null);
    expect(page.has(words.answers.look)).toBe(false);
    await page.press(words.end.button);
    await page.press(words.end.yes);
    await page.says(words.one.closed.ended);
  });
});
