import { eventually } from "../../processes.ts";
import { type Key, NothingThere, type Tab } from "../browser.ts";
import { CommandError, type Connection } from "../connection.ts";

const keys: Record<Key, { key: string; code: string; windowsVirtualKeyCode: number; text?: string }> = {
  Enter: { key: "Enter", code: "Enter", windowsVirtualKeyCode: 13, text: "\r" },
  Tab: { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 },
  Escape: { key: "Escape", code: "Escape", windowsVirtualKeyCode: 27 },
  Shift: { key: "Shift", code: "ShiftLeft", windowsVirtualKeyCode: 16 },
  Space: { key: " ", code: "Space", windowsVirtualKeyCode: 32, text: " " },
};

interface Evaluated<T> {
  readonly result: { readonly value: T };
  readonly exceptionDetails?: { readonly text: string; readonly exception?: { readonly description?: string } };
}

/** A tab of Chromium: one target with one debugging session. */
export class ChromiumTab implements Tab {
  readonly id: string;
  readonly #connection: Connection;
  readonly #sessionId: string;

  private constructor(connection: Connection, targetId: string, sessionId: string) {
    this.#connection = connection;
    this.id = targetId;
    this.#sessionId = sessionId;
  }

  static async attach(connection: Connection, targetId: string): Promise<ChromiumTab> {
    const { sessionId } = await connection.command<{ sessionId: string }>("Target.attachToTarget", { targetId, flatten: true });
    return new ChromiumTab(connection, targetId, sessionId);
  }

  async go(address: string): Promise<void> {
    await this.#command("Page.navigate", { url: address, transitionType: "typed" });
  }

  shows(accepts: (address: string) => boolean, patience?: number): Promise<string> {
    const state = "[document.URL, document.readyState]";
    return eventually(
      "an address the test accepts",
      async () => {
        const [address, ready] = await this.evaluate<[string, string]>(state).catch((error: unknown) => {
          if (error instanceof CommandError) return ["", ""] as [string, string];
          throw error;
        });
        return ready === "complete" && accepts(address) ? address : undefined;
      },
      patience,
    ).catch(async (error: Error) => {
      throw new Error(`${error.message} The tab is at ${await this.address().catch(() => "no address")}.`);
    });
  }

  async address(): Promise<string> {
    return (await this.#info()).url;
  }

  async title(): Promise<string> {
    return (await this.#info()).title;
  }

  async evaluate<T>(expression: string): Promise<T> {
    const evaluated = await this.#command<Evaluated<T>>("Runtime.evaluate", {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    const failure = evaluated.exceptionDetails;
    if (failure) throw new CommandError(`evaluate: ${failure.exception?.description ?? failure.text}`);
    return evaluated.result.value;
  }

  async click(selector: string, button: "left" | "middle" = "left"): Promise<void> {
    await this.#toFront();
    const quoted = JSON.stringify(selector);
    // Where it is once it stays there: what was just pressed may still be moving what is below it.
    const point = await this.evaluate<{ x: number; y: number } | null>(`(async () => {
      const middle = () => {
        const element = document.querySelector(${quoted});
        if (!element) return null;
        element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      };
      for (let before = middle(), looks = 0; ; looks++) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        const now = middle();
        if (!now || !before) return null;
        if ((now.x === before.x && now.y === before.y) || looks === 100) return now;
        before = now;
      }
    })()`);
    if (!point) throw new NothingThere(selector);
    for (const type of ["mousePressed", "mouseReleased"])
      await this.#command("Input.dispatchMouseEvent", { type, ...point, button, buttons: button === "left" ? 1 : 4, clickCount: 1 });
  }

  async type(text: string): Promise<void> {
    await this.#toFront();
    await this.#command("Input.insertText", { text });
  }

  async press(key: Key, { shift = false, times = 1 } = {}): Promise<void> {
    await this.#toFront();
    const { text, ...described } = keys[key];
    const event = { ...described, modifiers: shift ? 8 : 0 };
    const presses = Array.from({ length: times }, () => [
      this.#command("Input.dispatchKeyEvent", { type: "keyDown", ...event, ...(text ? { text } : {}) }),
      this.#command("Input.dispatchKeyEvent", { type: "keyUp", ...event }),
    ]);
    const sent = await Promise.allSettled(presses.flat());
    const failed = sent.find((result) => result.status === "rejected");
    if (failed && (await this.#isOpen())) throw failed.reason;
  }

  /** Nobody presses anything in a tab behind another one, such as behind the page that welcomes; there the browser takes a second to act on each event. */
  async #toFront(): Promise<void> {
    await this.#command("Page.bringToFront");
  }

  #isOpen(): Promise<boolean> {
    return this.address().then(
      () => true,
      () => false,
    );
  }

  async resize(width: number, height: number): Promise<void> {
    await this.#command("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
  }

  async prefer(scheme: "light" | "dark"): Promise<void> {
    await this.#command("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: scheme }] });
  }

  async screenshot(): Promise<Buffer> {
    const { data } = await this.#command<{ data: string }>("Page.captureScreenshot");
    return Buffer.from(data, "base64");
  }

  async printed(): Promise<Buffer> {
    const { data } = await this.#command<{ data: string }>("Page.printToPDF", { paperWidth: 21 / 2.54, paperHeight: 29.7 / 2.54 });
    return Buffer.from(data, "base64");
  }

  async historyLength(): Promise<number> {
    return (await this.#entries()).entries.length;
  }

  async reload(): Promise<void> {
    await this.#command("Page.reload");
  }

  back = () => this.#traverse(-1);
  forward = () => this.#traverse(1);

  async close(): Promise<void> {
    await this.#connection.command("Target.closeTarget", { targetId: this.id }).catch(unlessGone);
  }

  async #traverse(by: number): Promise<void> {
    const { currentIndex, entries } = await this.#entries();
    const entry = entries[currentIndex + by];
    if (!entry) throw new Error(`No history entry at ${currentIndex + by} of ${entries.length}.`);
    await this.#command("Page.navigateToHistoryEntry", { entryId: entry.id });
  }

  /** Between two pages a tab has no history to tell for a moment. */
  #entries() {
    return eventually("the tab's history", () =>
      this.#command<{ currentIndex: number; entries: { id: number; url: string }[] }>("Page.getNavigationHistory").catch(
        (reason: Error) => {
          if (reason.message.includes("Not attached to an active page")) return undefined;
          throw reason;
        },
      ),
    );
  }

  async #info() {
    const target = { targetId: this.id };
    return (await this.#connection.command<{ targetInfo: { url: string; title: string } }>("Target.getTargetInfo", target)).targetInfo;
  }

  #command<T>(method: string, params: object = {}): Promise<T> {
    return this.#connection.command<T>(method, params, this.#sessionId);
  }
}

/** A tab that closed itself, as a page does that is left, is closed all the same. */
function unlessGone(error: unknown): void {
  if (!(error instanceof CommandError && error.message.includes("No target with given id"))) throw error;
}
