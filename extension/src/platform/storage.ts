/**
 * The two stores the extension has. `durable` is on disk in this browser profile; `memory` is `storage.session`, which the browser keeps in
 * memory only and forgets when it closes. Private windows share both (Chromium, split mode).
 */
export interface Store {
  get<T>(key: string): Promise<T | undefined>;
  /** Several entries in one reading: each reading costs a waking worker a millisecond or more. */
  getAll(keys: readonly string[]): Promise<Readonly<Record<string, unknown>>>;
  set(key: string, value: unknown): Promise<void>;
  remove(...keys: string[]): Promise<void>;
  keys(): Promise<string[]>;
  clear(): Promise<void>;
  /** Calls back when `key` changes, in any page or worker of the extension. */
  onChange(key: string, changed: () => void): void;
}

function store(area: "local" | "session"): Store {
  const storage = () => chrome.storage[area];
  return {
    get: async <T>(key: string) => (await storage().get(key))[key] as T | undefined,
    getAll: (keys) => storage().get([...keys]),
    set: (key, value) => storage().set({ [key]: value }),
    remove: (...keys) => storage().remove(keys),
    keys: async () => Object.keys(await storage().get(null)),
    clear: () => storage().clear(),
    onChange: (key, changed) => chrome.storage.onChanged.addListener((changes, name) => name === area && key in changes && changed()),
  };
}

export const durable: Store = store("local");
export const memory: Store = store("session");
