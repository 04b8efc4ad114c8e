import { describe, expect, test } from "vitest";
import { ending } from "../commitment/outbox";
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

describe("Ending in the meantime", () => {
  test("an answer that comes after End was pressed brings no note back", async () => {
    const partner = await FakePartner.invited();
    const session = await partner.begun();
    partner.person.write("blue zebra");
    await partner.person.send();
    const looking = session.look();
    await Promise.all([session.end(), looking]);
    expect(session.shown).toMatchObject({ over: "ended", notes: [], look: { kind: "looking" } });
  });

  test("is told at once, also where words on their way fail just then", async () => {
    const partner = await FakePartner.invited();
    const session = await partner.begun();
    partner.mailboxes.faults.push("away");
    await Promise.all([session.send("blue zebra"), session.end()]);
    expect(session.shown.over).toBe("ended");
    expect(partner.waiting).toEqual([]);
  });

  test("away from the service lasts where the link is kept: on another day, and in another page, it is over", async () => {
    const partner = await FakePartner.invited();
    partner.person.write("blue zebra");
    await partner.person.send();
    const [session, other] = [await partner.begun(), await partner.begun()];
    session.keepHere();
    partner.mailboxes.isAway = true;
    await session.end();
    await other.look();
    expect(other.shown.outbox.standing).toEqual({ kind: "ending" });
    partner.mailboxes.isAway = false;
    partner.mailboxes.requests.length = 0;
    expect((await partner.begun(undefined)).shown).toMatchObject({ over: "ended", notes: [] });
    expect(partner.mailboxes.requests).toEqual(["DELETE /v1/mailboxes/ID"]);
    expect(partner.kept).toBeNull();
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

  test("keeps the link and the place once asked, and no word of either side; opens by them; and forgets them", async () => {
    const partner = await FakePartner.invited();
    partner.person.write("paper lantern");
    await partner.person.send();
    const session = await partner.begun();
    expect(session.keepHere()).toBe(true);
    await session.send("blue zebra");
    partner.mailboxes.isAway = true;
    await session.send("green heron");
    await session.look();
    const { link, place, ...others } = JSON.parse(partner.kept ?? "");
    expect({ link, last: place.last, others }).toEqual({ link: partner.fragment, last: 1, others: { isEnding: false } });
    expect(partner.kept).not.toMatch(/paper lantern|blue zebra|green heron/);
    // Sealed, a note has more than a thousand letters.
    expect(partner.kept?.length).toBeLessThan(500);
    partner.mailboxes.isAway = false;
    const again = await partner.begun(undefined);
    expect(again.shown).toMatchObject({ isKept: true, notes: [{ text: "paper lantern" }], sent: [{ text: "blue zebra" }] });
    again.forgetHere();
    expect(partner.kept).toBeNull();
    await session.look();
    expect(session.shown.isKept).toBe(false);
    expect(partner.kept).toBeNull();
  });

  test("knows a kept link again however it is given", async () => {
    const partner = await FakePartner.invited();
    (await partner.begun()).keepHere();
    const pasted = await partner.begun(
      `https://companion.example/partner#${partner.fragment.slice(0, 40)}\n${partner.fragment.slice(40)}.`,
    );
    expect(pasted.shown.isKept).toBe(true);
    pasted.forgetHere();
    expect(partner.kept).toBeNull();
  });

  test("with two pages open and the link kept loses nothing that waits in either, sends nothing twice, and keeps the further place", async () => {
    const partner = await FakePartner.invited();
    (await partner.begun()).keepHere();
    const [one, other] = [await partner.begun(undefined), await partner.begun(undefined)];
    partner.mailboxes.isAway = true;
    await one.send("one");
    await other.send("other");
    partner.mailboxes.isAway = false;
    partner.person.write("blue zebra");
    await partner.person.send();
    await other.look();
    expect(texts(one.shown.outbox.waiting)).toEqual(["one"]);
    await Promise.all([one.tryAgain(), other.tryAgain()]);
    await Promise.all([one.tryAgain(), other.tryAgain()]);
    expect((await partner.person.read()).toSorted()).toEqual(["one", "other"]);
    // This page has not looked since, and does not know of the note.
    one.keepHere();
    expect(JSON.parse(partner.kept ?? "").place.last).toBe(1);
    await one.look();
    expect(texts(one.shown.notes)).toEqual(["blue zebra"]);
    expect(texts((await partner.begun(undefined)).shown.sent).toSorted()).toEqual(["one", "other"]);
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
  partner.person?.change(ending);
  await partner.person?.send();
}
