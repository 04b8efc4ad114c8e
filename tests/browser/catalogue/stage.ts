import { readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Tab } from "../browsers/browser.ts";
import { launchChromium } from "../browsers/chromium.ts";
import { playEngines } from "../engines/server.ts";
import { buildExtension } from "../extension-build.ts";
import { removeDirectory, temporaryDirectory } from "../processes.ts";
import { protectedBrowser } from "../setting-up.ts";
import { type HostileService, startHostileService } from "./hostile-service.ts";
import { type MadeRelease, MadeStore } from "./made-store.ts";
import { type Shown, shownBy } from "./shown.ts";
import { drawKey, drawKeySet, type KeySet } from "./signing.ts";

interface Answer {
  readonly kind: string;
  readonly reason?: string;
}

/** Stands in everything that a release shows. */
export const markOf = (rootVersion: number, sequence: number) => `Release ${rootVersion}-${sequence}`;

interface Parts {
  readonly store: MadeStore;
  readonly service: HostileService;
  readonly browser: Browser;
  readonly page: Tab;
}

/** Chromium with the extension, the service that misbehaves as told, and the store behind it. The browser holds release `held` under root `rootVersion`. */
export class Stage {
  readonly store: MadeStore;
  readonly service: HostileService;
  /** The keys of the newest root. */
  keys: KeySet;
  rootVersion = 1;
  held = 1;
  /** What the package, the release before the held one, and the held one show. */
  marks = { packaged: markOf(1, 1), previous: markOf(1, 1), held: markOf(1, 1) };
  readonly browser: Browser;
  /** A page of the extension's own, from which it can be asked. */
  readonly page: Tab;
  readonly #undo: readonly (() => Promise<unknown>)[];
  #hasDouble = false;

  private constructor({ store, service, browser, page }: Parts, undo: readonly (() => Promise<unknown>)[]) {
    this.store = store;
    this.service = service;
    this.keys = store.keys;
    this.browser = browser;
    this.page = page;
    this.#undo = undo;
  }

  /** Opens it; `strike` ends everything that this started. */
  static async set(): Promise<Stage> {
    const undo: (() => Promise<unknown>)[] = [];
    try {
      const directory = await temporaryDirectory("store");
      undo.push(() => removeDirectory(directory));
      const store = await MadeStore.create(directory, drawKeySet());
      await store.publish({ mark: markOf(1, 1), sequence: 1 });
      const service = await startHostileService(directory);
      undo.push(() => service.stop());
      const built = await buildExtension(service.origin, directory);
      undo.push(() => built.remove());
      const engines = await playEngines();
      undo.push(() => engines.stop());
      const extension = join(built.directory, "chromium");
      const browser = await protectedBrowser({ name: "chromium", launch: launchChromium }, engines, extension);
      undo.push(() => browser.dispose());
      return new Stage({ store, service, browser, page: await browser.openExtensionPage("manifest.json") }, undo);
    } catch (fault) {
      for (const step of undo.reverse()) await step();
      throw fault;
    }
  }

  async strike(): Promise<void> {
    for (const step of this.#undo.toReversed()) await step();
  }

  get next(): number {
    return this.held + 1;
  }

  /** The browser now holds this release under the newest root. */
  took(sequence = this.next): void {
    this.marks = { ...this.marks, previous: this.marks.held, held: markOf(this.rootVersion, sequence) };
    this.held = sequence;
  }

  /** Publishes a release, the next one unless told otherwise, and gives its head. */
  publish(release: Partial<MadeRelease> = {}): Promise<Buffer> {
    const { rootVersion = this.rootVersion, sequence = this.next } = release;
    return this.store.publish({ mark: markOf(rootVersion, sequence), rootVersion, sequence, ...release }, this.keys);
  }

  /** Publishes a release that the browser is to take. */
  async give(release: Partial<MadeRelease> = {}): Promise<void> {
    const { sequence = this.next } = release;
    await this.publish({ sequence, ...release });
    const said = await this.check();
    if (said !== "updated") throw new Error(`Release ${sequence} was not taken: ${said}.`);
    this.took(sequence);
  }

  /** Publishes the next root, which retires the head key; the browser is to follow it at its next look. */
  async rotate(keys: KeySet = { root: this.keys.root, head: drawKey() }): Promise<void> {
    await this.store.addRoot(this.rootVersion + 1, keys, this.keys);
    this.keys = keys;
    this.rootVersion++;
  }

  /** Serves these bytes as the next root, or as the one told, until the stage is mended. */
  async offerRoot(bytes: Buffer, version = this.rootVersion + 1): Promise<void> {
    await writeFile(join(this.store.directory, "roots", `${version}.json`), bytes);
  }

  /** One look for a newer release: the reason when it failed, else `updated` or `unchanged`. */
  async check(): Promise<string> {
    const { kind, reason } = await this.page.evaluate<Answer>(`chrome.runtime.sendMessage({ name: "update", content: {} })`);
    return kind === "failed" ? (reason ?? "") : kind;
  }

  shown(): Promise<Shown> {
    return shownBy(this.browser);
  }

  /** When the next look is planned, in milliseconds since 1970. */
  planned(): Promise<number> {
    return this.page.evaluate(`chrome.alarms.get("catalogue").then(({ scheduledTime }) => scheduledTime)`);
  }

  /** Makes a part of a fresh background misbehave, until the stage is mended. */
  async misuse(double: string): Promise<void> {
    await this.browser.stopBackground();
    await this.browser.callInBackground(double);
    this.#hasDouble = true;
  }

  /** Everything behaves again, and the browser has taken the release that was waiting for it, or the one after. */
  async mend(): Promise<void> {
    await this.service.does({});
    if (this.#hasDouble) await this.browser.stopBackground();
    this.#hasDouble = false;
    const roots = join(this.store.directory, "roots");
    for (const root of await readdir(roots)) if (Number.parseInt(root, 10) > this.rootVersion) await rm(join(roots, root));
    const said = await this.check();
    if (said === "updated") this.took();
    else if (said !== "unchanged") await this.give({ sequence: this.next + 1 });
  }
}
