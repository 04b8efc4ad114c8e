import { spawn } from "node:child_process";
import type { Readable } from "node:stream";
import { ended, findProgram, run, sleep } from "../processes.ts";

/** A screen and a keyboard for a browser that is to have a real window; a browser without one has no address bar. */
export interface Screen {
  /** What programs call it, for example `:99`. */
  readonly name: string;
  /** Gives the keyboard to the window that was opened last, as soon as one is there; no window manager does it. */
  focusWindow(): Promise<void>;
  /** Presses a key, or several at once, such as `ctrl+l`; the window that has the focus gets it. */
  press(keys: string): Promise<void>;
  /** Types words into the address bar, one key at a time and as fast as a person. */
  typeIntoAddressBar(words: string): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a screen that nobody sees, on a free display number. */
export async function startScreen(): Promise<Screen> {
  const [server, keyboard] = [await needed("Xvfb", "xvfb"), await needed("xdotool", "xdotool")];
  const child = spawn(server, ["-displayfd", "3", "-screen", "0", "1280x1000x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
    detached: true,
  });
  const name = await new Promise<string>((resolve, reject) => {
    let printed = "";
    (child.stdio[3] as Readable).on("data", (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.endsWith("\n")) resolve(`:${printed.trim()}`);
    });
    child.once("exit", (code) => reject(new Error(`Xvfb ended with ${code} before it gave a display.`)));
  });
  const env = { ...process.env, DISPLAY: name };
  const key = (...args: string[]) => run(keyboard, args, { env }).then(() => undefined);
  const focusWindow = async () => {
    const found = await run(keyboard, ["search", "--sync", "--onlyvisible", "--class", "chromium"], { env });
    // Each new window is given a higher number.
    const newest = Math.max(...found.trim().split("\n").map(Number));
    await key("windowfocus", "--sync", `${newest}`);
  };
  const press = (keys: string) => key("key", "--clearmodifiers", keys);
  return {
    name,
    focusWindow,
    press,
    async typeIntoAddressBar(words) {
      await focusWindow();
      await press("ctrl+l");
      // A letter pressed while the address bar is still taking the keyboard is lost.
      await sleep(300);
      await key("type", "--delay", "40", "--", words);
    },
    async stop() {
      child.kill("SIGTERM");
      await ended(child, 10_000);
    },
  };
}

const needed = (program: string, debianPackage: string) =>
  findProgram(program).catch(() => {
    throw new Error(`${program} is missing, so no browser can be given a window: install the Debian package ${debianPackage}.`);
  });
