import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { Bytes } from "../../catalogue/bytes";
import { bytesOf } from "../../catalogue/vectors";
import { hashesOf } from "../registration";
import { fromBase64Url, toBase64Url } from "./bytes";
import { type Page, type Place, receive } from "./chain";
import { compareCode } from "./compare-code";
import { type Direction, fromLinkSecret, fromPersonSecret } from "./keys";
import { readLink, toFragment } from "./link";
import type { NoteKind } from "./note";
import { type OpenedNote, open, type ReadingKeys } from "./open";
import { absenceReasons, linkReasons, noteReasons } from "./reasons";
import { seal, sealingKey, type Writer } from "./seal";

const directory = path.resolve(import.meta.dirname, "../../../../tests/vectors/commitment");
const read = <T>(file: string): readonly T[] => JSON.parse(readFileSync(path.join(directory, `${file}.json`), "utf8"));

interface Shared {
  readonly name: string;
  readonly secret: string;
  readonly personKeyHash: string;
}

const bytes = (text: string): Bytes => {
  const read = fromBase64Url(text);
  if (!read) throw new Error("A vector's text is not base64 for addresses.");
  return read;
};

async function keysOf({ secret, personKeyHash }: Shared): Promise<ReadingKeys> {
  const { mailbox, keys } = await fromLinkSecret(bytes(secret));
  const fromPerson = await sealingKey(keys["from-person"]);
  const fromPartner = await sealingKey(keys["from-partner"]);
  return { mailbox: bytes(mailbox), keys: { "from-person": fromPerson, "from-partner": fromPartner }, personKeyHash: bytes(personKeyHash) };
}

interface KeyCase {
  readonly name: string;
  readonly link: string;
  readonly person: string;
  readonly mailbox: string;
  readonly keyFromPerson: string;
  readonly keyFromPartner: string;
  readonly partner: object;
  readonly personTokens: object;
  readonly registration: string;
  readonly registrationHash: string;
}

test.each(read<KeyCase>("keys"))("The same follows from the secrets: $name", async (vector) => {
  const link = await fromLinkSecret(bytes(vector.link));
  const { registration, ...person } = await fromPersonSecret(bytes(vector.person), bytes(link.mailbox));
  expect({
    name: vector.name,
    link: vector.link,
    person: vector.person,
    mailbox: link.mailbox,
    keyFromPerson: toBase64Url(link.keys["from-person"]),
    keyFromPartner: toBase64Url(link.keys["from-partner"]),
    partner: link.partner,
    personTokens: person,
    registration,
    registrationHash: (await hashesOf({ registration, ...person }, link, 90)).registration,
  }).toEqual(vector);
});

type LinkCase = { readonly name: string; readonly text: string; readonly expect: string } & Partial<
  Record<"secret" | "personKeyHash" | "fragment" | "code", string>
>;

test.each(read<LinkCase>("links"))("A link is read or refused alike: $name: $expect", async (vector) => {
  const link = await readLink(vector.text);
  expect(link.ok ? "accepted" : link.reason).toBe(vector.expect);
  if (!link.ok) return;
  expect(toBase64Url(link.value.secret)).toBe(vector.secret);
  expect(toBase64Url(link.value.personKeyHash)).toBe(vector.personKeyHash);
  expect(await toFragment(link.value)).toBe(vector.fragment);
  expect(await compareCode(link.value)).toBe(vector.code);
});

interface NoteCase extends Shared {
  readonly sealed: string;
  readonly expect: string;
}

interface AcceptedCase extends NoteCase {
  readonly direction: Direction;
  readonly counter: number;
  readonly previous: string;
  readonly kind: NoteKind;
  readonly id: string;
  readonly day: number;
  readonly text: string;
  readonly publicKey: string;
  readonly signature: string;
  readonly nonce: string;
  readonly hash: string;
}

const notes = read<NoteCase>("notes");

test.each(notes)("A note is opened or refused alike: $name: $expect", async (vector) => {
  const opened = await open(await keysOf(vector), bytesOf(vector.sealed));
  expect(opened.ok ? "accepted" : opened.reason).toBe(vector.expect);
  if (!opened.ok) return;
  const { direction, counter, previous, kind, id, day, text, hash } = opened.value;
  expect({ direction, counter, previous: toBase64Url(previous), kind, id: toBase64Url(id), day, text, hash }).toEqual(
    Object.fromEntries(
      (["direction", "counter", "previous", "kind", "id", "day", "text", "hash"] as const).map((name) => [
        name,
        (vector as AcceptedCase)[name],
      ]),
    ),
  );
});

const accepted = notes.filter((vector): vector is AcceptedCase => vector.expect === "accepted");

test.each(accepted)("A note is sealed to the same bytes: $name", async (vector) => {
  const { mailbox, keys } = await keysOf(vector);
  const signer = { publicKey: bytes(vector.publicKey), sign: async () => bytes(vector.signature) };
  const writer: Writer =
    vector.direction === "from-person"
      ? { direction: vector.direction, mailbox, key: keys[vector.direction], signer }
      : { direction: vector.direction, mailbox, key: keys[vector.direction] };
  const note = { kind: vector.kind, id: bytes(vector.id), day: vector.day, text: vector.text };
  const sealed = await seal(writer, { counter: vector.counter, previous: bytes(vector.previous) }, note, bytes(vector.nonce));
  expect(sealed).toEqual(bytesOf(vector.sealed));
});

interface ChainCase extends Shared {
  readonly direction: Direction;
  readonly today: number;
  readonly place: Place;
  readonly page: { readonly last: number; readonly notes: readonly { readonly counter: number; readonly note: string }[] };
  readonly texts: readonly string[];
  readonly findings: readonly string[];
  readonly last: number;
}

const chains = read<ChainCase>("chains");

test.each(chains)("A page is taken alike: $name", async (vector) => {
  const keys = await keysOf(vector);
  const page: Page = { ...vector.page, notes: vector.page.notes.map(({ counter, note }) => ({ counter, note: bytesOf(note) })) };
  const received = await receive(vector.place, vector.direction, page, (sealed) => open(keys, sealed), vector.today);
  expect(received.notes.map(({ text }: OpenedNote) => text)).toEqual(vector.texts);
  expect(received.findings.map(({ reason, from, to }) => `${reason} ${from}-${to}`)).toEqual(vector.findings);
  expect(received.place).toMatchObject({ last: vector.last, lookedOn: vector.today });
});

describe("The reasons", () => {
  const reasons: readonly string[] = [...linkReasons, ...noteReasons, ...absenceReasons];

  test("each have a case", () => {
    const expected = [...read<LinkCase>("links"), ...notes].map((vector) => vector.expect);
    const found = chains.flatMap(({ findings }) => findings.map((finding) => finding.split(" ")[0] ?? ""));
    expect([...new Set(reasons)].filter((reason) => ![...expected, ...found].includes(reason))).toEqual([]);
  });

  test("are those of COMMITMENT.md", () => {
    const page = readFileSync(path.resolve(import.meta.dirname, "../../../../api/docs/COMMITMENT.md"), "utf8");
    const named = [...page.matchAll(/^\| \*\*([a-z-]+)\*\* \|/gm)].map(([, reason]) => reason);
    expect([...new Set(named)].sort()).toEqual([...new Set(reasons)].sort());
  });
});
