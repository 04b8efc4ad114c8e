import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { ended, eventually, freePort, removeDirectory, temporaryDirectory } from "./processes.ts";
import { inRepository } from "./repository.ts";

/** The real service, as built. */
export interface Service {
  /** `http://localhost:PORT`, without a slash at the end. */
  readonly origin: string;
  /** Its process. */
  readonly pid: number;
  /** What it has printed so far. */
  printed(): string;
  stop(): Promise<void>;
}

const assembly = inRepository(".artifacts/bin/StopItNow.Companion.Api/debug/StopItNow.Companion.Api.dll");

/** Starts the built service on a free loopback port, or on the one given, and waits until it answers. It serves what was built, or the store given; its pages are in the languages of the package, or of the folder given. Mailboxes are new, or in the folder given. Settings are its own, over those it comes with. */
export async function startService(
  port?: number,
  store?: string,
  locales?: string,
  mailboxesIn?: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Service> {
  if (!existsSync(assembly)) throw new Error("The service is not built: run `dotnet build StopItNow.Companion.sln` first.");
  const origin = `http://localhost:${port ?? (await freePort())}`;
  const mailboxes = mailboxesIn ?? (await temporaryDirectory("mailboxes"));
  const child = spawn("dotnet", [assembly, "--urls", origin], {
    cwd: inRepository("api/StopItNow.Companion.Api"),
    // The builds of this repository carry development keys, and the service takes those nowhere else.
    env: {
      ...process.env,
      ASPNETCORE_ENVIRONMENT: "Development",
      // A folder of its own: mailboxes are kept by one process at a time, and not among those of whoever runs the tests.
      Mailboxes__Directory: mailboxes,
      ...(store ? { Catalogue__Directory: store } : {}),
      ...(locales ? { Pages__LocaleDirectory: locales } : {}),
      ...settings,
    },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  await eventually(
    "the service to answer",
    () => {
      if (child.exitCode !== null) throw new Error(`The service ended with ${child.exitCode}: ${output.slice(-2000)}`);
      return fetch(origin).then(
        () => true,
        () => false,
      );
    },
    30_000,
    100,
  );
  return {
    origin,
    pid: child.pid ?? 0,
    printed: () => output,
    async stop() {
      child.kill("SIGTERM");
      await ended(child, 10_000);
      if (!mailboxesIn) await removeDirectory(mailboxes);
    },
  };
}
