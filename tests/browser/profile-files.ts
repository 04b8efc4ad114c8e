import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "./browsers/browser.ts";

/** Every file below a directory. */
export async function filesBelow(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/**
 * The files of a closed profile that hold what an extension stored: its settings and databases, its rules, and what browsers keep for all extensions in
 * one place.
 */
export async function whatWeWrote(name: Browser["name"], profile: string, origin: string): Promise<string[]> {
  const id = new URL(origin).host;
  const ours =
    name === "chromium"
      ? [/\/Default\/[^/]*(Extension|Rules|State|Scripts)[^/]*\//, new RegExp(id), /\/Service Worker\/Database\//]
      : [
          /\/browser-extension-data\//,
          /\/extension-store/,
          new RegExp(`moz-extension.*${id}`),
          /\/extension-(settings|preferences)\.json$/,
        ];
  return (await filesBelow(profile)).filter((file) => ours.some((pattern) => pattern.test(file)));
}

/** The files that hold text one of the patterns finds, in one-byte or two-byte letters. */
export async function filesHolding(files: readonly string[], patterns: readonly RegExp[]): Promise<string[]> {
  const holding: string[] = [];
  for (const file of files) {
    const bytes = plain(await readFile(file));
    const texts = [bytes.toString("latin1"), bytes.toString("utf16le"), bytes.subarray(1).toString("utf16le")];
    if (patterns.some((pattern) => texts.some((text) => pattern.test(text)))) holding.push(file);
  }
  return holding;
}

const mozLz4 = Buffer.from("mozLz40\0");

/** What a file says; Firefox compresses the file of its open tabs (mozLz4: eight bytes, the length, and one LZ4 block). */
function plain(bytes: Buffer): Buffer {
  if (!bytes.subarray(0, 8).equals(mozLz4)) return bytes;
  const text = Buffer.alloc(bytes.readUInt32LE(8));
  let [at, to] = [12, 0];
  const length = (first: number) => {
    let sum = first;
    for (let more = first === 15 ? 255 : 0; more === 255; sum += more) more = bytes[at++] ?? 0;
    return sum;
  };
  while (at < bytes.length) {
    const token = bytes[at++] ?? 0;
    const literals = length(token >> 4);
    to += bytes.copy(text, to, at, at + literals);
    at += literals;
    if (at >= bytes.length) break;
    const from = to - bytes.readUInt16LE(at);
    at += 2;
    const matched = 4 + length(token & 15);
    // Byte by byte, because a match may reach into what it is just writing.
    for (let offset = 0; offset < matched; offset++) text[to++] = text[from + offset] ?? 0;
  }
  return text;
}
