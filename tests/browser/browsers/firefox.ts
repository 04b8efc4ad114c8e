import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { PlayedEngines } from "../engines/server.ts";
import { ended, eventually, findProgram, removeDirectory, sleep } from "../processes.ts";
import type { Browser, LaunchOptions, Tab, Windows } from "./browser.ts";
import type { Connection } from "./connection.ts";
import { evaluateInWindow } from "./firefox/chrome.ts";
import { newFirefoxProfile } from "./firefox/profile.ts";
import { connectBySocket } from "./firefox/socket.ts";
import { FirefoxTab } from "./firefox/tab.ts";

/** Starts Debian's Firefox in which every host leads to the played engines. */
export async function launchFirefox(engines: PlayedEngines, options: LaunchOptions = {}): Promise<Firefox> {
  const path = options.extension ?? options.again?.extension;
  const loaded = path
    ? { path, id: await idOf(path), uuid: options.again?.extensionOrigin.slice(scheme.length) ?? randomUUID() }
    : undefined;
  const profile =
    options.again?.profile ?? (await newFirefoxProfile(engines, loaded ? { [loaded.id]: loaded.uuid } : {}, options.preferences));
  const child = spawn(
    await findProgram("firefox-esr", "firefox"),
    [
      ...["--headless", "--no-remote", "--remote-debugging-port=0", "--remote-allow-system-access", "--profile", profile],
      options.startAddress ?? "about:blank",
    ],
    { stdio: ["ignore", "ignore", "pipe"], detached: true, env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: "1" } },
  );
  const connection = await connectBySocket(child);
  await connection.command("session.new", { capabilities: { alwaysMatch: { acceptInsecureCerts: false } } });
  // Installed for good from the archive that is built beside the directory, so that it is there when the browser starts again.
  if (options.extension)
    await connection.command("webExtension.install", {
      extensionData: { type: "archivePath", path: join(dirname(options.extension), "a-pause-firefox.zip") },
      "moz:allowPrivateBrowsing": options.inPrivateWindows ?? true,
      "moz:permanent": true,
    });
  return new Firefox(child, connection, profile, loaded);
}

const scheme = "moz-extension://";

async function idOf(extension: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(extension, "manifest.json"), "utf8")) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  return manifest.browser_specific_settings.gecko.id;
}

const privateWindow = `[...Services.wm.getEnumerator("navigator:browser")]
  .find((window) => PrivateBrowsingUtils.isWindowPrivate(window) && !window.closed)`;

/** A tab in the private window, which is opened when there is none; gives whether it was there. */
const openPrivateTab = `(() => {
  const window = ${privateWindow};
  if (window) window.gBrowser.selectedTab = window.gBrowser.addTrustedTab("about:blank");
  else OpenBrowserWindow({ private: true });
  return window !== undefined;
})()`;

interface LoadedExtension {
  readonly path: string;
  readonly id: string;
  readonly uuid: string;
}

/** Firefox over WebDriver BiDi. */
export class Firefox implements Browser {
  readonly name = "firefox";
  readonly profile: string;
  readonly #child: ChildProcess;
  readonly #connection: Connection;
  #opener: Promise<Tab> | undefined;
  /** The tab that the browser began with. */
  #home: string | undefined;
  readonly #loaded: LoadedExtension | undefined;

  constructor(child: ChildProcess, connection: Connection, profile: string, loaded: LoadedExtension | undefined) {
    this.#child = child;
    this.#connection = connection;
    this.#loaded = loaded;
    this.profile = profile;
  }

  get extension(): string | undefined {
    return this.#loaded?.path;
  }

  get extensionOrigin(): string {
    if (!this.#loaded) throw new Error("No extension was loaded.");
    return `${scheme}${this.#loaded.uuid}`;
  }

  async open(address?: string): Promise<Tab> {
    const tab = new FirefoxTab(this.#connection, await eventually("a new tab", () => this.#newContext()));
    if (address) await tab.go(address);
    return tab;
  }

  /** A new tab beside the first one, or it would stand in whatever window is in front, which may be a private one; undefined when that one went meanwhile. */
  async #newContext(): Promise<string | undefined> {
    const contexts = await this.#contexts();
    this.#home ??= contexts[0];
    const beside = this.#home && contexts.includes(this.#home) ? { referenceContext: this.#home } : {};
    const created = this.#connection.command<{ context: string }>("browsingContext.create", { type: "tab", ...beside });
    return created.then(
      ({ context }) => context,
      (reason: Error) => {
        if (!reason.message.includes(`${this.#home} not found`)) throw reason;
        // As the browser starts, its first tab may give way to another one.
        this.#home = undefined;
        return undefined;
      },
    );
  }

  async openExtensionPage(path: string): Promise<Tab> {
    const tab = await this.open(`${this.extensionOrigin}/${path}`);
    await tab.shows((shown) => shown.startsWith(this.extensionOrigin));
    return tab;
  }

  readonly privately: Windows = {
    open: async (address = "about:newtab") => {
      let wasThere = true;
      const opened = await this.newTabFrom(async () => {
        wasThere = await evaluateInWindow(this.#connection, openPrivateTab);
      });
      // A new window shows its own first page, which would take the place of one that was opened before it.
      if (!wasThere) await eventually("the private window", async () => (await opened.address()) === "about:privatebrowsing");
      if (address !== "about:newtab") await opened.go(address);
      return opened;
    },
    newTabFrom: (action) => this.newTabFrom(action),
  };

  async loadAnother(path: string): Promise<void> {
    await this.#connection.command("webExtension.install", { extensionData: { type: "path", path } });
  }

  async tabs(): Promise<Tab[]> {
    return (await this.#contexts()).map((context) => new FirefoxTab(this.#connection, context));
  }

  async newTabFrom(action: () => Promise<unknown>): Promise<Tab> {
    const before = new Set(await this.#contexts());
    await action();
    const context = await eventually("a new tab", async () => (await this.#contexts()).find((candidate) => !before.has(candidate)));
    return new FirefoxTab(this.#connection, context);
  }

  async stopBackground(): Promise<void> {
    await eventually("the event page to stop", async () => {
      await evaluateInWindow(this.#connection, `${this.#running()}.terminateBackground()`);
      // Something that happened a moment ago, such as a closed tab, may have woken it again.
      await sleep(40);
      return !(await this.backgroundRuns());
    });
  }

  async backgroundRuns(): Promise<boolean> {
    return (await evaluateInWindow(this.#connection, `${this.#running()}.backgroundState`)) !== "stopped";
  }

  async callInBackground<T>(source: string): Promise<T> {
    this.#opener ??= this.openExtensionPage("manifest.json");
    const opener = await this.#opener;
    return opener.evaluate<T>(`browser.runtime.getBackgroundPage().then(${source})`);
  }

  revokeHosts = (): Promise<void> => this.#hosts("remove");
  giveHostsBack = (): Promise<void> => this.#hosts("add");

  async #hosts(change: "add" | "remove"): Promise<void> {
    const manifest = JSON.parse(await readFile(join(this.#loaded?.path ?? "", "manifest.json"), "utf8")) as { host_permissions: string[] };
    await this.#permissions(change, [], manifest.host_permissions);
  }

  /** Grants an optional permission, or the hosts that match, as the person's yes to Firefox's question does; without a screen it asks none. */
  async allow(permission: string | readonly string[]): Promise<void> {
    const [permissions, origins] = typeof permission === "string" ? [[permission], []] : [[], permission];
    await this.#permissions("add", permissions, origins);
  }

  async #permissions(change: "add" | "remove", permissions: readonly string[], origins: readonly string[]): Promise<void> {
    const changed = JSON.stringify({ permissions, origins, data_collection: [] });
    await evaluateInWindow(
      this.#connection,
      `ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs")
        .ExtensionPermissions.${change}(${JSON.stringify(this.#loaded?.id)}, ${changed}, ${this.#running()}).then(() => true)`,
    );
  }

  async close(): Promise<void> {
    // The socket may close before the answer comes: the browser is going, which is what was asked.
    await this.#connection.command("browser.close", {}, undefined, 5_000).catch(() => undefined);
    await ended(this.#child, 10_000);
  }

  async kill(): Promise<void> {
    if (this.#child.pid) process.kill(-this.#child.pid, "SIGKILL");
    await ended(this.#child, 10_000);
  }

  async dispose(): Promise<void> {
    await this.close();
    await removeDirectory(this.profile);
  }

  #running(): string {
    return `WebExtensionPolicy.getByID(${JSON.stringify(this.#loaded?.id)}).extension`;
  }

  async #contexts(): Promise<string[]> {
    const { contexts } = await this.#connection.command<{ contexts: { context: string }[] }>("browsingContext.getTree", { maxDepth: 0 });
    return contexts.map(({ context }) => context);
  }
}
