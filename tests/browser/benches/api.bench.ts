import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, test } from "vitest";
import { MadeStore } from "../catalogue/made-store.ts";
import { drawKeySet } from "../catalogue/signing.ts";
import { ended, eventually, findProgram, freePort, removeDirectory, run, temporaryDirectory } from "../processes.ts";
import { inRepository } from "../repository.ts";
import { cpuOf } from "./cpu.ts";
import { atLeast, atMost, writeLine } from "./figures.ts";
import { type Nginx, startNginx } from "./nginx.ts";

const rounds = 5;
const seconds = 3;
/** Until the runtime has compiled what is busy once more, with what it learned, in seconds. */
const warmUp = 6;
const blobPath = "/v1/catalogue/blobs/";

/** Headers that nginx sends of itself, or as the file has them. */
const nginxOwn = new Set([
  "connection",
  "content-encoding",
  "content-length",
  "content-type",
  "date",
  "etag",
  "keep-alive",
  "transfer-encoding",
]);

/**
 * A cache that answers small files at once: read whole into one buffer and written in one go, where sendfile would take four calls. The key says
 * what the answer varies by, so that nginx need not look for variants.
 */
const cacheInFront = `sendfile off; proxy_buffer_size 16k; proxy_buffers 8 16k; proxy_http_version 1.1; proxy_set_header Connection "";
  proxy_cache catalogue; proxy_cache_key "$uri $http_accept_encoding"; proxy_ignore_headers Vary;`;

interface Server {
  readonly origin: string;
  cpu(): Promise<number>;
  stop(): Promise<void>;
}

let directory: string;
let service: Server;
let files: Nginx;
let cached: Nginx;
let small: string;
let large: string;

beforeAll(async () => {
  directory = await temporaryDirectory("api-bench");
  const store = await makeStore(join(directory, "store"));
  service = await startReleaseBuild(store);
  [small, large] = await blobsOf(store);
  await copyForNginx(join(directory, "www"));
  files = await startNginx(join(directory, "files"), `root ${directory}/www; gzip_static on; etag on; ${await headersOf(small)}`);
  const zone = `proxy_cache_path ${directory}/cache levels=1 keys_zone=catalogue:1m max_size=64m;`;
  cached = await startNginx(join(directory, "cached"), `location / { ${cacheInFront} proxy_pass ${service.origin}; }`, zone);
}, 300_000);
afterAll(async () => {
  await Promise.all([service?.stop(), files?.stop(), cached?.stop()]);
  if (directory) await removeDirectory(directory);
});

test("processor time for each request, against nginx with the same bytes", async () => {
  for (const { name, blob, conditional, limit } of [
    { name: "6 KB blob", blob: small, conditional: false, limit: 2 },
    { name: "60 KB blob", blob: large, conditional: false, limit: undefined },
    { name: "304", blob: small, conditional: true, limit: 2 },
  ]) {
    const ratios: number[] = [];
    const [ours, theirs]: [number[], number[]] = [[], []];
    await costOf(service, blob, conditional, warmUp);
    for (let round = 0; round < rounds; round++) {
      const mine = await costOf(service, blob, conditional);
      const peer = await costOf(files, blob, conditional);
      ours.push(mine.cost);
      theirs.push(peer.cost);
      ratios.push(mine.cost / peer.cost);
    }
    writeLine(
      `api: processor time for a ${name}`,
      `${median(ratios).toFixed(2)}x nginx gzip_static | ${spread(ratios)} | ${median(ours).toFixed(1)} against ${median(theirs).toFixed(1)} µs | ${rounds} pairs`,
      ...(limit === undefined ? [] : [atMost(median(ratios), limit, `${limit.toFixed(1)}x`)]),
    );
  }
});

test("requests a second with nginx and its cache in front, against nginx with the same files", async () => {
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const mine = await costOf(cached, small, false);
    const peer = await costOf(files, small, false);
    ratios.push(mine.rate / peer.rate);
  }
  writeLine(
    "api behind nginx proxy_cache: requests a second",
    `${median(ratios).toFixed(2)}x static nginx | ${spread(ratios)} | ${rounds} pairs`,
    atLeast(median(ratios), 0.9, "0.9x"),
  );
});

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
const median = (values: readonly number[]) => sorted(values)[Math.floor(values.length / 2)] ?? Number.NaN;
const spread = (values: readonly number[]) => `${sorted(values)[0]?.toFixed(2)} to ${sorted(values).at(-1)?.toFixed(2)}`;

/** Microseconds of processor time for a request, and requests a second, under wrk for some seconds. */
async function costOf(server: Server, blob: string, conditional: boolean, before = 1): Promise<{ cost: number; rate: number }> {
  const address = `${server.origin}${blobPath}${blob}`;
  const headers = ["-H", "Accept-Encoding: gzip"];
  if (conditional)
    headers.push("-H", `If-None-Match: ${(await fetch(address, { headers: { "accept-encoding": "gzip" } })).headers.get("etag")}`);
  await run(await findProgram("wrk"), ["-t1", "-c16", `-d${before}`, ...headers, address]);
  const usedBefore = await server.cpu();
  const printed = await run(await findProgram("wrk"), ["-t1", "-c16", `-d${seconds}`, ...headers, address]);
  const used = (await server.cpu()) - usedBefore;
  const requests = Number(/(\d+) requests in/.exec(printed)?.[1]);
  if (/Non-2xx or 3xx/.test(printed) || !(requests > 0)) throw new Error(printed);
  return { cost: (used / requests) * 1_000_000, rate: requests / seconds };
}

/** A store with one small blob as shipped, and one made longer, to some 60 KB, by words that do not compress to nothing. */
async function makeStore(path: string): Promise<string> {
  const store = await MadeStore.create(path, drawKeySet());
  let words = 0;
  const change = (collection: string, item: Record<string, unknown>) => {
    if (collection !== "evidence") return;
    item["finding"] =
      `${item["finding"]} ${Array.from({ length: 160 }, () => createHash("md5").update(`${words++}`).digest("base64url")).join(" ")}`;
  };
  await store.publish({ mark: "Release 1", sequence: 1, change });
  return path;
}

/** The blobs nearest to 6 KB and to 60 KB. */
async function blobsOf(store: string): Promise<[string, string]> {
  const sizes = await Promise.all(
    (await readdir(join(store, "blobs"))).map(async (name) => ({ name, size: (await stat(join(store, "blobs", name))).size })),
  );
  const nearest = (size: number) => sizes.sort((a, b) => Math.abs(a.size - size) - Math.abs(b.size - size))[0] ?? { name: "", size: 0 };
  const [six, sixty] = [{ ...nearest(6_000) }, { ...nearest(60_000) }];
  writeLine("api: blobs measured", `${six.size} and ${sixty.size} bytes before compression`);
  return [six.name, sixty.name];
}

/** The headers that the service sends beside those of nginx's own, so that both send the same. */
async function headersOf(blob: string): Promise<string> {
  const { headers } = await fetch(`${service.origin}${blobPath}${blob}`);
  return [...headers]
    .filter(([name]) => !nginxOwn.has(name))
    .map(([name, value]) => `add_header ${name} "${value}";`)
    .join(" ");
}

/** What the service sends, as nginx wants it: the same compressed bytes. */
async function copyForNginx(root: string): Promise<void> {
  const folder = join(root, blobPath);
  await mkdir(folder, { recursive: true });
  for (const blob of [small, large]) {
    await writeFile(join(folder, blob), await readFile(join(directory, "store/blobs", blob)));
    const compressed = join(folder, `${blob}.gz`);
    await run("curl", ["-sS", "-H", "Accept-Encoding: gzip", "-o", compressed, `${service.origin}${blobPath}${blob}`]);
  }
}

/** The service as it is published, its limiter on, with room for a load that comes from one address. */
async function startReleaseBuild(store: string): Promise<Server> {
  const output = join(directory, "service");
  await run("dotnet", ["publish", inRepository("api/StopItNow.Companion.Api"), "-c", "Release", "-o", output, "--nologo", "-v", "quiet"]);
  const origin = `http://127.0.0.1:${await freePort()}`;
  const rules = Object.fromEntries([0, 1, 2].map((rule) => [`IpRateLimiting__GeneralRules__${rule}__Limit`, "1000000000"]));
  const child = spawn("dotnet", [join(output, "StopItNow.Companion.Api.dll"), "--urls", origin], {
    cwd: output,
    stdio: "ignore",
    env: {
      ...process.env,
      ...rules,
      ASPNETCORE_ENVIRONMENT: "Development",
      Catalogue__Directory: store,
      Mailboxes__Directory: join(directory, "mailboxes"),
    },
  });
  await eventually(
    "the service",
    () =>
      fetch(origin).then(
        () => true,
        () => false,
      ),
    30_000,
    100,
  );
  return {
    origin,
    cpu: () => cpuOf(child.pid ?? 0),
    async stop() {
      child.kill("SIGTERM");
      await ended(child, 10_000);
    },
  };
}
