import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { zipSync } from "fflate";

/** A zip of every file below `directory`, in one order and with one date, so that the same files give the same bytes. */
export async function zipDirectory(directory) {
  const names = (await readdir(directory, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort();
  const files = {};
  for (const name of names) files[name] = new Uint8Array(await readFile(path.join(directory, name)));
  return zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) });
}
