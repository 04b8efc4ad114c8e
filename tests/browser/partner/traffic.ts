import { connect, createServer, type Socket } from "node:net";

/** Everything that goes between browsers and a service, byte for byte, as a wire-tap without TLS would see it. */
export interface Traffic {
  readonly origin: string;
  /** All that browsers sent. */
  sent(): Buffer;
  /** All that the service answered. */
  answered(): Buffer;
  stop(): Promise<void>;
}

/** Stands in front of a service on a port of its own, and knows nothing of HTTP. */
export async function tap(service: string): Promise<Traffic> {
  const { port } = new URL(service);
  const [sent, answered]: [Buffer[], Buffer[]] = [[], []];
  const sockets = new Set<Socket>();
  const server = createServer((browser) => {
    const onward = connect(Number(port), "localhost");
    for (const [from, to, kept] of [
      [browser, onward, sent],
      [onward, browser, answered],
    ] as const) {
      sockets.add(from);
      from.on("data", (bytes: Buffer) => kept.push(bytes));
      from.on("error", () => to.destroy());
      from.on("close", () => sockets.delete(from));
      from.pipe(to);
    }
  });
  const own = await new Promise<number>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (address && typeof address === "object") resolve(address.port);
    });
  });
  return {
    origin: `http://localhost:${own}`,
    sent: () => Buffer.concat(sent),
    answered: () => Buffer.concat(answered),
    stop() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
