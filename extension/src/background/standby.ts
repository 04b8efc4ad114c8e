import { isPrivate } from "../platform/extension";
import { memoryOfMachine, standBy, standDown, whenNewerVersionWaits } from "../platform/standby";

/** How long whatever woke the worker has to itself first, in milliseconds. */
const outOfTheWay = 1_000;

/** A machine with this much memory, in gigabytes, or less has none to spare: the process takes some 70 MB. */
const little = 4;

/**
 * Keeps the extension's process running while its worker sleeps, by an empty page that nobody sees (decision 0025), until a newer version waits to take its
 * place. Private windows and small machines are left as they are.
 */
export function keepStandingBy(): void {
  if (isPrivate() || memoryOfMachine() <= little) return;
  let isOver = false;
  whenNewerVersionWaits(() => {
    isOver = true;
    void standDown().catch(() => undefined);
  });
  setTimeout(() => {
    if (!isOver) void standBy("standby/index.html").catch(() => undefined);
  }, outOfTheWay);
}
