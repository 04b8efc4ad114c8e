import { vi } from "vitest";
import { FakeChrome } from "../platform/fake-chrome";
import { sha256 } from "./bytes";
import { openRelease } from "./open";
import { drawKeySet, type KeySet, type Made, releaseOf, rootOf, type Wanted } from "./signed-fixtures";

type Answer = () => Response | Promise<Response>;

export const json = (body: string, init: ResponseInit = {}): Response =>
  new Response(body, { ...init, headers: { "content-type": "application/json", ...init.headers } });

/** For tests: a browser with the extension in it, and the one service that it may contact. */
export class FakeService {
  readonly browser = new FakeChrome();
  readonly keys: KeySet;
  /** What the service answers by path; 404 for every other. */
  readonly answers = new Map<string, Answer>();
  /** No request reaches it. */
  isAway = false;
  readonly asked: { readonly path: string; readonly sent: RequestInit | undefined }[] = [];
  /** The questions for a name alone, which are answered without one unless told. */
  readonly askedForNames: { readonly path: string; readonly sent: RequestInit | undefined }[] = [];
  names = false;
  #packaged: Made = { head: "", blobs: {} };

  private constructor(keys: KeySet) {
    this.keys = keys;
  }

  /** The package holds release 1-1, marked "bundled", and the service serves the same. */
  static async create(): Promise<FakeService> {
    const service = new FakeService(await drawKeySet());
    service.#packaged = await service.publish({ sequence: 1, mark: "bundled" });
    service.browser.install();
    vi.stubGlobal("__FIRST_ROOT__", await rootOf(1, service.keys));
    vi.stubGlobal("fetch", (address: string, init?: RequestInit) => service.#fetch(address, init));
    return service;
  }

  async publish(wanted: Wanted, keys: KeySet = this.keys): Promise<Made> {
    const made = await releaseOf(keys, wanted);
    this.serve(made);
    return made;
  }

  serve({ head, blobs }: Made): void {
    this.answers.set("head", () => json(head));
    for (const [hash, blob] of Object.entries(blobs)) this.answers.set(`blobs/${hash}`, () => json(blob));
  }

  serveRoot(version: number, envelope: string): void {
    this.answers.set(`roots/${version}`, () => json(envelope));
  }

  bundle(made: Made): void {
    this.#packaged = made;
  }

  async #fetch(address: string, init?: RequestInit): Promise<Response> {
    const path = /^chrome-extension:\/\/fake\/release\/(.*)$/.exec(address)?.[1];
    if (path !== undefined) {
      if (this.browser.broken.has("fetch")) throw new TypeError("Failed to fetch");
      const found = path === "head.json" ? this.#packaged.head : this.#packaged.blobs[path.replace("blobs/", "")];
      if (found === undefined) throw new TypeError("Failed to fetch");
      return new Response(found);
    }
    const asked = address.replace("http://localhost:5080/v1/catalogue/", "");
    if (init?.method === "HEAD") return this.#name(asked, init);
    this.asked.push({ path: asked, sent: init });
    if (this.isAway) throw new TypeError("Failed to fetch");
    const answer = await (this.answers.get(asked) ?? (() => json("{}", { status: 404 })))();
    const signal = init?.signal;
    signal?.throwIfAborted();
    // As in a browser, what ends a request ends its body as well.
    return signal && answer.body ? new Response(answer.body.pipeThrough(new TransformStream(), { signal }), answer) : answer;
  }

  async #name(path: string, sent: RequestInit): Promise<Response> {
    this.askedForNames.push({ path, sent });
    if (!this.names) return new Response(null, { headers: { "content-type": "application/json" } });
    const answer = await (this.answers.get(path) ?? (() => json("{}", { status: 404 })))();
    const hash = await sha256(new Uint8Array(await answer.arrayBuffer()));
    return new Response(null, { status: answer.status, headers: { "content-type": "application/json", etag: `"${hash}.br"` } });
  }
}

/** What a pause would show: the mark of one release, or of several when releases are mixed. */
export async function shown(): Promise<string> {
  const { catalogue } = await openRelease("en-GB");
  return [...new Set([...catalogue.messages.map(({ title }) => title), ...catalogue.resources.map(({ name }) => name)])].join(" and ");
}
