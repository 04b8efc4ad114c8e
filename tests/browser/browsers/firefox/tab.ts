import { eventually, sleep } from "../../processes.ts";
import { type Key, NothingThere, type Tab } from "../browser.ts";
import { CommandError, type Connection } from "../connection.ts";
import { evaluateIn, evaluateInWindow } from "./chrome.ts";

/** Code points that WebDriver gives to keys without a character. */
const keys: Record<Key, string> = { Enter: "\uE007", Tab: "\uE004", Escape: "\uE00C", Space: " ", Shift: "\uE008" };

/** A tab of Firefox: one browsing context. */
export class FirefoxTab implements Tab {
  readonly id: string;
  readonly #connection: Connection;

  constructor(connection: Connection, context: string) {
    this.#connection = connection;
    this.id = context;
  }

  async go(address: string): Promise<void> {
    // A navigation that the extension turned elsewhere is reported as aborted: where it ended is for the test to look at.
    await this.#command("browsingContext.navigate", { url: address, wait: "none" }).catch(unlessAborted);
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
    const { contexts } = await this.#connection.command<{ contexts: { url: string }[] }>("browsingContext.getTree", {
      root: this.id,
      maxDepth: 0,
    });
    return contexts[0]?.url ?? "";
  }

  title(): Promise<string> {
    return this.evaluate("document.title");
  }

  evaluate<T>(expression: string): Promise<T> {
    return evaluateIn<T>(this.#connection, this.id, expression);
  }

  async click(selector: string, button: "left" | "middle" = "left"): Promise<void> {
    await this.#standsStill(selector);
    const { nodes } = await this.#command<{ nodes: { sharedId: string }[] }>("browsingContext.locateNodes", {
      locator: { type: "css", value: selector },
      maxNodeCount: 1,
    });
    const node = nodes[0];
    if (!node) throw new NothingThere(selector);
    const pressed = button === "left" ? 0 : 1;
    await this.#perform({
      type: "pointer",
      id: "mouse",
      actions: [
        { type: "pointerMove", x: 0, y: 0, origin: { type: "element", element: { sharedId: node.sharedId } } },
        { type: "pointerDown", button: pressed },
        { type: "pointerUp", button: pressed },
      ],
    });
  }

  async type(text: string): Promise<void> {
    await this.#keys([...text].flatMap((value) => [down(value), up(value)]));
  }

  async press(key: Key, { shift = false, times = 1 } = {}): Promise<void> {
    // Keys go to the tab in front, and only there does the browser mark what the Tab key has reached.
    await this.#command("browsingContext.activate");
    const pressed = [down(keys[key]), up(keys[key])];
    const once = shift ? [down(keys.Shift), ...pressed, up(keys.Shift)] : pressed;
    await this.#keys(Array.from({ length: times }, () => once).flat());
  }

  async resize(width: number, height: number): Promise<void> {
    await this.#command("browsingContext.setViewport", { viewport: { width, height }, devicePixelRatio: 1 });
  }

  async prefer(scheme: "light" | "dark"): Promise<void> {
    const preference = "'layout.css.prefers-color-scheme.content-override'";
    await evaluateInWindow(this.#connection, `void Services.prefs.setIntPref(${preference}, ${scheme === "dark" ? 0 : 1})`);
  }

  async screenshot(): Promise<Buffer> {
    const { data } = await this.#command<{ data: string }>("browsingContext.captureScreenshot");
    return Buffer.from(data, "base64");
  }

  async printed(): Promise<Buffer> {
    const { data } = await this.#command<{ data: string }>("browsingContext.print", { page: { width: 21, height: 29.7 } });
    return Buffer.from(data, "base64");
  }

  historyLength(): Promise<number> {
    return this.evaluate("history.length");
  }

  async reload(): Promise<void> {
    await this.#command("browsingContext.reload", { wait: "none" }).catch(unlessAborted);
  }

  back = () => this.#traverse(-1);
  forward = () => this.#traverse(1);

  async close(): Promise<void> {
    await this.#command("browsingContext.close");
  }

  async #traverse(delta: number): Promise<void> {
    await this.#command("browsingContext.traverseHistory", { delta }).catch(unlessAborted);
  }

  /** Brings it into view and waits until it stays where it is: what was just pressed may still be moving what is below it. */
  async #standsStill(selector: string): Promise<void> {
    const middle = () =>
      this.evaluate<string | null>(`(() => {
        const element = document.querySelector(${JSON.stringify(selector)});
        if (!element) return null;
        element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        const { x, y, width, height } = element.getBoundingClientRect();
        return [x, y, width, height].join();
      })()`);
    let before = await middle();
    for (let looks = 0; before !== null && looks < 100; looks++) {
      // By our own clock: a page's is slow in a tab behind another.
      await sleep(20);
      const now = await middle();
      if (now === before) return;
      before = now;
    }
  }

  #keys(actions: object[]): Promise<unknown> {
    return this.#perform({ type: "key", id: "keyboard", actions });
  }

  #perform(source: object): Promise<unknown> {
    return this.#command("input.performActions", { actions: [source] });
  }

  #command<T>(method: string, params: object = {}): Promise<T> {
    return this.#connection.command<T>(method, { context: this.id, ...params });
  }
}

const down = (value: string) => ({ type: "keyDown", value });
const up = (value: string) => ({ type: "keyUp", value });

function unlessAborted(error: unknown): void {
  if (!(error instanceof CommandError && /abort|NS_BINDING|NS_ERROR|canceled|cancelled/i.test(error.message))) throw error;
}
