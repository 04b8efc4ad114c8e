import { beforeAll, describe, expect, test } from "vitest";
import { utf8 } from "./bytes";
import { payloadTypeOf } from "./envelope";
import { readHead } from "./head";
import { catalogueIn, fallBack } from "./in-locale";
import { readRelease } from "./release";
import { readFirstRoot, type TrustedRoot } from "./root";
import { drawKeySet, type KeySet, type Made, releaseOf, resourceMarked, rootOf, signed, type Wanted } from "./signed-fixtures";

let keys: KeySet;
let root: TrustedRoot;
let whole: Made;

beforeAll(async () => {
  keys = await drawKeySet();
  const first = await readFirstRoot(utf8(await rootOf(1, keys)));
  if (!first.ok) throw new Error(first.reason);
  root = first.value;
  whole = await releaseOf(keys);
});

const read = ({ head, blobs }: Made) =>
  readRelease(utf8(head), (hash) => (blobs[hash] === undefined ? undefined : utf8(blobs[hash])), root, { version: "0.1.0" });
const readMade = async (wanted: Wanted) => read(await releaseOf(keys, wanted));

test("A whole release is read", async () => {
  expect(await read(whole)).toMatchObject({ ok: true });
});

describe("A head is refused, and the reason named", () => {
  test.each([
    ["not-json", "<html>captive portal</html>"],
    ["not-json", ""],
    ["not-json", '\ufeff{"payload":""}'],
    ["wrong-payload-type", '{"payload":"e30=","payloadType":"text/plain","signatures":[]}'],
    ["not-canonical", '{"head":1.5}'],
    ["not-canonical", `{"payload":"e30","payloadType":"${payloadTypeOf("head")}","signatures":[]}`],
    ["not-canonical", `{"payload":"e31=","payloadType":"${payloadTypeOf("head")}","signatures":[]}`],
    ["not-canonical", ` {"payload":"e30=","payloadType":"${payloadTypeOf("head")}","signatures":[]}`],
    ["unsigned", `{"payload":"e30=","payloadType":"${payloadTypeOf("head")}","signatures":[]}`],
    ["too-large", "x".repeat(64 * 1024 + 1)],
  ] as const)("%s: %.60s", async (reason, head) => {
    expect(await read({ ...whole, head })).toEqual({ ok: false, reason });
  });

  test.each([
    ["unsupported-spec", { spec: 2 }],
    ["invalid-content", { spec: "1" }],
    ["invalid-content", { summary: "A <b>change</b>" }],
    ["invalid-content", { expiresAt: "2026-11-01T00:00:00Z" }],
    ["invalid-content", { expiresAt: "2027-02-10T00:00:00Z" }],
    ["invalid-content", { issuedAt: "2026-02-30T00:00:00Z" }],
    ["invalid-content", { collections: [{ name: "messages" }] }],
    ["number-out-of-range", { sequence: 0 }],
    ["number-out-of-range", { sequence: 2 ** 53 }],
    ["number-out-of-range", { more: 1.5 }],
    ["client-too-old", { minimumClient: "0.2.0" }],
    ["wrong-channel", { channel: "production" }],
    ["wrong-root-version", { rootVersion: 2 }],
  ] as const)("%s: %j", async (reason, payload) => {
    expect(await readMade({ payload })).toEqual({ ok: false, reason });
  });

  test("by position: below the floor a rollback, at the floor with other bytes an equivocation; the highest sequence under one root is below the first of the next", async () => {
    const head = async (sequence: number, floor: object) => {
      const made = await releaseOf(keys, { sequence });
      return readHead(utf8(made.head), root, { version: null, floor: { rootVersion: 1, sequence: 5, payloadSha256: "a", ...floor } });
    };
    expect(await head(4, {})).toEqual({ ok: false, reason: "rollback" });
    expect(await head(5, {})).toEqual({ ok: false, reason: "equivocation" });
    expect(await head(6, {})).toMatchObject({ ok: true });
    expect(await head(2 ** 53 - 1, { rootVersion: 2, sequence: 1 })).toEqual({ ok: false, reason: "rollback" });
  });

  test("by key: none, another's, a wrong role's, one key counted twice", async () => {
    const payload = JSON.parse(atob(JSON.parse(whole.head).payload));
    const others = await drawKeySet();
    const by = async (...signers: Parameters<typeof signed>[2]) => read({ ...whole, head: await signed("head", payload, signers) });
    expect(await by()).toEqual({ ok: false, reason: "unsigned" });
    expect(await by(others.head)).toEqual({ ok: false, reason: "unknown-key" });
    expect(await by(...keys.root)).toEqual({ ok: false, reason: "wrong-key-role" });
    expect(await by({ ...others.head, id: keys.head.id })).toEqual({ ok: false, reason: "bad-signature" });
    expect(await by(keys.head, others.head)).toMatchObject({ ok: true });
  });

  test("when any one bit of it is flipped", async () => {
    const bytes = utf8(whole.head);
    for (let position = 0; position < bytes.length; position++) {
      const flipped = bytes.slice();
      flipped[position] = (flipped[position] ?? 0) ^ (1 << (position % 8));
      expect((await readHead(flipped, root, { version: null })).ok).toBe(false);
    }
  });
});

describe("A release is refused, and the reason named", () => {
  test("blob-missing, wrong-size, wrong-hash", async () => {
    const [first = "", text = ""] = Object.entries(whole.blobs)[0] ?? [];
    const { [first]: _, ...others } = whole.blobs;
    expect(await read({ ...whole, blobs: others })).toEqual({ ok: false, reason: "blob-missing" });
    expect(await read({ ...whole, blobs: { ...others, [first]: `${text} ` } })).toEqual({ ok: false, reason: "wrong-size" });
    expect(await read({ ...whole, blobs: { ...others, [first]: text.replace("I", "J") } })).toEqual({ ok: false, reason: "wrong-hash" });
  });

  test("wrong-collection, duplicate-collection, not-canonical: what the head says of a blob and of their order", async () => {
    const { collections } = JSON.parse(atob(JSON.parse(whole.head).payload));
    const [first, second, ...rest] = collections;
    const withList = (list: unknown[]) => readMade({ payload: { collections: list } });
    expect(await withList([{ ...first, name: "codes" }, second, ...rest])).toEqual({ ok: false, reason: "wrong-collection" });
    expect(await withList([{ ...first, count: 2 }, second, ...rest])).toEqual({ ok: false, reason: "wrong-collection" });
    expect(await withList([first, first, ...rest])).toEqual({ ok: false, reason: "duplicate-collection" });
    expect(await withList([second, first, ...rest])).toEqual({ ok: false, reason: "not-canonical" });
    expect(await withList([second, ...rest])).toEqual({ ok: false, reason: "invalid-content" });
    expect(await withList([{ ...first, size: 4 * 1024 * 1024 + 1 }, second])).toEqual({ ok: false, reason: "too-large" });
  });

  test.each([
    ["url", "javascript:alert(1)"],
    ["url", "http://help.example/"],
    ["url", "https://other.example/"],
    ["url", "https://help.example:8443/"],
    ["url", "https://a@help.example/"],
    ["url", "https://HELP.example/"],
    ["chat", "data:text/html,x"],
    ["email", "a@b.example?cc=c@d.example"],
    ["phone", { number: "+448081000900", display: "0808 1000 901" }],
    ["phone", { number: "0808-1000", display: "0808 1000" }],
    ["name", "A <script>"],
    ["summary", "a &lt; b"],
    ["summary", "one\ntwo"],
    ["summary", "\u202etxt"],
    ["summary", "\u{110bd}"],
    ["summary", "\u{e0041}"],
    ["country", "GB"],
    ["audience", []],
    ["audience", ["everybody"]],
    ["hours", { kind: "weekly", timeZone: "Europe/nowhere", ranges: [{ days: ["monday"], from: "09:00", to: "10:00" }] }],
    ["hours", { kind: "weekly", timeZone: "Europe/London", ranges: [{ days: ["monday"], from: "10:00", to: "09:00" }] }],
    ["hours", { kind: "always", timeZone: "Europe/London", ranges: [] }],
    ["verifiedOn", "2026-02-30"],
    ["verifiedOn", "2026-02-03"],
    ["status", "suspended"],
    ["note", undefined],
  ] as const)("invalid-content: a service whose %s is %j", async (member, value) => {
    const change = (name: string, items: Record<string, unknown>[]) => {
      if (name === "resources" && items[0]) items[0][member] = value;
    };
    expect(await readMade({ change })).toEqual({ ok: false, reason: "invalid-content" });
  });

  test("invalid-content: two entries of one id, or out of order", async () => {
    for (const ids of [
      ["a", "a"],
      ["b", "a"],
    ])
      expect(
        await readMade({ change: (name, items) => name === "messages" && items.splice(0, 1, ...ids.map((id) => ({ ...items[0], id }))) }),
      ).toEqual({ ok: false, reason: "invalid-content" });
  });
});

test("Members and collections of a newer server are left aside, and joiners are spelling", async () => {
  const change = (_: string, items: Record<string, unknown>[]) => {
    for (const item of items) item["fresh"] = { deep: [1, { __proto__: null }] };
  };
  expect(await readMade({ change, payload: { fresh: true } })).toMatchObject({ ok: true });
  const joined = (name: string, items: Record<string, unknown>[]) => {
    if (name === "steps" && items[0]) items[0]["title"] = "می\u200cخواهم";
  };
  expect(await readMade({ change: joined })).toMatchObject({ ok: true });
});

test("A locale falls back as a whole", async () => {
  const release = await read(whole);
  if (!release.ok) throw new Error(release.reason);
  expect(catalogueIn(release.value, "fr-CA").messages.map(({ title }) => title)).toEqual(["Rest fr"]);
  expect(catalogueIn(release.value, "cy")).toMatchObject({ locale: "en-GB", locales: ["en-GB", "fr"] });
  expect(catalogueIn(release.value, "fr").resources).toHaveLength(1);
  expect(fallBack("en-US", ["en-GB"])).toBe("en-GB");
});

test("Services and country notes come in the locale that has all of them, and say which it is", async () => {
  const opened = async (notes: readonly Record<string, unknown>[]) => {
    const release = await readMade({
      more: [
        ["country-notes", "fr", notes],
        ["resources", "fr", [{ ...resourceMarked("Une ligne"), summary: "Quelqu’un à qui parler." }]],
      ],
      change: (name, items) => {
        if (name === "countries") items[0] = { ...items[0], note: "A list stands everywhere." };
      },
    });
    if (!release.ok) throw new Error(release.reason);
    return catalogueIn(release.value, "fr");
  };

  const french = await opened([{ code: "INT", note: "Une liste est là partout." }]);
  expect(french).toMatchObject({ stepsLocale: "en-GB", resourcesLocale: "fr", countryNotesLocale: "fr" });
  expect(french.resources.map(({ summary }) => summary)).toEqual(["Quelqu’un à qui parler."]);
  expect(french.countries.map(({ note }) => note)).toEqual(["Une liste est là partout."]);

  const lacking = await opened([]);
  expect(lacking).toMatchObject({ resourcesLocale: "fr", countryNotesLocale: "en-GB" });
  expect(lacking.countries.map(({ note }) => note)).toEqual(["A list stands everywhere."]);
});
