import { mkdir, open, writeFile } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, test } from "vitest";
import { MadeStore } from "../catalogue/made-store.ts";
import { drawKeySet } from "../catalogue/signing.ts";
import { eventually, findProgram, removeDirectory, run, temporaryDirectory } from "../processes.ts";
import { inRepository } from "../repository.ts";
import { atLeast, median, writeFigure, writeLine } from "./figures.ts";
import { type Mailbox, registerMany } from "./mailboxes/mailbox.ts";
import { type Postgres, startPostgres } from "./mailboxes/postgres.ts";
import { startPublished } from "./mailboxes/service.ts";

const connections = 32;
const rounds = 3;
const seconds = 4;
const waits = 10_000;

let directory: string;
let postgres: Postgres | undefined;

beforeAll(async () => {
  directory = await temporaryDirectory("notes-bench");
  const store = await MadeStore.create(join(directory, "store"), drawKeySet());
  await store.publish({ mark: "Release 1", sequence: 1 });
  const project = inRepository("api/StopItNow.Companion.Api");
  const peer = inRepository("tests/StopItNow.Companion.Api.OneByOne");
  for (const [what, name] of [
    [project, "service"],
    [peer, "peer"],
  ] as const)
    await run("dotnet", ["publish", what, "-c", "Release", "-o", join(directory, name), "--nologo", "-v", "quiet"]);
  await mkdir(join(directory, "postgres"));
  await run("chmod", ["755", directory]);
  postgres = await startPostgres(join(directory, "postgres"));
}, 600_000);
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

test("acknowledged notes a second over HTTP, against a transaction for each request, one writer without groups, and PostgreSQL", async () => {
  const fsync = await syncs();
  const of: Record<"grouped" | "each" | "single" | "other", number[]> = { grouped: [], each: [], single: [], other: [] };
  for (let round = 0; round < rounds; round++) {
    // The same program, of which .NET replaces one part as it starts.
    of.each.push(await notesASecond({ DOTNET_STARTUP_HOOKS: join(directory, "peer", "StopItNow.Companion.Api.OneByOne.dll") }));
    of.grouped.push(await notesASecond({}));
    of.single.push(await notesASecond({ Mailboxes__ChangesPerCommit: "1" }));
    of.other.push(await notesASecond({ Mailboxes__ConnectionString: postgres?.connectionString ?? "" }));
  }
  const [grouped, each, single, other] = [of.grouped, of.each, of.single, of.other];
  const times = (values: number[], peers: number[]) => median(values.map((value, round) => value / (peers[round] ?? Number.NaN)));
  const pairs = (values: number[], peers: number[]) =>
    values.map((value, at) => `${value.toFixed(0)} against ${peers[at]?.toFixed(0)}`).join(", ");
  writeFigure("notes: one write of 4 KB and its fsync on this disk", fsync, "what every commit waits for");
  writeLine(
    `notes: acknowledged a second over HTTP, ${connections} connections, synchronous FULL`,
    `${times(grouped, each).toFixed(1)}x the same service with a transaction for each request | ${pairs(grouped, each)} | ${rounds} pairs`,
    atLeast(times(grouped, each), 8, "8x"),
  );
  writeLine(
    `notes: the same against the one writer without groups`,
    `${times(grouped, single).toFixed(1)}x | ${pairs(grouped, single)} | ${rounds} pairs`,
  );
  writeLine(`notes: the same against PostgreSQL`, `${times(grouped, other).toFixed(1)}x | ${pairs(grouped, other)} | ${rounds} pairs`);
});

test("what ten thousand open waits cost, and how soon a note reaches one of them", async () => {
  const server = await startPublished(directory, {});
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

/** Milliseconds of writes of 4 KB, each followed by fsync, as a commit of a small group is. */
async function syncs(): Promise<number[]> {
  const file = await open(join(directory, "synced"), "w");
  const times: number[] = [];
  for (let at = 0; at < 300; at++) {
    const began = performance.now();
    await file.write(Buffer.alloc(4_096), 0, 4_096, at * 4_096);
    await file.datasync();
    times.push(performance.now() - began);
  }
  await file.close();
  return times;
}

/** Notes that were acknowledged in a second by a new service. */
async function notesASecond(environment: Record<string, string>): Promise<number> {
  const server = await startPublished(directory, environment);
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
  // Until the program is compiled as it stays: on two cores that takes some seconds, and is no part of what is compared.
  await load(10);
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
