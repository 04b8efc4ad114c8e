import { fromBase64, toBase64, utf8 } from "../catalogue/bytes";
import { digest, fromBase64Url, toBase64Url } from "./protocol/bytes";
import type { Direction } from "./protocol/keys";
import { sealedLength } from "./protocol/seal";
import type { Hashes } from "./registration";

interface Kept {
  readonly hashes: Hashes;
  readonly last: Record<Direction, number>;
  notes: { readonly direction: Direction; readonly counter: number; readonly note: string; readonly key: string }[];
  gone: "ended" | "expired" | null;
}

/** For tests: the service's mailboxes in memory, by the rules of MAILBOX.md, behind a `fetch`. */
export class FakeMailboxes {
  /** What happens to the next requests, one each, before anything else. */
  readonly faults: ("away" | "answer-lost" | "twice" | "busy")[] = [];
  isAway = false;
  room = 64;
  readonly requests: string[] = [];
  #mailboxes = new Map<string, Kept>();

  readonly fetch = async (address: string, init: RequestInit): Promise<Response> => {
    const fault = this.faults.shift();
    if (this.isAway || fault === "away") throw new TypeError("Failed to fetch");
    if (fault === "busy") return problem(429, {}, { "retry-after": "90" });
    const request = new Request(address, { ...init, signal: null });
    this.requests.push(`${request.method} ${new URL(address).pathname.replace(/[^/]{22}/, "ID")}`);
    if (fault === "twice") await this.#answer(request.clone());
    const answer = await this.#answer(request);
    if (fault === "answer-lost") throw new TypeError("Failed to fetch");
    return answer;
  };

  /** What a backup would hold, to be given to `restore`. */
  backUp(): string {
    return JSON.stringify([...this.#mailboxes]);
  }

  restore(backup: string): void {
    this.#mailboxes = new Map(JSON.parse(backup) as [string, Kept][]);
  }

  /** Every note kept in this direction is now too old. */
  age(direction: Direction): void {
    for (const mailbox of this.#mailboxes.values()) mailbox.notes = mailbox.notes.filter((note) => note.direction !== direction);
  }

  expire(): void {
    for (const mailbox of this.#mailboxes.values()) Object.assign(mailbox, { gone: "expired", notes: [] });
  }

  forget(): void {
    this.#mailboxes.clear();
  }

  /** As an operator could: the bytes of every note are others. */
  spoil(): void {
    for (const mailbox of this.#mailboxes.values()) {
      mailbox.notes = mailbox.notes.map((note) => {
        const bytes = fromBase64(note.note) ?? new Uint8Array(sealedLength);
        bytes[sealedLength - 1] = (bytes[sealedLength - 1] ?? 0) ^ 1;
        return { ...note, note: toBase64(bytes) };
      });
    }
  }

  async #answer(request: Request): Promise<Response> {
    const [, name = "", notes] = /^\/v1\/mailboxes\/([^/]{22})(\/notes)?$/.exec(new URL(request.url).pathname) ?? [];
    const token = await hashOf(request.headers.get("authorization")?.replace(/^Bearer /, "") ?? "");
    const mailbox = this.#mailboxes.get(name);
    if (request.method === "PUT") return this.#register(name, token, (await request.json()) as Hashes);
    if (!mailbox) return problem(404, { reason: "not-found" });
    const { person, partner } = mailbox.hashes.tokens;
    const use = request.method === "DELETE" ? "end" : notes && request.method === "POST" ? "write" : "read";
    const direction = person[use] === token ? "from-person" : partner[use] === token ? "from-partner" : undefined;
    if (!direction) return problem(404, { reason: "not-found" });
    if (mailbox.gone) return problem(410, { reason: mailbox.gone });
    if (use === "end") {
      Object.assign(mailbox, { gone: "ended", notes: [] });
      return new Response(null, { status: 204 });
    }
    return use === "write" ? this.#post(mailbox, direction, request) : this.#list(mailbox, direction, new URL(request.url));
  }

  #register(name: string, token: string, hashes: Hashes): Response {
    const known = this.#mailboxes.get(name);
    if (token !== hashes.registration || (known && JSON.stringify(known.hashes) !== JSON.stringify(hashes)))
      return problem(404, { reason: "not-found" });
    if (known?.gone) return problem(410, { reason: known.gone });
    if (!known) this.#mailboxes.set(name, { hashes, last: { "from-person": 0, "from-partner": 0 }, notes: [], gone: null });
    return new Response(null, { status: 204 });
  }

  async #post(mailbox: Kept, direction: Direction, request: Request): Promise<Response> {
    const bytes = new Uint8Array(await request.arrayBuffer());
    const key = `${direction} ${request.headers.get("idempotency-key")}`;
    const counter = Number(request.headers.get("note-counter"));
    if (bytes.length !== sealedLength || !/^[A-Za-z0-9_-]{22}$/.test(key.split(" ")[1] ?? "")) return problem(400);
    const same = mailbox.notes.find((note) => note.key === key);
    if (same) return same.note === toBase64(bytes) ? new Response(null, { status: 201 }) : problem(422);
    if (counter !== mailbox.last[direction] + 1) return problem(409, { last: mailbox.last[direction] });
    if (mailbox.notes.filter((note) => note.direction === direction).length >= this.room) return problem(429, { reason: "mailbox-full" });
    mailbox.last[direction] = counter;
    mailbox.notes.push({ direction, counter, key, note: toBase64(bytes) });
    return new Response(null, { status: 201 });
  }

  #list(mailbox: Kept, reader: Direction, { searchParams }: URL): Response {
    const direction = (searchParams.get("direction") ?? (reader === "from-person" ? "from-partner" : "from-person")) as Direction;
    const after = Number(searchParams.get("after"));
    const notes = mailbox.notes.filter((note) => note.direction === direction && note.counter > after);
    return Response.json({ last: mailbox.last[direction], notes: notes.map(({ counter, note }) => ({ counter, note })) });
  }
}

const problem = (status: number, members: object = {}, headers: Record<string, string> = {}): Response =>
  Response.json({ type: "about:blank", status, ...members }, { status, headers });

const hashOf = async (token: string): Promise<string> => toBase64Url(await digest(fromBase64Url(token) ?? utf8(token)));
