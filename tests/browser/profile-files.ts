import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "./browsers/browser.ts";

/** Every file below a directory. */
async function filesBelow(directory: string): Promise<string[]> {
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
    const bytes = await readFile(file);
    const texts = [bytes.toString("latin1"), bytes.toString("utf16le"), bytes.subarray(1).toString("utf16le")];
    if (patterns.some((pattern) => texts.some((text) => pattern.test(text)))) holding.push(file);
  }
  return holding;
}
