import { describe, expect, test } from "vitest";
import { FakePartner } from "./fake-partner";

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

  test("lets no answer that comes after End was pressed bring a note back", async () => {
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
