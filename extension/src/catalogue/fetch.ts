import { stayAwake } from "../platform/lifecycle";
import type { Bytes } from "./bytes";
import type { FetchReason } from "./reasons";
import { retryAfterIn } from "./schedule";

/** How one request ended. */
export type Fetched = Answered<{ readonly kind: "bytes"; readonly bytes: Bytes }>;

/** How a request for no more than a name of the bytes ended; null when the service named none. */
export type Named = Answered<{ readonly kind: "name"; readonly sha256: string | null }>;

type Answered<T> =
  | T
  /** 404. */
  | { readonly kind: "missing" }
  | FetchFailure;

export interface FetchFailure {
  readonly kind: "failed";
  readonly reason: FetchReason | "too-large";
  /** Milliseconds after which the service wants to be asked again; null when it did not say. */
  readonly retryAfter: number | null;
}

const failure = (reason: FetchFailure["reason"], retryAfter: number | null = null): FetchFailure => ({
  kind: "failed",
  reason,
  retryAfter,
});

/** For one whole answer, in milliseconds: shorter than the time for which a worker may only wait. */
export const longestAnswer = 20_000;

/** Fetches at most `limit` bytes from the service. */
export const fetchBytes = (path: string, limit: number): Promise<Fetched> =>
  ask("GET", path, async ({ body }) => (body ? atMost(limit, body) : failure("wrong-status")));

/** Asks for the hash of what `fetchBytes` would bring, which the service tags its answers with: some 1,000 bytes less where nothing is new. */
export const fetchName = (path: string): Promise<Named> =>
  ask("HEAD", path, async ({ headers }) => ({ kind: "name", sha256: tagged.exec(headers.get("etag") ?? "")?.[1] ?? null }));

/** PROTOCOL.md, section 1: the hash of the plain bytes, and the coding in which they came. */
const tagged = /^"([0-9a-f]{64})(?:\.[a-z]+)?"$/;

/**
 * The request is the same for everybody: no cookie, no referrer, no cache, no language, no redirect followed. It has no method or header that a browser
 * would ask leave for first, because that question names the person's languages.
 */
async function ask<T>(method: "GET" | "HEAD", path: string, read: (response: Response) => Promise<Answered<T>>): Promise<Answered<T>> {
  stayAwake();
  try {
    const response = await fetch(`${__SERVICE_ORIGIN__}${path}`, {
      method,
      cache: "no-store",
      credentials: "omit",
      headers: { "accept-language": "*" },
      redirect: "error",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(longestAnswer),
    });
    const refused = faultIn(response);
    if (!refused) return await read(response);
    void response.body?.cancel().catch(() => undefined);
    return refused;
  } catch (fault) {
    return failure(fault instanceof DOMException && fault.name === "TimeoutError" ? "timed-out" : "unreachable");
  }
}

function faultIn({ status, headers }: Response): FetchFailure | { readonly kind: "missing" } | undefined {
  if (status === 404) return { kind: "missing" };
  if (status === 429 || status === 503) return failure("try-later", retryAfterIn(headers.get("retry-after"), Date.now()));
  if (status !== 200) return failure("wrong-status");
  // A page to log in to a network says 200 as well. What is JSON is for the bytes themselves to show.
  return /^application\/([a-z0-9.-]+\+)?json *(;|$)/i.test(headers.get("content-type") ?? "") ? undefined : failure("wrong-type");
}

/** The body, read no further than the limit: the length that an answer claims, and the size before it was compressed, prove nothing. */
async function atMost(limit: number, body: ReadableStream<Bytes>): Promise<Fetched> {
  const reader = body.getReader();
  const parts: Bytes[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { kind: "bytes", bytes: new Uint8Array(await new Blob(parts).arrayBuffer()) };
    size += value.length;
    if (size > limit) {
      await reader.cancel();
      return failure("too-large");
    }
    parts.push(value);
  }
}
