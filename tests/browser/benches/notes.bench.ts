import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, test } from "vitest";
import { MadeStore } from "../catalogue/made-store.ts";
import { drawKeySet } from "../catalogue/signing.ts";
import { ended, eventually, findProgram, freePort, removeDirectory, run, temporaryDirectory } from "../processes.ts";
import { inRepository } from "../repository.ts";
import { atLeast, median, writeFigure, writeLine } from "./figures.ts";
import { type Mailbox, register, registerMany } from "./mailboxes/mailbox.ts";
import { type Postgres, startPostgres } from "./mailboxes/postgres.ts";

const connections = 32;
const rounds = 3;
const seconds = 4;
const waits = 10_000;

interface Server {
  readonly origin: string;
  /** Resident memory, in bytes. */
  memory(): Promise<number>;
  stop(): Promise<void>;
}

let directory: string;
let postgres: Postgres | undefined;
let started = 0;

beforeAll(async () => {
  directory = await temporaryDirectory("notes-bench");
  const store = await MadeStore.create(join(directory, "store"), drawKeySet());
  await store.publish({ mark: "Release 1", sequence: 1 });
  const project = inRepository("api/StopItNow.Companion.Api");
  await run("dotnet", ["publish", project, "-c", "Release", "-o", join(directory, "service"), "--nologo", "-v", "quiet"]);
  await mkdir(join(directory, "postgres"));
  await run("chmod", ["755", directory]);
  postgres = await startPostgres(join(directory, "postgres"));
}, 300_000);
afterAll(async () => {
  await postgres?.stop();
  if (directory) await removeDirectory(directory);
});

test("acknowledged notes a second in the store, against a context and a transaction for each request", async () => {
  const program = inRepository(".artifacts/bin/StopItNow.Companion.Api.Tests/debug/StopItNow.Companion.Api.Tests");
  const args = ["-noLogo", "-noColor", "-class", "*.GroupCommitTests", "-showLiveOutput"];
  const figures = [];
  for (let round = 0; round < rounds; round++) {
    const printed = await run(program, args, { env: { ...process.env, BENCH_SECONDS: `${seconds}` } });
    const [, grouped, single] = /acknowledged (\d+) against (\d+)/.exec(printed) ?? [];
    figures.push({ grouped: Number(grouped), single: Number(single) });
  }
  const ratio = median(figures.map(({ grouped, single }) => grouped / single));
  writeLine(
    `notes: acknowledged a second by the store, ${connections} senders, synchronous FULL`,
    `${ratio.toFixed(1)}x a transaction for each request | ${figures.map(({ grouped, single }) => `${grouped} against ${single}`).join(", ")} | ${rounds} pairs`,
    atLeast(ratio, 8, "8x"),
  );
});

test("acknowledged notes a second over HTTP, against one writer without groups and against PostgreSQL", async () => {
  const [grouped, single, other]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    single.push(await notesASecond({ Mailboxes__ChangesPerCommit: "1" }));
    grouped.push(await notesASecond({}));
    other.push(await notesASecond({ Mailboxes__ConnectionString: postgres?.connectionString ?? "" }));
  }
  const ratio = median(grouped.map((value, round) => value / (single[round] ?? Number.NaN)));
  const each = (values: number[]) => values.map((value) => value.toFixed(0)).join(", ");
  writeLine(
    `notes: acknowledged a second over HTTP, ${connections} connections`,
    `${ratio.toFixed(1)}x the same writer with one note a transaction | ${each(grouped)} against ${each(single)} | ${rounds} pairs`,
  );
  writeLine("notes: acknowledged a second over HTTP in PostgreSQL", `${each(other)} | SQLite ${each(grouped)}`);
});

test("what ten thousand open waits cost, and how soon a note reaches one of them", async () => {
  const server = await start({});
  const mailboxes = await registerMany(server.origin, waits);
  const before = await server.memory();
  const open = await Promise.all(mailboxes.map((mailbox) => wait(server.origin, mailbox)));
  await eventually("the waits to settle", async () => (await server.memory()) > before, 10_000, 500);
  const perWait = ((await server.memory()) - before) / waits;
  const times: number[] = [];
  for (let at = 0; at < 300; at++) {
    const [mailbox, waiting] = [mailboxes[at * 30], open[at * 30]];
    if (!mailbox || !waiting) throw new Error("A wait is missing.");
    const began = performance.now();
    await post(server.origin, mailbox);
    await waiting.answered;
    times.push(performance.now() - began);
  }
  for (const { socket } of open) socket.destroy();
  await server.stop();
  writeLine(`notes: memory of each of ${waits} waits, connection and all`, `${(perWait / 1024).toFixed(1)} KB`);
  writeFigure(`notes: from sending a note to its arrival, with ${waits} waits open`, times, "acknowledgement included");
});

/** Notes that were acknowledged in a second by a new service. */
async function notesASecond(environment: Record<string, string>): Promise<number> {
  const server = await start(environment);
  const file = join(directory, "mailboxes.txt");
  const load = async (duration: number) => {
    const mailboxes = await registerMany(server.origin, connections * (4 + duration * 6));
    await writeFile(file, mailboxes.map(({ id, write }) => `${id} ${write}\n`).join(""));
    const script = join(import.meta.dirname, "mailboxes/notes.lua");
    const threads = `-t${connections}`;
    return run(
      await findProgram("wrk"),
      [threads, `-c${connections}`, `-d${duration}`, "-s", script, server.origin, "--", `${connections}`],
      {
        env: { ...process.env, MAILBOXES: file },
      },
    );
  };
  await load(3);
  const printed = await load(seconds);
  await server.stop();
  const rate = Number(/Requests\/sec:\s+([\d.]+)/.exec(printed)?.[1]);
  if (/Non-2xx|Too few|Socket errors/.test(printed) || !(rate > 0)) throw new Error(printed);
  return rate;
}

/** A request that waits for a note on a connection of its own. */
async function wait(origin: string, mailbox: Mailbox): Promise<{ socket: Socket; answered: Promise<void> }> {
  const { port } = new URL(origin);
  const socket = connect(Number(port), "127.0.0.1");
  await new Promise<void>((resolve, reject) => socket.once("connect", resolve).once("error", reject));
  socket.write(`GET /v1/mailboxes/${mailbox.id}/notes?wait=25 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${mailbox.read}\r\n\r\n`);
  return { socket, answered: new Promise((resolve) => socket.once("data", () => resolve())) };
}

async function post(origin: string, mailbox: Mailbox): Promise<void> {
  const { status } = await fetch(`${origin}/v1/mailboxes/${mailbox.id}/notes`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${mailbox.write}`,
      "content-type": "application/octet-stream",
      "note-counter": "1",
      "idempotency-key": crypto.randomUUID(),
    },
    body: new Uint8Array(1_400),
  });
  if (status !== 201) throw new Error(`A note was answered with ${status}.`);
}

/** The service as it is published, on a store of its own, with room for a load that comes from one address. */
async function start(environment: Record<string, string>): Promise<Server> {
  const origin = `http://127.0.0.1:${await freePort()}`;
  const rules = Object.fromEntries([0, 1, 2, 3].map((rule) => [`IpRateLimiting__GeneralRules__${rule}__Limit`, "1000000000"]));
  const child: ChildProcess = spawn("dotnet", [join(directory, "service", "StopItNow.Companion.Api.dll"), "--urls", origin], {
    stdio: "ignore",
    env: {
      ...process.env,
      ...rules,
      ASPNETCORE_ENVIRONMENT: "Development",
      Catalogue__Directory: join(directory, "store"),
      Mailboxes__Directory: join(directory, `mailboxes-${started++}`),
      Mailboxes__NewMailboxesOfClient: "1000000",
      Mailboxes__WaitsOfClient: "1000000",
      ...environment,
    },
  });
  const isUp = () =>
    register(origin).then(
      () => true,
      () => false,
    );
  await eventually("the service", isUp, 30_000, 100);
  return {
    origin,
    async memory() {
      const status = await readFile(`/proc/${child.pid}/status`, "utf8");
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * 1024;
    },
    async stop() {
      child.kill("SIGTERM");
      await ended(child, 15_000);
    },
  };
}
