import type { Screen } from "./screen.ts";

/** Where tabs are opened: the ordinary windows of a browser, or its private ones. */
export interface Windows {
  /** Opens a tab: the browser's own new-tab page unless an address is given. */
  open(address?: string): Promise<Tab>;
  /** Does something that opens a tab, and gives that tab. */
  newTabFrom(action: () => Promise<unknown>): Promise<Tab>;
}

/** What a test does with a browser, in the words of the person using it. Both browsers give exactly this. */
export interface Browser extends Windows {
  readonly name: "chromium" | "firefox";
  /** The profile's directory; its files may be read after `close`. */
  readonly profile: string;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end; fails where no extension was loaded. */
  readonly extensionOrigin: string;
  /** The private windows; the extension was allowed in them when it was loaded. */
  readonly privately: Windows;
  /** Opens a page of the extension by its path, for example `settings.html`. */
  openExtensionPage(path: string): Promise<Tab>;
  /** Loads another extension beside ours, from its directory, with leave for the hosts that it names. */
  loadAnother(directory: string): Promise<void>;
  /** Takes back the leave to see the engines, as a person can on the browser's own page for extensions. */
  revokeHosts(): Promise<void>;
  giveHostsBack(): Promise<void>;
  /** Every open tab. */
  tabs(): Promise<Tab[]>;
  /** Ends the extension's background (the worker, or the event page) as the browser does when it has been idle. */
  stopBackground(): Promise<void>;
  /** Whether the extension's background is running now. */
  backgroundRuns(): Promise<boolean>;
  /**
   * Calls a function, given as source and taking the background's global object, inside the background: to make one of its dependencies fail.
   * The background stays awake until it is stopped.
   */
  callInBackground<T = unknown>(source: string): Promise<T>;
  /** The directory its extension came from. */
  readonly extension: string | undefined;
  /** Ends the browser and keeps the profile. */
  close(): Promise<void>;
  /** Ends every process of the browser in one moment, as a power cut would, and keeps the profile. */
  kill(): Promise<void>;
  /** Ends the browser if it still runs and removes the profile. */
  dispose(): Promise<void>;
}

/** The page has nothing at a selector, or has it no longer. */
export class NothingThere extends Error {
  constructor(selector: string) {
    super(`Nothing to click at ${selector}.`);
  }
}

/** One tab. */
export interface Tab {
  /** The same for the same tab, however it was found. */
  readonly id: string;
  /** Goes to an address as if it were typed into the address bar; comes back when the browser has taken it, not when the page is there. */
  go(address: string): Promise<void>;
  /** Waits until the tab shows a complete page whose address the test accepts, and gives that address. */
  shows(address: (address: string) => boolean, patience?: number): Promise<string>;
  /** The tab's address and title as the browser shows them. */
  address(): Promise<string>;
  title(): Promise<string>;
  /** Evaluates an expression in the page, waiting for a promise; the value must be plain JSON. */
  evaluate<T = unknown>(expression: string): Promise<T>;
  /** Presses the left or middle mouse button on the first element that the selector finds. */
  click(selector: string, button?: "left" | "middle"): Promise<void>;
  /** Types text into what has the focus. */
  type(text: string): Promise<void>;
  /** Presses a key, with or without Shift; several times at a person's speed, however slow the machine. The last press may close the tab. */
  press(key: Key, options?: { shift?: boolean; times?: number }): Promise<void>;
  /** The size of the page in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** Answers `prefers-color-scheme`. */
  prefer(scheme: "light" | "dark"): Promise<void>;
  /** A PNG of what is visible. */
  screenshot(): Promise<Buffer>;
  /** A PDF of the page as it would be printed on A4. */
  printed(): Promise<Buffer>;
  /** The number of entries in this tab's own history. */
  historyLength(): Promise<number>;
  reload(): Promise<void>;
  back(): Promise<void>;
  forward(): Promise<void>;
  close(): Promise<void>;
}

/** The keys that tests press. */
export type Key = "Enter" | "Tab" | "Escape" | "Space" | "Shift";

/** How a browser is started. */
export interface LaunchOptions {
  /** The directory of an unpacked extension, loaded once the browser runs; none without it. */
  readonly extension?: string;
  /**
   * Whether the extension is allowed in private windows; it is, unless this says no. Firefox starts an extension anew when it is allowed there, and the first
   * start, with its own "installed" event, is cut short.
   */
  readonly inPrivateWindows?: boolean;
  /** A browser that was closed: the same profile again, with its extension there from the start. */
  readonly again?: Browser;
  /** Opened as the browser starts. */
  readonly startAddress?: string;
  /** Preferences of the fresh profile (Firefox), for example to do without something that older versions do not have. */
  readonly preferences?: Readonly<Record<string, boolean>>;
  /** The screen on which the browser has a real window (Chromium); it has none without it. */
  readonly screen?: Screen;
}
