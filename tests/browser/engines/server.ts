import { createServer as createPlainServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer } from "node:https";
import { createSecureContext } from "node:tls";
import { listening, stopped } from "../listening.ts";
import { removeDirectory, temporaryDirectory } from "../processes.ts";
import { type Certificates, makeCertificates } from "./certificates.ts";
import { playedHosts } from "./hosts.ts";
import { pageFor, script } from "./page.ts";
import { Suggestions, suggestPath } from "./suggestions.ts";
import { decoded, type RecordedRequest, Traffic } from "./traffic.ts";

/** A local server that plays every search engine, and two ordinary sites, under their real host names. */
export interface PlayedEngines {
  readonly securePort: number;
  readonly plainPort: number;
  readonly certificates: Certificates;
  readonly traffic: Traffic;
  readonly suggestions: Suggestions;
  /** Addresses whose requests an engine sends on to another of its own. */
  readonly sentOn: Map<string, string>;
  stop(): Promise<void>;
}

/** Room for an address of 20,000 characters, in bytes. */
const longestHeader = 64 * 1024;

/** Starts the server on two free loopback ports. */
export async function playEngines(): Promise<PlayedEngines> {
  const directory = await temporaryDirectory("engines");
  const certificates = await makeCertificates(directory, [...playedHosts]);
  const played = { traffic: new Traffic(), suggestions: new Suggestions(), sentOn: new Map<string, string>() };
  const { key, chain: cert } = certificates;
  const context = createSecureContext({ key, cert });
  const secure = createServer(
    {
      key,
      cert,
      maxHeaderSize: longestHeader,
      SNICallback: (name, answer) => {
        played.traffic.serverNames.push(name);
        answer(null, context);
      },
    },
    (request, response) => void answerRequest("https", played, request, response),
  );
  const plain = createPlainServer(
    { maxHeaderSize: longestHeader },
    (request, response) => void answerRequest("http", played, request, response),
  );
  // A browser that closes a connection half-way is ordinary here; the promise is about what arrived.
  secure.on("tlsClientError", () => undefined);
  const [securePort, plainPort] = [await listening(secure), await listening(plain)];
  return {
    securePort,
    plainPort,
    certificates,
    ...played,
    async stop() {
      await Promise.all([stopped(secure), stopped(plain)]);
      await removeDirectory(directory);
    },
  };
}

type Played = Pick<PlayedEngines, "traffic" | "suggestions" | "sentOn">;

async function answerRequest(scheme: "http" | "https", played: Played, message: IncomingMessage, response: ServerResponse) {
  const at = performance.timeOrigin + performance.now();
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const request = record(scheme, at, message, Buffer.concat(chunks).toString("utf8"));
  if (request.path === "/played/script.js") {
    response.writeHead(200, { "content-type": "text/javascript", "cache-control": "max-age=600" }).end(script);
    return;
  }
  played.traffic.requests.push(request);
  if (request.path === suggestPath) {
    const typed = new URL(message.url ?? "", "https://www.google.com").searchParams.get("q") ?? "";
    response.writeHead(200, { "content-type": "application/json; charset=utf-8" }).end(played.suggestions.answerTo(typed));
    return;
  }
  const onward = played.sentOn.get(`${scheme}://${request.host}${message.url}`);
  if (onward) {
    response.writeHead(302, { location: onward }).end();
    return;
  }
  if (!playedHosts.has(request.host)) {
    response.writeHead(404, { "content-type": "text/plain" }).end("Not a played host.");
    return;
  }
  const secure = scheme === "https" ? "; Secure" : "";
  const cookies = ["strict", "lax", ...(secure ? ["none"] : [])].map((site) => `${site}=1; Path=/; SameSite=${site}${secure}`);
  response
    .writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "private, max-age=0", "set-cookie": cookies })
    .end(pageFor(request));
}

function record(scheme: "http" | "https", at: number, message: IncomingMessage, body: string): RecordedRequest {
  const header = (name: string) => {
    const value = message.headers[name];
    return typeof value === "string" ? value : (value?.join(", ") ?? "");
  };
  const target = message.url ?? "/";
  return {
    at,
    scheme,
    method: message.method ?? "",
    host: header("host").replace(/:\d+$/, ""),
    path: target.split("?")[0] ?? "/",
    text: decoded(body ? `${target}\n${body}` : target),
    headers: {
      secFetchSite: header("sec-fetch-site"),
      secFetchDest: header("sec-fetch-dest"),
      secFetchMode: header("sec-fetch-mode"),
      secPurpose: header("sec-purpose"),
      cookie: header("cookie"),
      referer: header("referer"),
      origin: header("origin"),
    },
  };
}
