import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { listening, stopped } from "../listening.ts";
import type { Service } from "../service.ts";

/** A note as the service serves it. */
export interface Served {
  readonly counter: number;
  readonly note: string;
}

export interface Notes {
  readonly last: number;
  readonly notes: readonly Served[];
}

/** What somebody between the page and the service makes of an answer with notes: other notes, a refusal, or none at all. */
export type Meddling = (notes: Notes, direction: string) => Notes | { readonly status: number; readonly reason?: string } | "away";

/** A server in front of the service that hands everything on, and can meddle with the notes. */
export class Between {
  meddle: Meddling | undefined;
  /** Addresses asked for, with the method, and the headers of each. */
  readonly requests: string[] = [];
  readonly #service: Service;
  readonly #server = createServer((asked, answer) => void this.#handOn(asked, answer));
  origin = "";

  private constructor(service: Service) {
    this.#service = service;
  }

  static async before(service: Service): Promise<Between> {
    const between = new Between(service);
    between.origin = `http://localhost:${await listening(between.#server)}`;
    return between;
  }

  stop(): Promise<void> {
    return stopped(this.#server);
  }

  async #handOn(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    this.requests.push(`${asked.method} ${asked.url} ${JSON.stringify(asked.headers)}`);
    const target = new URL(asked.url ?? "/", this.#service.origin);
    const isNotes = /^\/v1\/mailboxes\/[^/]+\/notes$/.test(target.pathname) && asked.method === "GET";
    const onward = request(target, { method: asked.method, headers: { ...asked.headers, host: target.host } }, (given) => {
      const chunks: Buffer[] = [];
      given.on("data", (chunk: Buffer) => chunks.push(chunk));
      given.on("end", () => {
        const body = Buffer.concat(chunks);
        if (isNotes && this.meddle && given.statusCode === 200) {
          this.#answerOtherwise(answer, this.meddle(JSON.parse(body.toString()) as Notes, target.searchParams.get("direction") ?? ""));
          return;
        }
        answer.writeHead(given.statusCode ?? 502, given.headers).end(body);
      });
    });
    onward.on("error", () => answer.destroy());
    asked.pipe(onward);
  }

  #answerOtherwise(answer: ServerResponse, made: ReturnType<Meddling>): void {
    if (made === "away") answer.destroy();
    else if ("status" in made) answer.writeHead(made.status, { "content-type": "application/problem+json" }).end(JSON.stringify(made));
    else answer.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(made));
  }
}
