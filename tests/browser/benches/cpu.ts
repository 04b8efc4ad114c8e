import { readdir, readFile } from "node:fs/promises";

/** Ticks of `/proc/PID/stat` in a second (USER_HZ), 100 on every Linux we run on. */
const ticks = 100;

/** Seconds of processor time, user and system, that a process and its children have used (proc(5)). */
export async function cpuOf(pid: number): Promise<number> {
  let sum = 0;
  for (const name of await readdir("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, "utf8").catch(() => "");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [parent, user, system] = [Number(fields[1]), Number(fields[11]), Number(fields[12])];
    if (Number(name) === pid || parent === pid) sum += (user + system) / ticks;
  }
  return sum;
}
