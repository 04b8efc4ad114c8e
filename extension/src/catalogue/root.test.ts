import { beforeAll, describe, expect, test } from "vitest";
import { utf8 } from "./bytes";
import { followRoot, readFirstRoot, type TrustedRoot } from "./root";
import { drawKey, drawKeySet, type Key, type KeySet, rootOf, rootPayload, signed } from "./signed-fixtures";

let [one, two, stranger]: KeySet[] = [];
let trusted: TrustedRoot;

beforeAll(async () => {
  [one, two, stranger] = await Promise.all([drawKeySet(), drawKeySet(), drawKeySet()]);
  const first = await readFirstRoot(utf8(await rootOf(1, one as KeySet)));
  if (!first.ok) throw new Error(first.reason);
  trusted = first.value;
});

const sets = () => [one, two, stranger] as [KeySet, KeySet, KeySet];
const first = async (payload: object, keys: readonly Key[] = sets()[0].root) => readFirstRoot(utf8(await signed("root", payload, keys)));

describe("A first root", () => {
  test("is trusted when two of its three root keys signed it, and not when one did, twice", async () => {
    const [keys] = sets();
    const [a, b] = keys.root as [Key, Key];
    expect(await first(rootPayload(1, keys), [a, b])).toMatchObject({ ok: true });
    expect(await first(rootPayload(1, keys), [a])).toEqual({ ok: false, reason: "threshold-not-met" });
    expect(await first(rootPayload(1, keys), [a, a])).toEqual({ ok: false, reason: "threshold-not-met" });
    expect(await first(rootPayload(1, keys), [keys.head])).toEqual({ ok: false, reason: "wrong-key-role" });
    expect(await first(rootPayload(1, keys), [])).toEqual({ ok: false, reason: "unsigned" });
  });

  test.each([
    ["version", 0],
    ["version", 1_000_001],
    ["channel", "test"],
    ["issuedAt", "2026-01-01"],
    ["keys", []],
    ["root", { keys: [], threshold: 2 }],
    ["spec", null],
  ])("is invalid when its %s is %j", async (member, value) => {
    expect(await first({ ...rootPayload(1, sets()[0]), [member]: value })).toEqual({ ok: false, reason: "invalid-root" });
  });

  test("is invalid when keys and roles do not agree", async () => {
    const [keys] = sets();
    const payload = rootPayload(1, keys);
    const list = payload["keys"] as { id: string; spki: string }[];
    const role = payload["root"] as { keys: string[] };
    const bad = [
      { keys: [...list].reverse() },
      { keys: list.map((key, index) => ({ ...key, spki: list[(index + 1) % 4]?.spki })) },
      { root: { ...role, threshold: 1 } },
      { root: { ...role, threshold: 4 } },
      { root: { ...role, keys: [...role.keys].reverse() } },
      { root: { ...role, keys: [...role.keys, keys.head.id].sort() } },
      { head: { keys: [sets()[1].head.id], threshold: 1 } },
      { head: { keys: [keys.head.id], threshold: 0 } },
    ];
    for (const change of bad) expect(await first({ ...payload, ...change })).toEqual({ ok: false, reason: "invalid-root" });
  });

  test("may list a key of an algorithm of the future, which counts for nothing", async () => {
    const [keys] = sets();
    const payload = rootPayload(1, keys);
    const [a, b] = keys.root as [Key, Key];
    const later = (payload["keys"] as { id: string }[]).map((key) => (key.id === a.id ? { ...key, algorithm: "ml-dsa" } : key));
    expect(await first({ ...payload, keys: later }, keys.root)).toMatchObject({ ok: true });
    expect(await first({ ...payload, keys: later }, [a, b])).toEqual({ ok: false, reason: "threshold-not-met" });
    expect(await first({ ...payload, keys: later }, [a])).toEqual({ ok: false, reason: "unknown-key" });
  });
});

describe("A following root", () => {
  const follow = async (payload: object, keys: readonly Key[]) => followRoot(trusted, utf8(await signed("root", payload, keys)));

  test("is trusted when enough keys of both roots signed it", async () => {
    const [old, fresh] = sets();
    expect(await followRoot(trusted, utf8(await rootOf(2, fresh, old)))).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await follow(rootPayload(2, fresh), [...old.root.slice(1), ...fresh.root.slice(1)])).toMatchObject({ ok: true });
  });

  test("is refused when either root's keys are missing, with a gap, of another channel, or signed by strangers", async () => {
    const [old, fresh, others] = sets();
    expect(await follow(rootPayload(2, fresh), fresh.root)).toEqual({ ok: false, reason: "unknown-key" });
    expect(await follow(rootPayload(2, fresh), old.root)).toEqual({ ok: false, reason: "unknown-key" });
    expect(await follow(rootPayload(2, fresh), [...old.root, ...fresh.root.slice(2)])).toEqual({ ok: false, reason: "threshold-not-met" });
    expect(await follow(rootPayload(2, fresh), [old.head, ...fresh.root])).toEqual({ ok: false, reason: "wrong-key-role" });
    expect(await follow(rootPayload(2, fresh), others.root)).toEqual({ ok: false, reason: "unknown-key" });
    expect(await follow(rootPayload(3, fresh), [...old.root, ...fresh.root])).toEqual({ ok: false, reason: "root-gap" });
    expect(await follow(rootPayload(1, fresh), [...old.root, ...fresh.root])).toEqual({ ok: false, reason: "root-gap" });
    const production = { ...rootPayload(2, fresh), channel: "production" };
    expect(await follow(production, [...old.root, ...fresh.root])).toEqual({ ok: false, reason: "wrong-channel" });
  });

  test("is refused when the key it names is no point on the curve", async () => {
    const [old, fresh] = sets();
    const { sha256 } = await import("./bytes");
    const spki = Uint8Array.from(atob((await drawKey()).spki), (character) => character.charCodeAt(0));
    spki[90] = (spki[90] ?? 0) ^ 1;
    const id = await sha256(spki);
    const key = { id, algorithm: "ecdsa-p256-sha256", spki: btoa(String.fromCharCode(...spki)) };
    const payload = rootPayload(2, fresh);
    const keys = [...(payload["keys"] as { id: string }[]), key].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(await follow({ ...payload, keys }, [...old.root, ...fresh.root])).toEqual({ ok: false, reason: "invalid-root" });
  });
});
