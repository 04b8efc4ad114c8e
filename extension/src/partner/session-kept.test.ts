import { describe, expect, test } from "vitest";
import { FakePartner, texts } from "./fake-partner";

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
