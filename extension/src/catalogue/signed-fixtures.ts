import { sha256, utf8 } from "./bytes";
import { type EnvelopeKind, payloadTypeOf, signedBytes } from "./envelope";

/** For tests: keys drawn for them, and roots and releases signed with those. */

export interface Key {
  readonly id: string;
  readonly spki: string;
  readonly privateKey: CryptoKey;
}

export const base64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));

export async function drawKey(): Promise<Key> {
  const pair = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign", "verify"]);
  const spki = new Uint8Array(await crypto.subtle.exportKey("spki", pair.publicKey));
  return { id: await sha256(spki), spki: base64(spki), privateKey: pair.privateKey };
}

const byId = (a: Key, b: Key): number => (a.id < b.id ? -1 : 1);

/** Three keys that sign roots, two of which must, and one that signs heads. */
export interface KeySet {
  readonly root: readonly Key[];
  readonly head: Key;
}

export const drawKeySet = async (): Promise<KeySet> => ({
  root: (await Promise.all([drawKey(), drawKey(), drawKey()])).sort(byId),
  head: await drawKey(),
});

/** An envelope in its canonical form around a payload, which is written as JSON unless it is text already. */
export async function signed(kind: EnvelopeKind, payload: unknown, keys: readonly Key[]): Promise<string> {
  const type = payloadTypeOf(kind);
  const bytes = utf8(typeof payload === "string" ? payload : JSON.stringify(payload));
  const signatures = await Promise.all(
    [...keys].sort(byId).map(async ({ id, privateKey }) => {
      const value = await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, privateKey, signedBytes(type, bytes));
      return { keyid: id, sig: base64(new Uint8Array(value)) };
    }),
  );
  return JSON.stringify({ payload: base64(bytes), payloadType: type, signatures });
}

export function rootPayload(version: number, { root, head }: KeySet): Record<string, unknown> {
  return {
    spec: 1,
    channel: "development",
    version,
    issuedAt: "2026-01-01T00:00:00Z",
    keys: [...root, head].sort(byId).map(({ id, spki }) => ({ id, algorithm: "ecdsa-p256-sha256", spki })),
    root: { keys: root.map(({ id }) => id), threshold: 2 },
    head: { keys: [head.id], threshold: 1 },
  };
}

/** Root `version`, signed by its own root keys and by those of the root before it. */
export const rootOf = (version: number, keys: KeySet, before: KeySet = keys): Promise<string> =>
  signed("root", rootPayload(version, keys), [...new Set([...keys.root, ...before.root])]);

export interface Made {
  readonly head: string;
  readonly blobs: Readonly<Record<string, string>>;
}

type Entries = readonly [name: string, locale: string | null, items: readonly Record<string, unknown>[]];

export interface Wanted {
  readonly rootVersion?: number;
  readonly sequence?: number;
  /** Stands in the title of the message and the name of the service. */
  readonly mark?: string;
  readonly issuedAt?: string;
  readonly expiresAt?: string;
  /** Changes what is published of one collection. */
  readonly change?: (name: string, items: Record<string, unknown>[]) => void;
  /** Collections beside those that each release has. */
  readonly more?: readonly Entries[];
  /** Changes the payload. */
  readonly payload?: Readonly<Record<string, unknown>>;
}

export async function releaseOf(keys: KeySet, wanted: Wanted = {}): Promise<Made> {
  const { rootVersion = 1, sequence = 1, mark = "Rest", issuedAt = "2026-11-01T00:00:00Z", expiresAt = "2026-12-15T00:00:00Z" } = wanted;
  const blobs: Record<string, string> = {};
  const collections: Record<string, unknown>[] = [];
  for (const [name, locale, entries] of [...contentOf(mark), ...(wanted.more ?? [])].sort(byNameAndLocale)) {
    const items = structuredClone([...entries]);
    wanted.change?.(name, items);
    const text = JSON.stringify({ collection: name, locale, items });
    const hash = await sha256(utf8(text));
    blobs[hash] = text;
    collections.push({ name, locale, sha256: hash, size: utf8(text).length, mediaType: "application/json", count: items.length });
  }
  const payload = {
    spec: 1,
    channel: "development",
    rootVersion,
    sequence,
    issuedAt,
    expiresAt,
    minimumClient: "0.1.0",
    summary: `Marked ${mark}`,
    collections,
    ...wanted.payload,
  };
  return { head: await signed("head", payload, [keys.head]), blobs };
}

const source = { text: "A list", date: "2024-06" };

const byNameAndLocale = ([name, locale]: Entries, [otherName, otherLocale]: Entries): number =>
  name === otherName ? ((locale ?? "") < (otherLocale ?? "") ? -1 : 1) : name < otherName ? -1 : 1;

function contentOf(mark: string): Entries[] {
  const message = {
    id: "rest",
    concern: "any",
    theme: "help",
    audience: "self",
    title: mark,
    body: "Breathe.",
    action: { label: "See", need: "plan" },
    evidence: ["study"],
    status: "live",
  };
  return [
    ["countries", null, [{ code: "INT", name: "Anywhere else", emergency: null, note: null }]],
    ["evidence", null, [{ id: "study", what: "A study", finding: "It helped.", source: "A journal" }]],
    ["messages", "en-GB", [message]],
    ["messages", "fr", [{ ...message, title: `${mark} fr` }]],
    ["resources", "en-GB", [resourceMarked(mark)]],
    [
      "steps",
      "en-GB",
      [
        {
          id: "walk",
          kind: "next-ten-minutes",
          concern: "any",
          title: "Walk",
          introduction: "Go.",
          steps: ["One."],
          evidence: [],
          status: "live",
        },
      ],
    ],
  ];
}

export const resourceMarked = (mark: string): Record<string, unknown> => ({
  id: "int-line",
  country: "INT",
  region: null,
  name: mark,
  kind: "helpline",
  audience: ["self"],
  concerns: ["any"],
  summary: "A service.",
  phone: { number: "+448081000900", display: "0808 1000 900" },
  chat: "https://chat.help.example/now?x=1",
  email: "a.b@help.example",
  url: "https://help.example/",
  hosts: ["chat.help.example", "help.example"],
  hours: { kind: "weekly", timeZone: "Europe/London", ranges: [{ days: ["monday", "friday"], from: "09:00", to: "17:00" }] },
  languages: ["en"],
  cost: null,
  confidentiality: "It keeps what you say to itself.",
  reportsOffending: "unknown",
  showsOnBill: "no",
  note: null,
  source,
  verifiedOn: null,
  verifiedBy: null,
  expiresOn: null,
  status: "live",
});
