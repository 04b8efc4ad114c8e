import { describe, expect, test } from "vitest";
import { FakePartner } from "./fake-partner";

const texts = (list: readonly { readonly text: string }[]) => list.map(({ text }) => text);

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

describe("Ending", () => {
  test("ends it for both sides, and says nothing of who did", async () => {
    const partner = await FakePartner.invited();
    const session = await partner.begun();
    await session.end();
    expect(session.shown.over).toBe("ended");
    partner.person.write("blue zebra");
    await partner.person.send();
    expect(partner.person.outbox.standing).toMatchObject({ kind: "closed", because: "ended" });
  });

  test("while the service is away sends nothing that waited, and tells it later", async () => {
    const partner = await FakePartner.invited();
    const session = await partner.begun();
    partner.mailboxes.isAway = true;
    await session.send("blue zebra");
    await session.end();
    expect(session.shown).toMatchObject({ over: undefined, waits: "away", outbox: { standing: { kind: "ending" }, waiting: [] } });
    partner.mailboxes.isAway = false;
    await session.tryAgain();
    expect(session.shown.over).toBe("ended");
  });
});

describe("This browser", () => {
  test("keeps nothing unless asked", async () => {
    const partner = await FakePartner.invited();
    const session = await partner.begun();
    await session.send("blue zebra");
    expect(partner.kept).toBeNull();
    expect(await partner.open(undefined)).toEqual({ kind: "nothing" });
  });

  test("keeps the link, the place and what waits once asked, no note, and opens by them; and forgets them", async () => {
    const partner = await FakePartner.invited();
    partner.person.write("paper lantern");
    await partner.person.send();
    const session = await partner.begun();
    expect(session.keepHere()).toBe(true);
    partner.mailboxes.isAway = true;
    await session.send("blue zebra");
    expect(partner.kept).toContain("blue zebra");
    expect(partner.kept).not.toContain("paper lantern");
    partner.mailboxes.isAway = false;
    const again = await partner.begun(undefined);
    expect(again.shown).toMatchObject({ isKept: true, notes: [{ text: "paper lantern" }] });
    expect(await partner.person.read()).toEqual(["blue zebra"]);
    again.forgetHere();
    expect(partner.kept).toBeNull();
  });

  test("that kept the link names what the service has lost since", async () => {
    const partner = await FakePartner.invited();
    partner.person.write("one");
    await partner.person.send();
    const earlier = partner.mailboxes.backUp();
    partner.person.write("two");
    await partner.person.send();
    (await partner.begun()).keepHere();
    partner.mailboxes.restore(earlier);
    expect((await partner.begun(undefined)).shown.findings).toEqual([{ reason: "rolled-back", from: 2, to: 2 }]);
  });

  test("that lets pages keep nothing says so; and what somebody else wrote there is no link", async () => {
    const partner = await FakePartner.invited();
    const session = await partner.begun();
    partner.canKeep = false;
    expect(session.keepHere()).toBe(false);
    expect(session.shown.isKept).toBe(false);
    for (const kept of ["{", "7", "null", '{"link":7}', '{"link":"AQ"}']) {
      partner.kept = kept;
      expect(await partner.open(undefined)).toEqual({ kind: "nothing" });
    }
  });

  test("without cryptography opens nothing and says so", async () => {
    const partner = await FakePartner.invited();
    partner.isSafe = false;
    expect(await partner.open(partner.fragment)).toEqual({ kind: "unsafe" });
  });
});

async function endByPerson(partner: FakePartner): Promise<void> {
  partner.person?.change((outbox) => ({ ...outbox, standing: { kind: "ending" } }));
  await partner.person?.send();
}
