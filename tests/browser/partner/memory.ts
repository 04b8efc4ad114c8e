import { open, readFile } from "node:fs/promises";
import { foundIn, type Needle } from "./needles.ts";

const chunk = 16 * 1024 * 1024;
/** Longer than any spelling of a needle, so that none is cut in two. */
const overlap = 16 * 1024;

/** What of these needles lies in the memory that a process can write to, and how much of that there was. */
export async function foundInMemory(pid: number, needles: readonly Needle[]): Promise<{ found: string[]; bytes: number }> {
  const maps = (await readFile(`/proc/${pid}/maps`, "utf8")).split("\n");
  const memory = await open(`/proc/${pid}/mem`);
  const found = new Set<string>();
  let bytes = 0;
  try {
    for (const map of maps) {
      const [, from, to] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(map) ?? [];
      if (!from || !to) continue;
      const end = Number.parseInt(to, 16);
      for (let at = Number.parseInt(from, 16); at < end; at += chunk) {
        const wanted = Math.min(chunk + overlap, end - at);
        // Some pages belong to a device and cannot be read.
        const read = await memory.read(Buffer.alloc(wanted), 0, wanted, at).catch(() => undefined);
        if (!read) continue;
        bytes += Math.min(read.bytesRead, chunk);
        for (const name of foundIn(read.buffer.subarray(0, read.bytesRead), needles)) found.add(name);
      }
    }
  } finally {
    await memory.close();
  }
  return { found: [...found].sort(), bytes };
}
