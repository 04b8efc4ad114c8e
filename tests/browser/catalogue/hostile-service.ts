import { spawn } from "node:child_process";
import { ended, eventually } from "../processes.ts";
import { inRepository } from "../repository.ts";

/** What one of the three kinds of address does instead of answering well; see `tests/hostile/server.mjs`. */
export type Behaviour = Readonly<Record<string, string | number | boolean>>;

export interface Script {
  readonly store?: string;
  readonly head?: Behaviour;
  readonly roots?: Behaviour;
  readonly blobs?: Behaviour;
}

/** One request, and when its answer was sent whole, in milliseconds since 1970. */
export interface Asked {
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly sentAt?: number;
}

/** A catalogue server that misbehaves as told. */
export interface HostileService {
  readonly origin: string;
  does(script: Script): Promise<void>;
  asked(): Promise<readonly Asked[]>;
  stop(): Promise<void>;
}

export async function startHostileService(store: string): Promise<HostileService> {
  const child = spawn(process.execPath, [inRepository("tests/hostile/server.mjs"), store], { stdio: ["ignore", "pipe", "inherit"] });
  let printed = "";
  child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  const origin = await eventually("the hostile service", () => /listening on (\S+)/.exec(printed)?.[1]);
  return {
    origin,
    async does(script) {
      await fetch(`${origin}/script`, { method: "PUT", body: JSON.stringify(script) });
    },
    asked: async () => (await fetch(`${origin}/asked`)).json(),
    async stop() {
      child.kill("SIGTERM");
      await ended(child, 5_000);
    },
  };
}
