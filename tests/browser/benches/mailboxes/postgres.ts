import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { freePort, run } from "../../processes.ts";

/** A PostgreSQL of our own, with its usual settings, on a free loopback port. */
export interface Postgres {
  readonly connectionString: string;
  stop(): Promise<void>;
}

/** Makes and starts one in this directory, as a user without rights where root runs us. */
export async function startPostgres(directory: string): Promise<Postgres> {
  const root = "/usr/lib/postgresql";
  const version = (await readdir(root)).sort((a, b) => Number(a) - Number(b)).at(-1) ?? "";
  const isRoot = process.getuid?.() === 0;
  const data = join(directory, "data");
  const port = await freePort();
  const asServer = (program: string, ...args: string[]) => {
    const path = join(root, version, "bin", program);
    return isRoot ? run("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", path, ...args]) : run(path, args);
  };
  if (isRoot) await run("chown", ["postgres", directory]);
  await asServer("initdb", "-D", data, "-U", "companion", "--auth=trust", "--no-sync");
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=`;
  await asServer("pg_ctl", "-D", data, "-l", join(directory, "log"), "-w", "-s", "-o", options, "start");
  return {
    connectionString: `Host=127.0.0.1;Port=${port};Username=companion;Database=postgres;Maximum Pool Size=32`,
    async stop() {
      await asServer("pg_ctl", "-D", data, "-m", "fast", "-w", "-s", "stop");
    },
  };
}
