import { vi } from "vitest";

type Rule = chrome.declarativeNetRequest.Rule;
type StorageListener = (changes: Record<string, unknown>, area: string) => void;
type AlarmListener = (alarm: { name: string; scheduledTime: number }) => void;

/** A browser for unit tests: storage, rules, tabs and addresses in memory, each able to fail on demand. */
export class FakeChrome {
  readonly local = new Map<string, unknown>();
  readonly session = new Map<string, unknown>();
  readonly sessionRules = new Map<number, Rule>();
  dynamicRules: Rule[] = [];
  /** The names of the databases. */
  readonly databases = new Set<string>();
  readonly tabs = new Set<number>();
  /** What tabs show, by their ids. */
  readonly addresses = new Map<number, string>();
  /** Tabs of the last time whose pages have not been asked for. */
  readonly unloaded = new Set<number>();
  /** Match patterns of the hosts that we may see. */
  readonly origins = new Set<string>();
  /** Content scripts registered after installation, and the pages they run in. */
  readonly scripts = new Map<string, readonly string[]>();
  /** What opens once the extension has been removed. */
  opensWhenRemoved = "";
  readonly opened: { tabId: number | null; url: string }[] = [];
  isPrivate = false;
  version = "0.1.0";
  toolbarTitle = "A Pause";
  isOnline = true;
  /** Entries that the disk takes no more. */
  readonly failsToSet = new Set<string>();
  /** Parts that never answer. */
  readonly silent = new Set<"local.get" | "session.get" | "session.set">();
  readonly broken = new Set<"local.get" | "local.set" | "session.get" | "session.set" | "rules" | "tabs" | "fetch">();
  /** How many more operations of storage this browser lives for: each is done whole or, from then on, not at all. */
  operationsLeft = Number.POSITIVE_INFINITY;
  readonly alarms = new Map<string, number>();
  readonly #storageListeners = new Set<StorageListener>();

  readonly #alarmListeners: AlarmListener[] = [];

  /**
   * Rings an alarm that was set, as the browser does when its time has come: it is gone before anybody hears of it. `wake` is what a worker does first
   * that is started for it.
   */
  ring(name: string, wake: () => void = () => undefined): void {
    const scheduledTime = this.alarms.get(name);
    if (scheduledTime === undefined) throw new Error(`No alarm called ${name} is set.`);
    this.alarms.delete(name);
    wake();
    for (const listener of this.#alarmListeners) listener({ name, scheduledTime });
  }

  install(): this {
    vi.stubGlobal("chrome", this.#api());
    vi.stubGlobal("indexedDB", this.#databases());
    vi.stubGlobal("navigator", { languages: ["en-GB"], onLine: this.isOnline, locks: { request: this.#oneAtATime() } });
    vi.stubGlobal("fetch", async (address: string) => {
      this.#fails("fetch");
      return new Response(`packaged ${address}`);
    });
    return this;
  }

  #fails(part: typeof this.broken extends Set<infer Part> ? Part : never): void {
    if (this.broken.has(part)) throw new Error(`${part} fails in this test`);
  }

  #operation(): void {
    if (this.operationsLeft <= 0) throw new Error("The browser is gone");
    this.operationsLeft--;
  }

  #databases() {
    const answered = <T>(result: T) => {
      const request = { result, onsuccess: () => {} };
      queueMicrotask(() => request.onsuccess());
      return request;
    };
    return {
      databases: async () => [...this.databases].map((name) => ({ name, version: 1 })),
      open: (name: string) => {
        this.databases.add(name);
        return answered({ close: () => {} });
      },
      deleteDatabase: (name: string) => answered(this.databases.delete(name)),
    };
  }

  #oneAtATime() {
    const last = new Map<string, Promise<unknown>>();
    return <T>(name: string, work: () => Promise<T>): Promise<T> => {
      const next = (last.get(name) ?? Promise.resolve()).then(work, work);
      last.set(
        name,
        next.catch(() => undefined),
      );
      return next;
    };
  }

  #area(name: "local" | "session") {
    const values = this[name];
    const tell = (keys: string[]) => {
      for (const listener of this.#storageListeners) listener(Object.fromEntries(keys.map((key) => [key, {}])), name);
    };
    return {
      get: async (keys: string | readonly string[] | null) => {
        this.#operation();
        this.#fails(`${name}.get`);
        if (this.silent.has(`${name}.get`)) await new Promise(() => {});
        const found = keys === null ? [...values] : [...values].filter(([key]) => [keys].flat().includes(key));
        return structuredClone(Object.fromEntries(found));
      },
      set: async (changes: Record<string, unknown>) => {
        this.#operation();
        this.#fails(`${name}.set`);
        if (name === "session" && this.silent.has("session.set")) await new Promise(() => {});
        for (const key of Object.keys(changes)) if (this.failsToSet.has(key)) throw new Error(`${key} cannot be kept in this test`);
        for (const [key, value] of Object.entries(changes)) values.set(key, structuredClone(value));
        tell(Object.keys(changes));
      },
      remove: async (keys: string[]) => {
        this.#operation();
        for (const key of keys) values.delete(key);
        tell(keys);
      },
      clear: async () => {
        const keys = [...values.keys()];
        values.clear();
        tell(keys);
      },
    };
  }

  #api() {
    return {
      storage: {
        local: this.#area("local"),
        session: this.#area("session"),
        onChanged: {
          addListener: (listener: StorageListener) => this.#storageListeners.add(listener),
          removeListener: (listener: StorageListener) => this.#storageListeners.delete(listener),
        },
      },
      runtime: {
        id: "fake",
        getURL: (path: string) => `chrome-extension://fake/${path.replace(/^\//, "")}`,
        getManifest: () => ({ version: this.version }),
        getPlatformInfo: async () => ({}),
        setUninstallURL: async (address: string) => {
          this.opensWhenRemoved = address;
        },
      },
      alarms: {
        get: async (name: string) => (this.alarms.has(name) ? { name, scheduledTime: this.alarms.get(name) } : undefined),
        create: async (name: string, { when, periodInMinutes = 0 }: chrome.alarms.AlarmCreateInfo) =>
          void this.alarms.set(name, when ?? Date.now() + periodInMinutes * 60_000),
        clear: async (name: string) => this.alarms.delete(name),
        onAlarm: { addListener: (ring: AlarmListener) => this.#alarmListeners.push(ring) },
      },
      action: { setTitle: async ({ title }: { title: string }) => void Object.assign(this, { toolbarTitle: title }) },
      i18n: { getMessage: (name: string) => `browser's ${name}` },
      extension: { inIncognitoContext: this.isPrivate },
      permissions: { contains: async () => false, getAll: async () => ({ origins: [...this.origins] }) },
      tabs: {
        query: async () =>
          [...new Set([...this.tabs, ...this.addresses.keys()])].map((id) => {
            const status = this.unloaded.has(id) ? "unloaded" : "complete";
            return { id, url: this.addresses.get(id), status, incognito: false };
          }),
        update: async (tabId: number, { url }: { url: string }) => {
          this.#fails("tabs");
          if (!this.tabs.has(tabId)) throw new Error("No tab");
          this.opened.push({ tabId, url });
        },
        create: async ({ url }: { url: string }) => {
          this.opened.push({ tabId: null, url });
        },
      },
      scripting: {
        getRegisteredContentScripts: async ({ ids }: { ids: string[] }) => ids.filter((id) => this.scripts.has(id)).map((id) => ({ id })),
        unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
          for (const id of ids) if (!this.scripts.delete(id)) throw new Error(`No script called ${id}`);
        },
        registerContentScripts: async (added: { id: string; matches: string[] }[]) => {
          for (const { id, matches } of added) {
            if (this.scripts.has(id)) throw new Error(`There is a script called ${id}`);
            for (const pattern of matches) if (!this.origins.has(pattern)) throw new Error(`No leave to see ${pattern}`);
            this.scripts.set(id, matches);
          }
        },
      },
      declarativeNetRequest: {
        updateSessionRules: async ({ addRules = [], removeRuleIds = [] }: { addRules?: Rule[]; removeRuleIds?: number[] }) => {
          this.#fails("rules");
          for (const id of removeRuleIds) this.sessionRules.delete(id);
          for (const rule of addRules) this.sessionRules.set(rule.id, rule);
        },
        getSessionRules: async () => [...this.sessionRules.values()],
        getDynamicRules: async () => this.dynamicRules,
        updateDynamicRules: async ({ addRules, removeRuleIds }: { addRules: Rule[]; removeRuleIds: number[] }) => {
          const left = this.dynamicRules.filter(({ id }) => !removeRuleIds.includes(id));
          for (const { id } of addRules) if (left.some((rule) => rule.id === id)) throw new Error(`There is a rule ${id}`);
          this.dynamicRules = [...left, ...addRules];
        },
      },
    };
  }
}
