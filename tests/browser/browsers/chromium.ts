import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import type { PlayedEngines } from "../engines/server.ts";
import { ended, eventually, findProgram, removeDirectory, sleep } from "../processes.ts";
import type { Browser, LaunchOptions, Tab, Windows } from "./browser.ts";
import { connectByPipe } from "./chromium/pipe.ts";
import { newChromiumProfile } from "./chromium/profile.ts";
import { ChromiumTab } from "./chromium/tab.ts";
import type { Connection } from "./connection.ts";

interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

interface Histogram {
  readonly buckets: readonly { readonly low: number; readonly count: number }[];
}

const newTabPage = "chrome://newtab/";

/** A page of the browser's own, under whichever name it shows it, has taken the place of the blank one that a new tab begins with. */
const isNotBlank = (address: string): boolean => address !== "" && address !== "about:blank";

/**
 * Every likely search is fetched ahead: also when it is not the first suggestion, on a small machine, and within the minute in which the browser would not
 * after seven searches or a failed one.
 */
const fetchedAhead =
  "SearchPrefetchServicePrefetching:max_attempts_per_caching_duration/1000/error_backoff_duration_ms/0/device_memory_threshold_MB/0";
const onlyTheFirstFetchedAhead = "SearchPrefetchOnlyAllowDefaultMatchPreloading";

const quiet = [
  ...["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync"],
  ...["--disable-component-update", "--no-proxy-server", "--no-default-browser-check", "--password-store=basic", "--disable-gpu"],
];

/** Starts Debian's Chromium in which every host leads to the played engines. */
export async function launchChromium(engines: PlayedEngines, options: LaunchOptions = {}): Promise<Chromium> {
  const profile = options.again?.profile ?? (await newChromiumProfile(options.screen !== undefined));
  const { securePort, plainPort, certificates } = engines;
  const names = `MAP *:443 127.0.0.1:${securePort},MAP *:80 127.0.0.1:${plainPort},EXCLUDE 127.0.0.1,EXCLUDE localhost`;
  const there = options.again?.extension;
  const child = spawn(
    await findProgram("chromium", "chromium-browser"),
    [
      ...quiet,
      ...(options.screen ? [`--enable-features=${fetchedAhead}`] : ["--headless=new"]),
      `--disable-features=${onlyTheFirstFetchedAhead},DisableLoadExtensionCommandLineSwitch`,
      ...[`--user-data-dir=${profile}`, "--remote-debugging-pipe", "--enable-unsafe-extension-debugging", "--window-size=1280,900"],
      ...[`--host-resolver-rules=${names}`, `--ignore-certificate-errors-spki-list=${certificates.publicKeyHash}`],
      ...(there ? [`--load-extension=${there}`] : []),
      options.startAddress ?? "about:blank",
    ],
    {
      stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
      detached: true,
      env: options.screen ? { ...process.env, DISPLAY: options.screen.name } : process.env,
    },
  );
  const connection = connectByPipe(child);
  if (options.extension)
    await connection.command("Extensions.loadUnpacked", { path: options.extension, enableInIncognito: options.inPrivateWindows ?? true });
  return new Chromium(child, connection, profile, options.extension ?? there);
}

/** Chromium's id for an unpacked extension: the first 16 bytes of SHA-256 of its path, as letters from a to p. */
const idOf = (extension: string): string =>
  [...createHash("sha256").update(extension).digest("hex").slice(0, 32)]
    .map((digit) => "abcdefghijklmnop"[Number.parseInt(digit, 16)])
    .join("");

/** Chromium over its DevTools protocol. */
export class Chromium implements Browser {
  readonly name = "chromium";
  readonly profile: string;
  readonly #child: ChildProcess;
  readonly #connection: Connection;
  readonly extension: string | undefined;
  #opener: Promise<Tab> | undefined;
  readonly #attached = new Map<string, Promise<ChromiumTab>>();

  constructor(child: ChildProcess, connection: Connection, profile: string, extension: string | undefined) {
    this.#child = child;
    this.#connection = connection;
    this.extension = extension;
    this.profile = profile;
  }

  get extensionOrigin(): string {
    if (!this.extension) throw new Error("No extension was loaded.");
    return `chrome-extension://${idOf(this.extension)}`;
  }

  async open(address?: string): Promise<Tab> {
    const { targetId } = await this.#connection.command<{ targetId: string }>("Target.createTarget", { url: address ?? newTabPage });
    const tab = await this.#tab(targetId);
    if (!address) await tab.shows(isNotBlank);
    return tab;
  }

  async openExtensionPage(path: string): Promise<Tab> {
    const address = `${this.extensionOrigin}/${path}`;
    const tab = await this.open(address);
    await tab.shows((shown) => shown.startsWith(this.extensionOrigin));
    return tab;
  }

  readonly privately: Windows = {
    open: async (address = newTabPage) => {
      this.#opener ??= this.openExtensionPage("manifest.json");
      const opener = await this.#opener;
      const window = `chrome.windows.create(${JSON.stringify({ incognito: true, url: address })}).then(() => true)`;
      const tab = await this.newTabFrom(() => opener.evaluate(window));
      if (address === newTabPage) await tab.shows(isNotBlank);
      return tab;
    },
    newTabFrom: (action) => this.newTabFrom(action),
  };

  revokeHosts = (): Promise<void> => this.#hostAccess("ON_CLICK");
  giveHostsBack = (): Promise<void> => this.#hostAccess("ON_ALL_SITES");

  async #hostAccess(hostAccess: string): Promise<void> {
    const page = await this.open("chrome://extensions/");
    await page.shows(isNotBlank);
    const change = JSON.stringify({ extensionId: this.extensionOrigin.split("//")[1], hostAccess });
    await page.evaluate(`chrome.developerPrivate.updateExtensionConfiguration(${change}).then(() => true)`);
    await page.close();
  }

  async loadAnother(path: string): Promise<void> {
    await this.#connection.command("Extensions.loadUnpacked", { path });
  }

  async tabs(): Promise<Tab[]> {
    const found = await Promise.allSettled((await this.#targets("page")).map(({ targetId }) => this.#tab(targetId)));
    // One that closed in between is none.
    return found.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  }

  async newTabFrom(action: () => Promise<unknown>): Promise<Tab> {
    const before = new Set((await this.#targets("page")).map(({ targetId }) => targetId));
    await action();
    const target = await eventually("a new tab", async () => (await this.#targets("page")).find(({ targetId }) => !before.has(targetId)));
    return this.#tab(target.targetId);
  }

  async stopBackground(): Promise<void> {
    let patience = 0;
    const stops = async () => {
      // Something that happened a moment ago, such as a closed tab, may have woken it again. It has to deal with that: stopped before, it is started anew,
      // and how long that takes depends on the machine.
      await sleep(patience);
      patience = Math.max(400, 2 * patience);
      for (const { targetId } of await this.#workers())
        await this.#connection.command("Target.closeTarget", { targetId }).catch(() => undefined);
      await sleep(40);
      return (await this.#workers()).length === 0;
    };
    await eventually("the worker to stop", stops, 60_000);
  }

  async backgroundRuns(): Promise<boolean> {
    return (await this.#workers()).length > 0;
  }

  async callInBackground<T>(source: string): Promise<T> {
    this.#opener ??= this.openExtensionPage("manifest.json");
    const opener = await this.#opener;
    // Any message wakes the worker; one without a name is answered by nobody.
    await opener.evaluate(`void chrome.runtime.sendMessage({}).catch(() => undefined)`);
    const worker = await eventually("the worker to run", async () => (await this.#workers())[0]);
    return (await ChromiumTab.attach(this.#connection, worker.targetId)).evaluate<T>(`(${source})(self)`);
  }

  /** How many searches the address bar has begun to fetch ahead so far, as the browser counts them itself. */
  async fetchesAheadBegun(): Promise<number> {
    const name = "Omnibox.SearchPrefetch.PrefetchEligibilityReason2.SuggestionPrefetch";
    const { histograms } = await this.#connection.command<{ histograms: Histogram[] }>("Browser.getHistograms", { query: name });
    return histograms.flatMap(({ buckets }) => buckets).find(({ low }) => low === 0)?.count ?? 0;
  }

  async close(): Promise<void> {
    // The pipe may break before the answer comes: the browser is going, which is what was asked.
    await this.#connection.command("Browser.close", {}, undefined, 5_000).catch(() => undefined);
    await ended(this.#child, 10_000);
  }

  async kill(): Promise<void> {
    // Its own process group: renderers and helpers go with it.
    if (this.#child.pid) process.kill(-this.#child.pid, "SIGKILL");
    await ended(this.#child, 10_000);
  }

  async dispose(): Promise<void> {
    await this.close();
    await removeDirectory(this.profile);
  }

  async #workers(): Promise<Target[]> {
    return (await this.#targets("service_worker")).filter(({ url }) => url.startsWith(this.extensionOrigin));
  }

  async #targets(type: string): Promise<Target[]> {
    const { targetInfos } = await this.#connection.command<{ targetInfos: Target[] }>("Target.getTargets");
    return targetInfos.filter((target) => target.type === type);
  }

  #tab(targetId: string): Promise<ChromiumTab> {
    const known = this.#attached.get(targetId) ?? ChromiumTab.attach(this.#connection, targetId);
    this.#attached.set(targetId, known);
    return known;
  }
}
