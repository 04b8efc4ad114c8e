/** The messages of both remote protocols (Chrome DevTools and WebDriver BiDi): numbered commands and named events, as JSON. */
interface Message {
  readonly id?: number | null;
  readonly sessionId?: string;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: unknown;
  readonly error?: unknown;
  readonly message?: string;
}

type Listener = (params: Record<string, unknown>, sessionId: string | undefined) => void;

/** A command that the browser refused, with its own words. */
export class CommandError extends Error {}

/** A conversation with one browser over whatever carries text both ways. */
export class Connection {
  #lastId = 0;
  #closed: Error | undefined;
  readonly #send: (text: string) => void;
  readonly #waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void; method: string }>();
  readonly #listeners = new Map<string, Set<Listener>>();

  constructor(send: (text: string) => void) {
    this.#send = send;
  }

  /** Sends a command and gives its result; refused after `patience` ms without an answer. */
  command<T = Record<string, unknown>>(method: string, params: object = {}, sessionId?: string, patience = 30_000): Promise<T> {
    if (this.#closed) return Promise.reject(this.#closed);
    const id = ++this.#lastId;
    return new Promise<T>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(id);
        reject(new CommandError(`${method}: no answer within ${patience} ms`));
      }, patience);
      this.#waiting.set(id, {
        method,
        resolve: (value) => {
          clearTimeout(timer);
          resolve(value as T);
        },
        reject: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      });
      this.#send(JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) }));
    });
  }

  /** Listens to one event. */
  on(event: string, listener: Listener): void {
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners.add(listener));
  }

  /** Takes one message that came from the browser. */
  receive(text: string): void {
    const message = JSON.parse(text) as Message;
    if (typeof message.id === "number") {
      const waiting = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      if (message.error === undefined) waiting?.resolve(message.result);
      else waiting?.reject(new CommandError(`${waiting.method}: ${message.message ?? JSON.stringify(message.error)}`));
    } else if (message.method) {
      for (const listener of this.#listeners.get(message.method) ?? []) listener(message.params ?? {}, message.sessionId);
    }
  }

  /** Tells everybody who waits that the browser is gone. */
  close(): void {
    this.#closed = new CommandError("The browser has gone.");
    for (const waiting of this.#waiting.values()) waiting.reject(this.#closed);
    this.#waiting.clear();
  }
}
