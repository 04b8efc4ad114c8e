import type { ChildProcess } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { Connection } from "../connection.ts";

/**
 * The protocol over two pipes (file descriptors 3 and 4 of the browser). Over a pipe nothing attaches itself to the extension's worker,
 * which an attached debugger would keep awake, and only over a pipe may a test allow the extension in private windows.
 */
export function connectByPipe(child: ChildProcess): Connection {
  const toBrowser = child.stdio[3] as Writable;
  const fromBrowser = child.stdio[4] as Readable;
  const connection = new Connection((text) => toBrowser.write(`${text}\0`));
  let rest: Buffer[] = [];
  fromBrowser.on("data", (chunk: Buffer) => {
    let start = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      connection.receive(Buffer.concat([...rest, chunk.subarray(start, end)]).toString("utf8"));
      rest = [];
      start = end + 1;
    }
    rest.push(chunk.subarray(start));
  });
  const close = () => connection.close();
  fromBrowser.on("close", close);
  toBrowser.on("error", close);
  child.once("exit", close);
  return connection;
}
