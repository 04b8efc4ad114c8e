/**
 * A catalogue server that misbehaves as it is told, for the tests of both languages.
 *
 *   node tests/hostile/server.mjs STORE [PORT]
 *
 * Prints `listening on http://localhost:PORT`. It serves a store as the real service does. `PUT /script` with JSON says what to do from now on:
 *
 *   { "store": "/other/store", "head": BEHAVIOUR, "roots": BEHAVIOUR, "blobs": BEHAVIOUR }
 *
 * A missing part behaves well; `{}` makes all of it behave. `GET /asked` lists the requests since the last script, and when each answer was sent whole
 * (`sentAt`, milliseconds since 1970). The behaviours:
 *
 *   { "flip": N }                        one bit of byte N is wrong, counted from the end when negative
 *   { "bytes": "<base64>" }              other bytes
 *   { "truncate": N }                    N bytes fewer than announced, then the connection ends
 *   { "short": N }                       N bytes fewer, and so announced
 *   { "extra": N }                       N bytes more
 *   { "endless": true }                  bytes without end
 *   { "drip": MS }                       one byte every MS milliseconds
 *   { "hang": true }                     no answer at all
 *   { "hold": true }                     no answer until the next script, and then a good one
 *   { "other": true }                    another file of the same kind, such as a blob of another release
 *   { "reset": true }                    the connection is cut
 *   { "bomb": MIB }                      that many MiB of spaces, compressed
 *   { "type": "text/html" }              another media type
 *   { "html": true }                     a login page with status 200, as captive portals send it
 *   { "status": 503, "retryAfter": "7" } a status, with Retry-After where told
 *   { "redirect": "https://…" }          elsewhere
 *
 * `faults.json` beside this file is the table of faults that the tests of both languages run: what the server does, and with which of the extension's
 * words each kind of address is then refused (`publisher` where the publisher's word is another). `of` is the fault's name among those that a client
 * survives, `slow` says that only a time limit ends it, and `waits` within how many seconds the extension then plans to ask again.
 */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";

let [store, port = "0"] = process.argv.slice(2);
if (!store) {
  process.stderr.write("Usage: node tests/hostile/server.mjs STORE [PORT]\n");
  process.exit(2);
}
let script = {};
let asked = [];
let letGo = () => {};
let nextScript = new Promise((resolve) => (letGo = resolve));

/** PROTOCOL.md, sections 3 and 5. */
const mediaTypes = {
  head: "application/vnd.stopitnow.catalogue-head+json",
  roots: "application/vnd.stopitnow.catalogue-root+json",
  blobs: "application/json",
};

const server = createServer((request, response) => {
  answer(request, response).catch(() => response.destroy());
});

async function answer(request, response) {
  const target = request.url ?? "/";
  if (target === "/script" && request.method === "PUT") {
    script = JSON.parse(await textOf(request));
    store = script.store ?? store;
    asked = [];
    letGo();
    nextScript = new Promise((resolve) => (letGo = resolve));
    return response.writeHead(204).end();
  }
  if (target === "/asked") return response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(asked));
  // A browser asks first whether it may say what it holds.
  if (request.method === "OPTIONS")
    return response.writeHead(204, { "access-control-allow-origin": "*", "access-control-allow-headers": "if-none-match" }).end();
  const entry = { method: request.method, target, headers: request.headers };
  asked.push(entry);
  response.once("finish", () => Object.assign(entry, { sentAt: performance.timeOrigin + performance.now() }));

  const [, kind = "", name = ""] = /^\/v1\/catalogue\/(head|roots|blobs)(?:\/([0-9a-f]+))?$/.exec(target) ?? [];
  const how = script[kind] ?? {};
  if (how.hold) await nextScript;
  const file = await fileOf(kind, how.other ? await besides(kind, name) : name);
  await misbehave(how.hold ? {} : how, file, headersFor(kind, file), request.method !== "HEAD", response);
}

/** Where a store keeps what is asked for; undefined when there is no such file. */
async function fileOf(kind, name) {
  if (kind === "roots") return read("roots", `${name}.json`);
  if (kind === "blobs") return read("blobs", name);
  if (kind !== "head") return undefined;
  const current = (await read("current"))?.toString().trim();
  return current && read("releases", current, "head.json");
}

/** The name of the file before this one, or after the first. */
async function besides(kind, name) {
  const names = (await readdir(path.join(store, kind))).map((file) => path.parse(file).name).sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  return names[Math.abs(names.indexOf(name) - 1)];
}

const read = (...parts) => readFile(path.join(store, ...parts)).catch(() => undefined);

/** What the real service sends with a file: its tag is the hash of the bytes. */
const headersFor = (kind, file) => ({
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "etag, retry-after",
  "content-type": mediaTypes[kind] ?? "application/json",
  "cache-control": "no-store",
  ...(file ? { etag: `"${createHash("sha256").update(file).digest("hex")}"` } : {}),
});

async function misbehave(how, file, headers, hasBody, response) {
  if (how.hang) return;
  if (how.reset) return response.destroy();
  if (how.redirect) return response.writeHead(302, { ...headers, location: how.redirect }).end();
  if (how.status) {
    const later = how.retryAfter === undefined ? {} : { "retry-after": how.retryAfter };
    return response.writeHead(how.status, { ...headers, ...later }).end();
  }
  if (how.html)
    return response.writeHead(200, { ...headers, "content-type": "text/html" }).end("<!doctype html><title>Log in</title><p>Log in to go on.</p>");
  if (how.bomb)
    return response.writeHead(200, { ...headers, "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(how.bomb * 1024 * 1024, " ")));
  if (how.type) headers["content-type"] = how.type;
  if (how.endless) return hasBody ? endless(response.writeHead(200, headers)) : response.writeHead(200, headers).end();
  if (file === undefined && how.bytes === undefined) return response.writeHead(404, headers).end();
  if (!hasBody) return response.writeHead(200, headers).end();

  const bytes = changed(how, file);
  if (how.drip) return drip(bytes, how.drip, response.writeHead(200, headers));
  if (how.truncate) {
    response.writeHead(200, { ...headers, "content-length": bytes.length });
    return response.write(bytes.subarray(0, Math.max(0, bytes.length - how.truncate)), () => response.destroy());
  }
  response.writeHead(200, { ...headers, "content-length": bytes.length }).end(bytes);
}

function changed({ bytes, flip, short = 0, extra = 0 }, file) {
  const given = bytes === undefined ? Buffer.from(file) : Buffer.from(bytes, "base64");
  if (flip !== undefined) given[flip < 0 ? given.length + flip : flip % given.length] ^= 1;
  return Buffer.concat([given.subarray(0, Math.max(0, given.length - short)), Buffer.alloc(extra, " ")]);
}

async function drip(bytes, every, response) {
  for (const byte of bytes) {
    if (response.destroyed) return;
    response.write(Buffer.from([byte]));
    await sleep(every);
  }
  response.end();
}

async function endless(response) {
  const block = Buffer.alloc(64 * 1024, " ");
  while (!response.destroyed) {
    if (!response.write(block)) await Promise.race([new Promise((resolve) => response.once("drain", resolve)), sleep(1_000)]);
  }
}

async function textOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}

server.listen(Number(port), "127.0.0.1", () => process.stdout.write(`listening on http://localhost:${server.address().port}\n`));
process.on("SIGTERM", () => process.exit(0));
