import { describe, expect, test } from "vitest";
import { ending } from "../commitment/outbox";
import { FakePartner, texts } from "./fake-partner";

describe("An opened link", () => {
  test("shows the person's notes in order, and what was sent back, and brings what is new at another look", async () => {
    const partner = await FakePartner.invited();
    partner.person.write("blue zebra", "first");
    await partner.person.send();
    const session = await partner.begun();
    expect(texts(session.shown.notes)).toEqual(["blue zebra"]);
    expect(session.shown.look).toEqual({ kind: "looked", at: partner.today.getTime() });
    partner.person.write("paper lantern");
    await partner.person.send();
    await session.look();
    expect(texts(session.shown.notes)).toEqual(["blue zebra", "paper lantern"]);
    await session.send("  I am glad.  ");
    expect(texts(session.shown.sent)).toEqual(["I am glad."]);
    expect(await partner.person.read()).toEqual(["I am glad."]);
    expect(texts((await partner.begun()).shown.sent)).toEqual(["I am glad."]);
    expect(session.shown.findings).toEqual([]);
  });

  test("asks the service for nothing but what was looked for, sent or ended", async () => {
    const partner = await FakePartner.invited();
    partner.mailboxes.requests.length = 0;
    const session = await partner.begun();
    expect(partner.mailboxes.requests).toEqual(["GET /v1/mailboxes/ID/notes", "GET /v1/mailboxes/ID/notes"]);
    await session.look();
    await session.send("blue zebra");
    await session.end();
    expect(partner.mailboxes.requests.slice(2)).toEqual([
      "GET /v1/mailboxes/ID/notes",
      "POST /v1/mailboxes/ID/notes",
      "DELETE /v1/mailboxes/ID",
    ]);
    expect(partner.waiting).toEqual([]);
  });

  test.each([
    ["ended", "by the person", (partner: FakePartner): Promise<void> => endByPerson(partner)],
    ["expired", "by age", async (partner: FakePartner): Promise<void> => partner.mailboxes.expire()],
    ["not-found", "and forgotten", async (partner: FakePartner): Promise<void> => partner.mailboxes.forget()],
  ] as const)("says %s where it is over %s, shows nothing more and forgets the link", async (over, _, finish) => {
    const partner = await FakePartner.invited();
    partner.person.write("blue zebra");
    await partner.person.send();
    const session = await partner.begun();
    session.keepHere();
    await finish(partner);
    await session.look();
    expect(session.shown).toMatchObject({ over, notes: [], sent: [], isKept: false });
    expect(partner.kept).toBeNull();
  });

  test("says that the service is away, busy or full, and reads all once it is not", async () => {
    const partner = await FakePartner.invited();
    partner.person.write("blue zebra");
    await partner.person.send();
    partner.mailboxes.isAway = true;
    const session = await partner.begun();
    expect(session.shown).toMatchObject({ look: { kind: "failed", because: "away" }, isRead: false });
    partner.mailboxes.isAway = false;
    partner.mailboxes.faults.push("busy");
    await session.look();
    expect(session.shown.look).toEqual({ kind: "failed", because: "busy" });
    await session.look();
    expect(texts(session.shown.notes)).toEqual(["blue zebra"]);
  });

  test("looked at twice at once is looked at once, and shows each note once", async () => {
    const partner = await FakePartner.invited();
    partner.person.write("blue zebra");
    await partner.person.send();
    const session = await partner.begun();
    partner.person.write("paper lantern");
    await partner.person.send();
    partner.mailboxes.requests.length = 0;
    await Promise.all([session.look(), session.look(), session.look()]);
    expect(texts(session.shown.notes)).toEqual(["blue zebra", "paper lantern"]);
    expect(session.shown.findings).toEqual([]);
    expect(partner.mailboxes.requests).toEqual(["GET /v1/mailboxes/ID/notes"]);
  });

  test("names notes that were changed, and shows them once they come whole", async () => {
    const partner = await FakePartner.invited();
    partner.person.write("blue zebra");
    await partner.person.send();
    const whole = partner.mailboxes.backUp();
    partner.mailboxes.spoil();
    const session = await partner.begun();
    expect(session.shown).toMatchObject({ notes: [], findings: [{ reason: "tampered", from: 1, to: 1 }] });
    partner.mailboxes.restore(whole);
    await session.look();
    expect(session.shown).toMatchObject({ notes: [{ text: "blue zebra" }], findings: [] });
  });
});

describe("Words to the person", () => {
  test("that could not be sent wait and are sent by themselves, once and in order", async () => {
    const partner = await FakePartner.invited();
    const session = await partner.begun();
    partner.mailboxes.faults.push("answer-lost");
    await session.send("one");
    expect(session.shown.waits).toBe("away");
    partner.mailboxes.faults.push("busy");
    await session.send("two");
    expect(texts(session.shown.outbox.waiting)).toEqual(["one", "two"]);
    expect(session.shown.waits).toBe("busy");
    expect(partner.waiting.at(-1)?.milliseconds).toBeGreaterThan(60_000);
    partner.waiting.at(-1)?.call();
    await expect.poll(() => session.shown.outbox.waiting).toEqual([]);
    expect(texts(session.shown.sent)).toEqual(["one", "two"]);
    expect(await partner.person.read()).toEqual(["one", "two"]);
  });

  test("are tried again at one time, however often they were tried in between", async () => {
    const partner = await FakePartner.invited();
    const session = await partner.begun();
    partner.mailboxes.isAway = true;
    await session.send("one");
    for (const _ of [1, 2, 3]) await session.tryAgain();
    await session.send("two");
    expect(partner.waiting).toHaveLength(1);
    partner.mailboxes.isAway = false;
    await session.tryAgain();
    expect(partner.waiting).toEqual([]);
    expect(await partner.person.read()).toEqual(["one", "two"]);
  });

  test("can still be sent after a try that broke off by a fault of this page", async () => {
    const partner = await FakePartner.invited();
    const session = await partner.begun();
    const { random } = partner;
    let drawn = 0;
    partner.random = (length) => {
      // The first is the note's own id.
      if (++drawn === 2) throw new Error("a fault");
      return random(length);
    };
    await expect(session.send("one")).rejects.toThrow("a fault");
    await session.tryAgain();
    expect(await partner.person.read()).toEqual(["one"]);
  });

  test("go behind those that were sent from another browser with the same link", async () => {
    const partner = await FakePartner.invited();
    const [one, other] = [await partner.begun(), await partner.begun()];
    await one.send("one");
    await other.send("other");
    await one.send("one more");
    expect(await partner.person.read()).toEqual(["one", "other", "one more"]);
  });

  test("are not sent behind words in the partner's name that cannot be accounted for", async () => {
    const partner = await FakePartner.invited();
    await (await partner.begun()).send("one");
    partner.mailboxes.spoil();
    const session = await partner.begun();
    expect(session.shown.outbox.standing).toMatchObject({ kind: "closed", because: "conflict", findings: [{ reason: "tampered" }] });
    partner.mailboxes.requests.length = 0;
    await session.send("two");
    expect(partner.mailboxes.requests).toEqual([]);
    await session.end();
    expect(session.shown.over).toBe("ended");
  });
});

async function endByPerson(partner: FakePartner): Promise<void> {
  partner.person?.change(ending);
  await partner.person?.send();
}
