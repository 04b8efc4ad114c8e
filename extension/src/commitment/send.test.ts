import { beforeEach, describe, expect, test } from "vitest";
import { FakeMailboxes } from "./fake-mailbox";
import { type Agreed, agreed, FakeDevice } from "./fake-sides";
import { closed, ending } from "./outbox";

let mailboxes: FakeMailboxes;
let agreement: Agreed;
let person: FakeDevice;
let partner: FakeDevice;

beforeEach(async () => {
  mailboxes = new FakeMailboxes();
  agreement = await agreed(mailboxes);
  person = new FakeDevice(agreement, "from-person", mailboxes);
  partner = new FakeDevice(agreement, "from-partner", mailboxes);
});

describe("What somebody sent arrives in order, each note once", () => {
  test("in both directions", async () => {
    person.write("I have decided to stop", "first");
    person.write("blue zebra");
    expect(await person.send()).toEqual({ kind: "done" });
    expect(await partner.read()).toEqual(["I have decided to stop", "blue zebra"]);
    partner.write("paper lantern");
    await partner.send();
    expect(await person.read()).toEqual(["paper lantern"]);
  });

  test.each(["away", "busy"] as const)("with a service that is %s at first", async (fault) => {
    person.write("one");
    person.write("two");
    mailboxes.faults.push(fault);
    expect(await person.send()).toEqual({ kind: "waits", because: fault, retryAfter: fault === "busy" ? 90_000 : null });
    expect(await person.send()).toEqual({ kind: "done" });
    expect(await partner.read()).toEqual(["one", "two"]);
  });

  test("with an answer that was lost", async () => {
    person.write("one");
    mailboxes.faults.push("answer-lost");
    expect((await person.send()).kind).toBe("waits");
    person.write("two");
    await person.send();
    expect(await partner.read()).toEqual(["one", "two"]);
  });

  test("with a request that was delivered twice", async () => {
    person.write("one");
    mailboxes.faults.push("twice");
    await person.send();
    expect(await partner.read()).toEqual(["one"]);
  });

  test("when the service has forgotten the key of a note whose answer was lost", async () => {
    person.write("one");
    mailboxes.faults.push("answer-lost");
    await person.send();
    mailboxes.restore(mailboxes.backUp().replaceAll(/"key":"[^"]*"/g, '"key":"forgotten"'));
    expect(await person.send()).toEqual({ kind: "done" });
    expect(await partner.read()).toEqual(["one"]);
  });

  test.each([1, 2, 3, 4, 5])("killed at its change number %i of what it keeps, before and after", async (stop) => {
    for (const when of ["before", "after"] as const) {
      const device = new FakeDevice(await agreed(mailboxes), "from-person", mailboxes);
      const other = device.copy();
      device.write("one");
      device.write("two");
      let changes = 0;
      const { sender } = device;
      const change: typeof sender.store.change = async (next) => {
        if (++changes !== stop) return device.change(next);
        if (when === "after") device.change(next);
        throw new Error("killed");
      };
      const { sendWaiting } = await import("./send");
      await sendWaiting({ ...sender, store: { ...sender.store, change } }).catch(() => undefined);
      await device.send();
      expect(device.outbox.waiting).toEqual([]);
      const own = await sender.mailbox.notes(sender.tokens.read, "from-person", 0);
      expect(own.kind === "page" && own.page.last).toBe(2);
      // The profile as it was before knows nothing of either, and finds both.
      other.write("three");
      expect(await other.send()).toEqual({ kind: "done" });
      expect(other.outbox.place.last).toBe(3);
    }
  });

  test("when two pages of one browser send at once", async () => {
    for (const text of ["one", "two", "three"]) person.write(text);
    await Promise.all([person.send(), person.send(), person.send()]);
    await person.send();
    expect(await partner.read()).toEqual(["one", "two", "three"]);
  });

  test("when the mailbox was full", async () => {
    mailboxes.room = 1;
    person.write("one");
    person.write("two");
    expect(await person.send()).toMatchObject({ kind: "waits", because: "full" });
    mailboxes.room = 64;
    await person.send();
    expect(await partner.read()).toEqual(["one", "two"]);
  });
});

describe("Two devices of one person, and a profile restored to yesterday", () => {
  test("both write at once: the second goes behind the first", async () => {
    const second = person.copy();
    person.write("from the first");
    second.write("from the second");
    await Promise.all([person.send(), second.send()]);
    await person.send();
    await second.send();
    expect((await partner.read()).sort()).toEqual(["from the first", "from the second"]);
  });

  test("a note that waited when the profile was copied is sent once", async () => {
    person.write("one");
    const second = person.copy();
    await person.send();
    second.write("two");
    await second.send();
    expect(await partner.read()).toEqual(["one", "two"]);
  });

  test("a restored profile reads what it has forgotten, and writes behind it with a fresh nonce", async () => {
    person.write("one");
    await person.send();
    const yesterday = person.copy();
    person.write("two");
    person.write("three");
    await person.send();
    yesterday.write("four");
    expect(await yesterday.send()).toEqual({ kind: "done" });
    expect(yesterday.outbox.place.seen.map(({ counter }) => counter)).toEqual([1, 2, 3, 4]);
    expect(await partner.read()).toEqual(["one", "two", "three", "four"]);
  });

  test("a profile restored to a month ago goes on where the service has forgotten the notes between", async () => {
    person.write("one");
    await person.send();
    const restored = person.copy();
    person.write("two");
    await person.send();
    mailboxes.age("from-person");
    restored.today += 40;
    restored.write("three");
    expect(await restored.send()).toEqual({ kind: "done" });
    const { notes, findings } = await partner.look();
    expect(notes.map(({ text }) => text)).toEqual(["three"]);
    expect(findings).toEqual([{ reason: "too-old", from: 1, to: 2 }]);
  });

  test("writes nothing behind notes in its own name that it cannot read", async () => {
    const second = person.copy();
    person.write("one");
    await person.send();
    mailboxes.spoil();
    second.write("two");
    await second.send();
    expect(second.outbox.standing).toEqual({
      kind: "closed",
      because: "conflict",
      findings: [{ reason: "tampered", from: 1, to: 1 }],
    });
    expect(second.outbox.waiting.map(({ text }) => text)).toEqual(["two"]);
  });
});

describe("A service restored to yesterday", () => {
  test("gets the notes it has lost once more, byte for byte", async () => {
    person.write("one");
    await person.send();
    const backup = mailboxes.backUp();
    person.write("two");
    await person.send();
    expect(await partner.read()).toEqual(["one", "two"]);
    mailboxes.restore(backup);
    person.write("three");
    await person.send();
    expect(await partner.read()).toEqual(["three"]);
  });

  test("is said to be one when this device no longer has what was lost", async () => {
    person.write("one");
    const empty = mailboxes.backUp();
    await person.send();
    mailboxes.restore(empty);
    person.change((outbox) => ({ ...outbox, delivered: [] }));
    person.write("two");
    await person.send();
    expect(person.outbox.standing).toMatchObject({ because: "conflict", findings: [{ reason: "rolled-back", from: 1, to: 1 }] });
  });
});

describe("The end", () => {
  test("stops the sending, and keeps what was not sent for whoever wrote it", async () => {
    partner.change(ending);
    await partner.send();
    person.write("one");
    await person.send();
    expect(person.outbox.standing).toMatchObject({ kind: "closed", because: "ended" });
    expect(person.outbox.waiting.map(({ text }) => text)).toEqual(["one"]);
    expect(partner.outbox.standing).toMatchObject({ kind: "closed", because: "ended" });
  });

  test("is asked for offline, drops what waits at once, and is told to the service when there is one", async () => {
    person.write("never sent");
    mailboxes.isAway = true;
    person.change(ending);
    expect(await person.send()).toMatchObject({ kind: "waits", because: "away" });
    person.write("nor this");
    expect(person.outbox.waiting).toEqual([]);
    mailboxes.isAway = false;
    expect(await person.send()).toEqual({ kind: "done" });
    expect(mailboxes.requests.filter((request) => request.startsWith("POST"))).toEqual([]);
    await expect(partner.read()).rejects.toThrow("ended");
  });

  test.each([
    ["expired", () => mailboxes.expire()],
    ["not-found", () => mailboxes.forget()],
  ] as const)("a mailbox that is %s takes nothing, and the outbox says which", async (because, happen) => {
    happen();
    person.write("one");
    await person.send();
    expect(person.outbox.standing).toEqual({ kind: "closed", because, findings: [] });
  });

  test.each(["refused", "conflict"] as const)(
    "once ended here, no fault of sending keeps the service from being told: %s",
    async (because) => {
      person.change(ending);
      person.change((outbox) => closed(outbox, because));
      expect(person.outbox.standing).toEqual({ kind: "ending" });
      expect(await person.send()).toEqual({ kind: "done" });
      expect(person.outbox.standing).toMatchObject({ because: "ended" });
      await expect(partner.read()).rejects.toThrow("ended");
    },
  );

  test("once closed, stays closed for the first reason", () => {
    person.change((outbox) => closed(outbox, "ended"));
    person.change((outbox) => closed(outbox, "expired"));
    person.change(ending);
    expect(person.outbox.standing).toMatchObject({ because: "ended" });
  });
});
