import { spawn } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ended, eventually, findProgram, freePort } from "../processes.ts";
import { cpuOf } from "./cpu.ts";

/** An nginx of our own on a loopback port, with one worker. */
export interface Nginx {
  readonly origin: string;
  /** Seconds of processor time its processes have used. */
  cpu(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts nginx with this inside its `server` block. */
export async function startNginx(directory: string, server: string, http = ""): Promise<Nginx> {
  const port = await freePort();
  await mkdir(directory, { recursive: true });
  const configuration = join(directory, "nginx.conf");
  await writeFile(
    configuration,
    // Where root starts it, its worker would be nobody, who may not read a temporary directory.
    `${process.getuid?.() === 0 ? "user root;" : ""} worker_processes 1; daemon off; pid ${directory}/pid; error_log ${directory}/error.log;
events { worker_connections 512; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=100 inactive=60s; default_type application/json; client_body_temp_path ${directory}/body;
  proxy_temp_path ${directory}/proxy; fastcgi_temp_path ${directory}/f; uwsgi_temp_path ${directory}/u; scgi_temp_path ${directory}/s;
  ${http}
  server { listen 127.0.0.1:${port}; ${server} }
}
`,
  );
  const child = spawn(await findProgram("nginx"), ["-c", configuration, "-p", directory], { stdio: "ignore" });
  const origin = `http://127.0.0.1:${port}`;
  await eventually("nginx", () =>
    fetch(origin).then(
      () => true,
      () => false,
    ),
  );
  return {
    origin,
    cpu: () => cpuOf(child.pid ?? 0),
    async stop() {
      child.kill("SIGTERM");
      await ended(child, 5_000);
    },
  };
}
