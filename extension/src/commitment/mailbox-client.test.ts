import { describe, expect, test } from "vitest";
import { type MailboxFailure, mailboxAt } from "./mailbox-client";

const answering = (answer: () => Response | Promise<Response>) => {
  const asked: { address: string; init: RequestInit }[] = [];
  const fetch = async (address: string, init: RequestInit) => {
    asked.push({ address, init });
    return answer();
  };
  return { mailbox: mailboxAt("http://localhost:5080", "n".repeat(22), fetch), asked };
};

const problem = (status: number, members: object = {}, headers: Record<string, string> = {}) =>
  Response.json({ status, ...members }, { status, headers });

describe("Every answer of the service becomes one word of a closed list", () => {
  const cases: readonly (readonly [string, () => Response | Promise<Response>, MailboxFailure])[] = [
    ["another note has the number", () => problem(409, { last: 7 }), { kind: "conflict", last: 7 }],
    ["ended", () => problem(410, { reason: "ended" }), { kind: "ended" }],
    ["expired", () => problem(410, { reason: "expired" }), { kind: "expired" }],
    ["nothing for this token", () => problem(404, { reason: "not-found" }), { kind: "not-found" }],
    ["a page that a proxy does not find", () => new Response("<html>", { status: 404 }), { kind: "away" }],
    ["a 404 in JSON that is not of the mailboxes", () => problem(404, { error: "no such host" }), { kind: "away" }],
    ["a 404 for another reason", () => problem(404, { reason: "ended" }), { kind: "away" }],
    ["no room for a note", () => problem(429, { reason: "mailbox-full" }), { kind: "full", reason: "mailbox-full", retryAfter: null }],
    [
      "no room for a mailbox",
      () => problem(503, { reason: "store-full" }, { "retry-after": "3600" }),
      { kind: "full", reason: "store-full", retryAfter: 3_600_000 },
    ],
    [
      "mailboxes enough for today",
      () => problem(429, { reason: "too-many-mailboxes" }, { "retry-after": "60" }),
      { kind: "full", reason: "too-many-mailboxes", retryAfter: 60_000 },
    ],
    ["too many at once", () => problem(429, {}, { "retry-after": "60" }), { kind: "busy", retryAfter: 60_000 }],
    ["restarting", () => problem(503), { kind: "busy", retryAfter: null }],
    ["the key of another note", () => problem(422), { kind: "refused" }],
    ["a fault over there", () => problem(500), { kind: "away" }],
    ["a network that asks for a login", () => new Response("<html>", { status: 511 }), { kind: "away" }],
    ["a conflict that names no number", () => problem(409), { kind: "away" }],
    ["gone for a reason nobody knows", () => problem(410, { reason: "other" }), { kind: "away" }],
    ["no network", () => Promise.reject(new TypeError("Failed to fetch")), { kind: "away" }],
  ];

  test.each(cases)("%s", async (_, answer, expected) => {
    const { mailbox } = answering(answer);
    expect(await mailbox.post("token", { direction: "from-person", counter: 1, key: "key", note: new Uint8Array(1_400) })).toEqual(
      expected,
    );
    expect(await mailbox.notes("token", "from-person", 0)).toEqual(expected);
    expect(await mailbox.end("token")).toEqual(expected);
  });

  test.each([
    ["no numbers", { notes: [] }],
    ["no list", { last: 1, notes: "none" }],
    ["a note without a number", { last: 1, notes: [{ note: "AAAA" }] }],
    ["a number that is none", { last: 1, notes: [{ counter: 1.5, note: "AAAA" }] }],
    ["nothing where a note should be", { last: 1, notes: [null] }],
    ["a note of any size", { last: 1, notes: [{ counter: 1, note: "A".repeat(10_000) }] }],
  ])("a page with %s is no answer", async (_, body) => {
    expect(await answering(() => Response.json(body)).mailbox.notes("token", "from-person", 0)).toEqual({ kind: "away" });
  });

  test("a note that is no base64 comes as an empty one, to be refused by its number", async () => {
    const { mailbox } = answering(() => Response.json({ last: 1, notes: [{ counter: 1, note: "????" }] }));
    expect(await mailbox.notes("token", "from-person", 0)).toEqual({
      kind: "page",
      page: { last: 1, notes: [{ counter: 1, note: new Uint8Array(0) }] },
    });
  });
});

test("No request carries a cookie, an address it came from or a language, and none is cached or redirected", async () => {
  const { mailbox, asked } = answering(() => Response.json({ last: 0, notes: [] }));
  await mailbox.notes("token", "from-partner", 3);
  expect(asked[0]?.address).toBe(`http://localhost:5080/v1/mailboxes/${"n".repeat(22)}/notes?after=3&direction=from-partner`);
  expect(asked[0]?.init).toMatchObject({
    method: "GET",
    cache: "no-store",
    credentials: "omit",
    redirect: "error",
    referrerPolicy: "no-referrer",
    headers: { authorization: "Bearer token", "accept-language": "*" },
  });
  expect(asked[0]?.init.signal?.aborted).toBe(false);
});
