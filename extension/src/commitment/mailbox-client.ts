import { type Bytes, fromBase64 } from "../catalogue/bytes";
import { retryAfterIn } from "../catalogue/schedule";
import type { Page } from "./protocol/chain";
import type { Direction } from "./protocol/keys";
import { sealedLength } from "./protocol/seal";
import type { Hashes } from "./registration";

/** How a request to a mailbox can end when it was not simply done. The addresses and answers are those of MAILBOX.md. */
export type MailboxFailure =
  /** Another note has this number: the mailbox's newest is number `last`. */
  | { readonly kind: "conflict"; readonly last: number }
  | { readonly kind: "ended" }
  | { readonly kind: "expired" }
  /** There is no such mailbox for this token. */
  | { readonly kind: "not-found" }
  /** No room for another note, or for another mailbox. Milliseconds; null when the service did not say. */
  | { readonly kind: "full"; readonly reason: FullReason; readonly retryAfter: number | null }
  | { readonly kind: "busy"; readonly retryAfter: number | null }
  /** No answer, or one that is not the service's: nobody knows whether the request arrived. */
  | { readonly kind: "away" }
  /** The service found the request itself wrong: a fault in one of the two programs. */
  | { readonly kind: "refused" };

export const fullReasons = ["mailbox-full", "store-full", "too-many-mailboxes"] as const;
export type FullReason = (typeof fullReasons)[number];

export type Done = { readonly kind: "done" };

export type Paged = { readonly kind: "page"; readonly page: Page };

export interface Post {
  readonly direction: Direction;
  readonly counter: number;
  /** The same for every attempt with the same bytes. */
  readonly key: string;
  readonly note: Bytes;
}

/** One mailbox at the service. Every method answers; none throws. */
export interface Mailbox {
  readonly register: (token: string, hashes: Hashes) => Promise<Done | MailboxFailure>;
  readonly post: (token: string, post: Post) => Promise<Done | MailboxFailure>;
  /** The notes of `direction` after a number that are there now: neither side waits for one (decision 0156). */
  readonly notes: (token: string, direction: Direction, after: number) => Promise<Paged | MailboxFailure>;
  readonly end: (token: string) => Promise<Done | MailboxFailure>;
}

type Fetch = (address: string, init: RequestInit) => Promise<Response>;

const longestAnswer = 20_000;

/** The mailbox of that name at a service. */
export function mailboxAt(service: string, name: string, fetch: Fetch): Mailbox {
  const address = `${service}/v1/mailboxes/${name}`;
  const ask = async <T>(token: string, path: string, init: RequestInit, read: (answer: Response) => Promise<T | MailboxFailure>) => {
    try {
      const answer = await fetch(address + path, {
        ...init,
        cache: "no-store",
        credentials: "omit",
        headers: { "accept-language": "*", authorization: `Bearer ${token}`, ...init.headers },
        redirect: "error",
        referrerPolicy: "no-referrer",
        signal: AbortSignal.timeout(longestAnswer),
      });
      return answer.ok ? await read(answer) : await failureIn(answer);
    } catch {
      return away;
    }
  };
  const done = async (): Promise<Done> => ({ kind: "done" });
  return {
    register: (token, hashes) =>
      ask(token, "", { method: "PUT", headers: { "content-type": "application/json" }, body: JSON.stringify(hashes) }, done),
    post: (token, { counter, key, note }) => {
      const headers = { "content-type": "application/octet-stream", "idempotency-key": key, "note-counter": String(counter) };
      return ask(token, "/notes", { method: "POST", headers, body: note }, done);
    },
    notes: (token, direction, after) => ask(token, `/notes?after=${after}&direction=${direction}`, { method: "GET" }, pageIn),
    end: (token) => ask(token, "", { method: "DELETE" }, done),
  };
}

const away: MailboxFailure = { kind: "away" };

async function failureIn(answer: Response): Promise<MailboxFailure> {
  const retryAfter = retryAfterIn(answer.headers.get("retry-after"), Date.now());
  const { last, reason } = await membersOf(answer);
  switch (answer.status) {
    // It closes a commitment for good, and a proxy or a network that asks for a login has a 404 of its own: only the service's counts.
    case 404:
      return reason === "not-found" ? { kind: "not-found" } : away;
    case 409:
      return isCounter(last) ? { kind: "conflict", last } : away;
    case 410:
      return reason === "ended" || reason === "expired" ? { kind: reason } : away;
    case 400:
    case 413:
    case 415:
    case 422:
      return { kind: "refused" };
    case 429:
    case 503: {
      const full = fullReasons.find((known) => known === reason);
      return full ? { kind: "full", reason: full, retryAfter } : { kind: "busy", retryAfter };
    }
    default:
      return away;
  }
}

async function pageIn(answer: Response): Promise<Paged | MailboxFailure> {
  const { last, notes } = await membersOf(answer);
  if (!isCounter(last) || !Array.isArray(notes)) return away;
  const read: { counter: number; note: Bytes }[] = [];
  for (const item of notes as readonly unknown[]) {
    const { counter, note } = (item ?? {}) as Members;
    if (!isCounter(counter) || typeof note !== "string" || note.length > longestNote) return away;
    // What is no base64 is no note either: an empty one is refused for its size, by its number.
    read.push({ counter, note: fromBase64(note) ?? new Uint8Array(0) });
  }
  return { kind: "page", page: { last, notes: read } };
}

/** Far more than any note takes. */
const longestNote = 4 * sealedLength;

type Members = Readonly<Record<string, unknown>>;

async function membersOf(answer: Response): Promise<Members> {
  const body: unknown = await answer.json().catch(() => undefined);
  return typeof body === "object" && body !== null ? (body as Members) : {};
}

const isCounter = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0 && (value as number) < 2 ** 32;
