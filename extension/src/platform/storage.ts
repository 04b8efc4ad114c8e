/**
 * The two stores the extension has. `durable` is on disk in this browser profile; `memory` is `storage.session`, which the browser keeps in
 * memory only and forgets when it closes. Private windows share both (Chromium, split mode).
 */
export interface Store {
  get<T>(key: string): Promise<T | undefined>;
  /** Several entries in one reading: each reading costs a waking worker a millisecond or more. */
  getAll(keys: readonly string[]): Promise<Readonly<Record<string, unknown>>>;
  /** All there is, in one reading. */
  everything(): Promise<Readonly<Record<string, unknown>>>;
  set(key: string, value: unknown): Promise<void>;
  /** Several entries in one write, all of them or none. */
  setAll(entries: Readonly<Record<string, unknown>>): Promise<void>;
  remove(...keys: string[]): Promise<void>;
  keys(): Promise<string[]>;
  clear(): Promise<void>;
  /** Calls back when `key` changes, in any page or worker of the extension. */
  onChange(key: string, changed: () => void): void;
  /** The same for a view that may close before its page does: gives what stops it. */
  whileOpen(key: string, changed: () => void): () => void;
}

function store(area: "local" | "session"): Store {
  const storage = () => chrome.storage[area];
  const listening = (key: string, changed: () => void) => (changes: Record<string, unknown>, name: string) => {
    if (name === area && key in changes) changed();
  };
  return {
    get: async <T>(key: string) => (await storage().get(key))[key] as T | undefined,
    getAll: (keys) => storage().get([...keys]),
    everything: () => storage().get(null),
    set: (key, value) => storage().set({ [key]: value }),
    setAll: (entries) => storage().set({ ...entries }),
    remove: (...keys) => storage().remove(keys),
    keys: async () => Object.keys(await storage().get(null)),
    clear: () => storage().clear(),
    onChange: (key, changed) => chrome.storage.onChanged.addListener(listening(key, changed)),
    whileOpen: (key, changed) => {
      const listener = listening(key, changed);
      chrome.storage.onChanged.addListener(listener);
      return () => chrome.storage.onChanged.removeListener(listener);
    },
  };
}

export const durable: Store = store("local");
export const memory: Store = store("session");
