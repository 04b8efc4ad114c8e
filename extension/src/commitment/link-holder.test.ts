import { expect, test } from "vitest";
import { FakeMailboxes } from "./fake-mailbox";
import { agreed, FakeDevice, service } from "./fake-sides";
import { mailboxAt } from "./mailbox-client";
import { fromBase64Url, randomBytes } from "./protocol/bytes";
import { fromLinkSecret, fromPersonSecret } from "./protocol/keys";
import { sealedLength } from "./protocol/seal";
import { hashesOf } from "./registration";

test("The holder of a link reads, answers and ends, and can neither write as the person nor make a mailbox", async () => {
  const mailboxes = new FakeMailboxes();
  const { secrets, person } = await agreed(mailboxes);
  const mailbox = mailboxAt(service, secrets.mailbox, mailboxes.fetch);
  const { read, write, end } = secrets.partner;
  const note = randomBytes(sealedLength);
  const post = (token: string) => mailbox.post(token, { direction: "from-person", counter: 1, key: "k".repeat(22), note });

  // The service takes what comes with the partner's token for the partner's, whatever the sender calls it.
  expect(await post(write)).toEqual({ kind: "done" });
  expect(await mailbox.notes(read, "from-person", 0)).toMatchObject({ page: { last: 0 } });
  expect(await mailbox.notes(read, "from-partner", 0)).toMatchObject({ page: { last: 1 } });
  for (const token of [read, end]) expect(await post(token)).toEqual({ kind: "not-found" });

  const another = await fromLinkSecret(randomBytes(32));
  const own = await fromPersonSecret(randomBytes(32), fromBase64Url(secrets.mailbox) ?? randomBytes(16));
  expect(await mailbox.register(own.registration, await hashesOf(own, another, 90))).toEqual({ kind: "not-found" });
  expect(await mailbox.notes(person.read, "from-partner", 0)).toMatchObject({ kind: "page" });
  expect(await mailbox.end(end)).toEqual({ kind: "done" });
});

test("What the person's browser keeps gives nobody the partner's tokens", async () => {
  const mailboxes = new FakeMailboxes();
  const { secrets, person } = await agreed(mailboxes);
  const mailbox = mailboxAt(service, secrets.mailbox, mailboxes.fetch);
  const partner = Object.values(secrets.partner);
  // All that is kept: the name, the two keys, and what follows from the person's own secret.
  const { partner: _, ...kept } = secrets;
  expect(Object.keys(kept).sort()).toEqual(["keys", "mailbox"]);
  const from = [kept.keys["from-person"], kept.keys["from-partner"]];
  for (const secret of from) {
    const made = [
      ...Object.values((await fromLinkSecret(secret)).partner),
      ...Object.values(await fromPersonSecret(secret, new Uint8Array(16))),
    ];
    expect(made.filter((token) => partner.includes(token))).toEqual([]);
  }
  expect(Object.values(person).filter((token) => partner.includes(token))).toEqual([]);
  const note = randomBytes(sealedLength);
  await mailbox.post(person.write, { direction: "from-partner", counter: 1, key: "k".repeat(22), note });
  expect(await mailbox.notes(person.read, "from-partner", 0)).toMatchObject({ page: { last: 0 } });
});

test("What the service stores opens no note, and says the same of every note but its number", async () => {
  const mailboxes = new FakeMailboxes();
  const agreement = await agreed(mailboxes);
  const person = new FakeDevice(agreement, "from-person", mailboxes);
  person.write("blue zebra", "first");
  person.write("x".repeat(900));
  await person.send();
  const stored = mailboxes.backUp();
  const secrets = [agreement.secrets.keys["from-person"], agreement.secrets.keys["from-partner"]].map((key) => Buffer.from(key));
  for (const secret of secrets)
    for (const form of ["hex", "base64", "base64url"] as const) expect(stored).not.toContain(secret.toString(form));
  for (const token of [...Object.values(agreement.person), ...Object.values(agreement.secrets.partner)])
    expect(stored).not.toContain(token);
  const [, { notes }] = JSON.parse(stored)[0] as [string, { notes: { note: string }[] }];
  const sizes = notes.map(({ note }) => Buffer.from(note, "base64").length);
  expect(sizes).toEqual([sealedLength, sealedLength]);
  for (const { note } of notes) expect(Buffer.from(note, "base64").includes("blue zebra")).toBe(false);
  // The clear beginning: version, direction, number and the hash of the note before, all of which the service knows.
  expect(notes.map(({ note }) => [...Buffer.from(note, "base64").subarray(0, 6)])).toEqual([
    [1, 1, 0, 0, 0, 1],
    [1, 1, 0, 0, 0, 2],
  ]);
});
