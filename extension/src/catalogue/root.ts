import { type Bytes, fromBase64, isSha256, sha256, textOf } from "./bytes";
import { type Envelope, readEnvelope } from "./envelope";
import { isAscending } from "./forms";
import { isList, isObject, type Json, type JsonObject, readJson } from "./json";
import { accepted, type Outcome, type Rejected, rejected } from "./reasons";
import { faultInSignatures, type Role, type Verify, verifierOf } from "./signatures";
import { instantOf } from "./times";

export type Channel = "production" | "development";
const isChannel = (value: Json | undefined): value is Channel => value === "production" || value === "development";

declare const trust: unique symbol;

/** A root that was compiled in, or that an unbroken chain leads to. Only the two readers below make one. */
export interface TrustedRoot {
  readonly [trust]: true;
  readonly version: number;
  readonly channel: Channel;
  /** The envelope, as published. */
  readonly envelope: string;
  readonly roles: Readonly<Record<"root" | "head", Role>>;
  readonly verifiers: ReadonlyMap<string, Verify>;
}

const supportedSpec = 1;
const largestVersion = 1_000_000;
const mostKeys = 16;
const knownAlgorithm = "ecdsa-p256-sha256";

/** Reads the root that this build came with: enough of its own root keys signed it. */
export const readFirstRoot = (bytes: Bytes): Promise<Outcome<TrustedRoot>> =>
  read(bytes, (root, envelope) => faultFor(root, "root", envelope));

/** Reads the root after a trusted one: one version on, signed by enough of both roots' keys. */
export const followRoot = (trusted: TrustedRoot, bytes: Bytes): Promise<Outcome<TrustedRoot>> =>
  read(bytes, async (root, envelope) => {
    if (root.channel !== trusted.channel) return rejected("wrong-channel");
    if (root.version !== trusted.version + 1) return rejected("root-gap");
    return (await faultFor(trusted, "root", envelope)) ?? faultFor(root, "root", envelope);
  });

/** Whether enough of a root's keys for one role signed an envelope; undefined when they did. */
export function faultFor(root: TrustedRoot, role: "root" | "head", envelope: Envelope): Promise<Rejected | undefined> {
  const other = role === "root" ? "head" : "root";
  return faultInSignatures(envelope, root.roles[role], root.verifiers, root.roles[other].keys);
}

type Judge = (root: TrustedRoot, envelope: Envelope) => Promise<Rejected | undefined>;

async function read(bytes: Bytes, judge: Judge): Promise<Outcome<TrustedRoot>> {
  const envelope = readEnvelope(bytes, "root");
  if (!envelope.ok) return envelope;
  const payload = readJson(envelope.value.payload);
  if (!payload.ok) return payload;
  if (!isObject(payload.value) || typeof payload.value["spec"] !== "number") return rejected("invalid-root");
  if (payload.value["spec"] !== supportedSpec) return rejected("unsupported-spec");
  const described = await describedBy(payload.value);
  if (!described) return rejected("invalid-root");
  const root = { ...described, envelope: textOf(bytes) ?? "" } as TrustedRoot;
  return (await judge(root, envelope.value)) ?? accepted(root);
}

async function describedBy(payload: JsonObject): Promise<Omit<TrustedRoot, typeof trust | "envelope"> | undefined> {
  const { channel, version, issuedAt } = payload;
  if (!isChannel(channel) || typeof version !== "number" || version < 1 || version > largestVersion) return undefined;
  if (typeof issuedAt !== "string" || instantOf(issuedAt) === undefined) return undefined;
  const keys = await keysIn(payload["keys"]);
  if (!keys) return undefined;
  const [root, head] = [roleIn(payload["root"], 2, keys), roleIn(payload["head"], 1, keys)];
  if (!root || !head || root.keys.some((id) => head.keys.includes(id))) return undefined;
  const verifiers = new Map([...keys].flatMap(([id, verify]) => (verify ? [[id, verify] as const] : [])));
  return { version, channel, roles: { root, head }, verifiers };
}

/** Every listed key by its id; null for one whose algorithm this version does not know. */
async function keysIn(value: Json | undefined): Promise<ReadonlyMap<string, Verify | null> | undefined> {
  if (!isList(value) || value.length > mostKeys) return undefined;
  const keys = new Map<string, Verify | null>();
  for (const item of value) {
    if (!isObject(item)) return undefined;
    const { id, algorithm, spki } = item;
    if (typeof id !== "string" || typeof algorithm !== "string" || typeof spki !== "string") return undefined;
    const key = fromBase64(spki);
    if (!key || (await sha256(key)) !== id) return undefined;
    const verify = algorithm === knownAlgorithm ? await verifierOf(key) : null;
    if (verify === undefined) return undefined;
    keys.set(id, verify);
  }
  return keys.size === value.length && isAscending([...keys.keys()]) ? keys : undefined;
}

function roleIn(value: Json | undefined, lowest: number, known: ReadonlyMap<string, unknown>): Role | undefined {
  if (!isObject(value)) return undefined;
  const { keys, threshold } = value;
  if (!isList(keys) || keys.length > mostKeys || typeof threshold !== "number") return undefined;
  if (!keys.every((id) => typeof id === "string" && isSha256(id) && known.has(id))) return undefined;
  const ids = keys as readonly string[];
  return isAscending(ids) && threshold >= lowest && threshold <= ids.length ? { keys: ids, threshold } : undefined;
}
