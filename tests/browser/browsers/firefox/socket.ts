import type { ChildProcess } from "node:child_process";
import { WebSocket } from "ws";
import { Connection } from "../connection.ts";

/** WebDriver BiDi straight from Firefox, which prints the address of its socket as it starts; no driver is needed in between. */
export async function connectBySocket(child: ChildProcess): Promise<Connection> {
  const socket = new WebSocket(`${await addressPrinted(child)}/session`, { perMessageDeflate: false });
  await new Promise<void>((resolve, reject) => {
    socket.once("open", () => resolve());
    socket.once("error", reject);
  });
  const connection = new Connection((text) => socket.send(text));
  socket.on("message", (data) => connection.receive(data.toString()));
  socket.on("close", () => connection.close());
  socket.on("error", () => connection.close());
  return connection;
}

function addressPrinted(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(printed)?.[1];
      if (address) resolve(address);
    });
    child.once("exit", (code) => reject(new Error(`Firefox ended with ${code} before it could be driven: ${printed.slice(-500)}`)));
  });
}
