import { type ComponentChild, render } from "preact";
import { act } from "preact/test-utils";
import { expect, vi } from "vitest";
import { hostPatterns } from "../engines/engines";
import { FakeChrome } from "../platform/fake-chrome";
import type { Requests } from "../platform/requests";

type Answers = { [Name in keyof Requests]?: Requests[Name]["answer"] };

/** For tests: a browser with one tab that shows one of our pages. */
export class FakePage extends FakeChrome {
  readonly answers: Answers = {};
  readonly asked: string[] = [];
  readonly closed: number[] = [];
  readonly permissions = new Set<string>();
  installType = "normal";
  /** The person says no to whatever the browser asks, or the browser itself does. */
  refuses = false;
  #root: HTMLElement | undefined;

  override install(): this {
    super.install();
    // The hosts of the manifest are one permission here; those asked for later are each their own.
    const names = ({ permissions, origins = [] }: chrome.permissions.Permissions) =>
      permissions ?? (origins.length === hostPatterns.length ? ["hosts"] : origins);
    const has = async (wanted: chrome.permissions.Permissions) => names(wanted).every((name) => this.permissions.has(name));
    const change = (to: boolean) => async (wanted: chrome.permissions.Permissions) => {
      if (this.refuses) return false;
      for (const name of names(wanted)) to ? this.permissions.add(name) : this.permissions.delete(name);
      return true;
    };
    Object.assign(chrome.runtime, {
      sendMessage: async ({ name }: { name: keyof Requests }) => {
        this.asked.push(name);
        return this.answers[name];
      },
    });
    Object.assign(chrome.tabs, {
      getCurrent: async () => ({ id: 7, index: 2, windowId: 1 }),
      remove: async (id: number) => void this.closed.push(id),
    });
    Object.assign(chrome.extension, { inIncognitoContext: this.isPrivate, isAllowedIncognitoAccess: async () => false });
    Object.assign(chrome, {
      management: { getSelf: async () => ({ installType: this.installType }) },
      permissions: {
        contains: has,
        getAll: async () => ({ origins: [...this.permissions].filter((name) => name.includes("://")) }),
        request: change(true),
        remove: change(false),
      },
    });
    vi.stubGlobal("scrollTo", () => {});
    return this;
  }

  /** Draws `node` on an empty page and answers where it stands. */
  async show(node: ComponentChild): Promise<HTMLElement> {
    for (const before of document.body.querySelectorAll("#root")) {
      await act(() => render(null, before));
      before.remove();
    }
    const root = document.createElement("div");
    root.id = "root";
    document.body.append(root);
    this.#root = root;
    await act(() => render(node, root));
    return root;
  }

  #found<T extends Element>(selector: string, text: string): T {
    const found = [...(this.#root?.querySelectorAll<T>(selector) ?? [])].find(
      (element) => element.textContent?.trim() === text || element.getAttribute("aria-label") === text,
    );
    if (!found) throw new Error(`Nothing on the page says "${text}". It says: ${this.text}`);
    return found;
  }

  async press(text: string): Promise<void> {
    await act(async () => {
      this.#found<HTMLElement>("button, a, summary, label", text).click();
      await new Promise((resolve) => setTimeout(resolve, 0));
    });
    await this.settle();
  }

  async type(id: string, value: string): Promise<void> {
    const input = this.field(id);
    await act(() => {
      input.value = value;
      input.dispatchEvent(new Event(input instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
    });
    await this.settle();
  }

  field(id: string): HTMLInputElement {
    const input = this.#root?.querySelector<HTMLInputElement>(`#${id}`);
    if (!input) throw new Error(`Nothing on the page has the id ${id}.`);
    return input;
  }

  /** Waits until promises that were started have been answered. */
  async settle(): Promise<void> {
    await act(() => new Promise<void>((resolve) => setTimeout(resolve, 20)));
  }

  get text(): string {
    return this.#root?.textContent ?? "";
  }

  /** Waits until the page says `text`. */
  async says(text: string): Promise<void> {
    await vi.waitFor(() => expect(this.text).toContain(text), { timeout: 4_000 });
    await this.settle();
  }

  has(text: string): boolean {
    return this.text.includes(text);
  }
}
