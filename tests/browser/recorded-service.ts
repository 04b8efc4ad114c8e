import { createServer, request } from "node:http";
import { listening, stopped } from "./listening.ts";

/** A service that passes everything on to the real one and remembers what it was asked. */
export interface RecordedService {
  readonly origin: string;
  /** While this is set, what is asked arrives and no answer comes back, but to the browser's own question whether it may ask. */
  withholdsAnswers: boolean;
  readonly asked: readonly { readonly method: string; readonly target: string; readonly headers: string; readonly body: string }[];
  stop(): Promise<void>;
}

/** Stands in front of the real service on a port of its own. */
export async function recordService(origin: string): Promise<RecordedService> {
  const asked: RecordedService["asked"][number][] = [];
  const recorded = { withholdsAnswers: false };
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => {
      const [method, target] = [incoming.method ?? "", incoming.url ?? ""];
      asked.push({ method, target, headers: JSON.stringify(incoming.headers), body: Buffer.concat(chunks).toString() });
      const passed = request(`${origin}${target}`, { method, headers: { ...incoming.headers, host: new URL(origin).host } }, (answer) => {
        if (recorded.withholdsAnswers && method !== "OPTIONS") {
          answer.resume();
          return;
        }
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      });
      passed.on("error", () => outgoing.writeHead(502).end());
      passed.end(Buffer.concat(chunks));
    });
  });
  const port = await listening(server);
  return Object.assign(recorded, { origin: `http://localhost:${port}`, asked, stop: () => stopped(server) });
}
