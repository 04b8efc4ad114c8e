import { type ChildProcess, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ended, eventually, freePort } from "../../processes.ts";
import { register } from "./mailbox.ts";

let started = 0;

/** The service, running. */
export interface Server {
  readonly origin: string;
  /** Resident memory, in bytes. */
  memory(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts what was published into `service` of this directory, on a store of its own, with room for a load that comes from one address. */
export async function startPublished(directory: string, environment: Readonly<Record<string, string>>): Promise<Server> {
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
