import { type ChildProcess, execFile } from "node:child_process";
import { constants } from "node:fs";
import { access, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** Runs a command to its end; on failure the error carries what it printed. */
export function run(command: string, args: readonly string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(command, args, { maxBuffer: 64 * 1024 * 1024, ...options }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${command} ${args[0] ?? ""} failed: ${stderr.trim() || stdout.trim() || error.message}`));
      else resolve(stdout);
    });
  });
}

/** The first of `names` found on PATH. */
export async function findProgram(...names: readonly string[]): Promise<string> {
  for (const name of names)
    for (const directory of (process.env["PATH"] ?? "").split(delimiter)) {
      const candidate = join(directory, name);
      const found = await access(candidate, constants.X_OK).then(
        () => true,
        () => false,
      );
      if (found) return candidate;
    }
  throw new Error(`Not found on PATH: ${names.join(" or ")}.`);
}

/** A fresh directory under the system's temporary one. */
export const temporaryDirectory = (purpose: string) => mkdtemp(join(tmpdir(), `companion-${purpose}-`));

/** Removes a directory; a browser may still be letting go of its last files, so it is tried again for a while. */
export const removeDirectory = (directory: string) => rm(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });

/** A loopback port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(new Error("No port was given."))));
    });
  });
}

/** Waits for a process that we started to end; after `patience` ms it is killed with the group it leads. */
export async function ended(child: ChildProcess, patience: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(() => {
      if (child.pid) process.kill(-child.pid, "SIGKILL");
    }, patience);
    child.once("exit", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Asks again every `every` ms until `question` answers something other than undefined or false; fails after `patience` ms. */
export async function eventually<T>(
  promise: string,
  question: () => Promise<T | undefined | false> | T | undefined | false,
  patience = 20_000,
  every = 25,
): Promise<T> {
  const end = performance.now() + patience;
  for (;;) {
    const answer = await question();
    if (answer !== undefined && answer !== false) return answer;
    if (performance.now() > end) throw new Error(`Waited ${patience} ms for ${promise}.`);
    await sleep(every);
  }
}

/** A pause of `ms` milliseconds. */
export const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
