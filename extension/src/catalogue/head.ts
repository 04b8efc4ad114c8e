import { type Bytes, sha256, textOf } from "./bytes";
import { type Collection, collectionsIn, faultInOrder } from "./collections";
import { readEnvelope } from "./envelope";
import { isSafeText } from "./forms";
import { isObject, type JsonObject, readJson } from "./json";
import { comparePositions, type Position } from "./position";
import { accepted, type Outcome, type Rejected, rejected } from "./reasons";
import { faultFor, type TrustedRoot } from "./root";
import { instantOf } from "./times";

/** A head that the trusted root's head key signed. Times are milliseconds since the epoch, by the signer's clock. */
export interface Head extends Position {
  /** The envelope, as published. */
  readonly envelope: string;
  readonly issuedAt: number;
  readonly expiresAt: number;
  /** The oldest extension that may show it: three numbers joined by dots. */
  readonly minimumClient: string;
  /** An editor's sentence about what changed. */
  readonly summary: string;
  readonly collections: readonly Collection[];
}

/** What a head is held against besides the root. */
export interface Client {
  /** Three numbers joined by dots; null for a reader that shows nothing. */
  readonly version: string | null;
  /** The highest position this client came with or holds; nothing below it is taken. */
  readonly floor?: Position | undefined;
}

const supportedSpec = 1;
const longestSummary = 500;
const longestLife = 100 * 24 * 60 * 60 * 1000;

/** Reads a head, looking in the order of PROTOCOL.md, section 5. Expiry refuses nothing: an old head that is authentic is shown as old. */
export async function readHead(bytes: Bytes, root: TrustedRoot, client: Client): Promise<Outcome<Head>> {
  const envelope = readEnvelope(bytes, "head");
  if (!envelope.ok) return envelope;
  const fault = await faultFor(root, "head", envelope.value);
  if (fault) return fault;
  const payload = readJson(envelope.value.payload);
  if (!payload.ok) return payload;
  if (!isObject(payload.value) || typeof payload.value["spec"] !== "number") return rejected("invalid-content");
  if (payload.value["spec"] !== supportedSpec) return rejected("unsupported-spec");
  const said = saidBy(payload.value);
  if (!said) return rejected("invalid-content");
  const head = { ...said, payloadSha256: await sha256(envelope.value.payload), envelope: textOf(bytes) ?? "" };
  return faultIn(head, root, client) ?? accepted(head);
}

type Said = Omit<Head, "payloadSha256" | "envelope"> & { readonly channel: string };

function saidBy(payload: JsonObject): Said | undefined {
  const { channel, rootVersion, sequence, minimumClient, summary } = payload;
  if (typeof channel !== "string" || typeof rootVersion !== "number" || typeof sequence !== "number") return undefined;
  if (typeof minimumClient !== "string" || !isVersion(minimumClient)) return undefined;
  if (typeof summary !== "string" || summary.length > longestSummary || !isSafeText(summary)) return undefined;
  const [issuedAt, expiresAt] = [payload["issuedAt"], payload["expiresAt"]].map((time) =>
    typeof time === "string" ? instantOf(time) : undefined,
  );
  if (issuedAt === undefined || expiresAt === undefined || expiresAt <= issuedAt || expiresAt - issuedAt > longestLife) return undefined;
  const collections = collectionsIn(payload["collections"]);
  return collections && { channel, rootVersion, sequence, issuedAt, expiresAt, minimumClient, summary, collections };
}

function faultIn(head: Said & Position, root: TrustedRoot, { version, floor }: Client): Rejected | undefined {
  if (head.sequence < 1) return rejected("number-out-of-range");
  if (version !== null && !isFor(version, head)) return rejected("client-too-old");
  if (head.channel !== root.channel) return rejected("wrong-channel");
  if (head.rootVersion !== root.version) return rejected("wrong-root-version");
  const order = faultInOrder(head.collections);
  if (order) return order;
  if (!floor) return undefined;
  const above = comparePositions(head, floor);
  if (above < 0) return rejected("rollback");
  return above === 0 && head.payloadSha256 !== floor.payloadSha256 ? rejected("equivocation") : undefined;
}

/** Whether a client of this version may show what a head names. */
export const isFor = (version: string, { minimumClient }: Pick<Head, "minimumClient">): boolean => !isOlder(version, minimumClient);

const isVersion = (text: string): boolean => /^[0-9]{1,5}(\.[0-9]{1,5}){2}$/.test(text);

/** Whether version `a` comes before `b`. */
function isOlder(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => text.split(".").map(Number)) as [number[], number[]];
  const first = [0, 1, 2].find((index) => left[index] !== right[index]);
  return first !== undefined && (left[first] ?? 0) < (right[first] ?? 0);
}
