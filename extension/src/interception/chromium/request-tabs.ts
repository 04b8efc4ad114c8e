import type { EngineRequest } from "../../platform/engine-requests";

/** How long a request waits for its tab to be told, in milliseconds: a worker that has just woken may hear of the tab after the search. */
const patience = 60;
const kept = 64;
/** How often one request may be asked for: at first, again with its pass, and once more each time a pass came too late. */
const mostOften = 4;

interface Asked {
  readonly tabId: number;
  readonly id: string;
  readonly times: number;
}

/** Remembers which tab asked for which address; the fetch event that carries a search does not say. */
export class RequestTabs {
  readonly #asked = new Map<string, Asked>();
  readonly #waiting = new Map<string, (tabId: number) => void>();

  /** Answers whether it is the first time that this request is asked for. */
  asked({ address, tabId, id }: EngineRequest): boolean {
    if (tabId < 0) return false;
    const before = this.#asked.get(address);
    this.#asked.delete(address);
    const times = before?.id === id ? before.times + 1 : 1;
    this.#asked.set(address, { tabId, id, times });
    this.#waiting.get(address)?.(tabId);
    const [oldest] = this.#asked.keys();
    if (this.#asked.size > kept && oldest !== undefined) this.#asked.delete(oldest);
    return times === 1;
  }

  /** Whether one and the same request keeps coming back, so that another pass would only send it round once more. */
  goesRound(address: string): boolean {
    return (this.#asked.get(address)?.times ?? 0) >= mostOften;
  }

  /** The tab if it is known already. */
  known(address: string): number | null {
    return this.#asked.get(address)?.tabId ?? null;
  }

  /** The browser's name for the newest request for this address. */
  requestFor(address: string): string | null {
    return this.#asked.get(address)?.id ?? null;
  }

  async soon(address: string): Promise<number | null> {
    const known = this.known(address);
    if (known !== null) return known;
    return new Promise((resolve) => {
      const answer = (tabId: number | null) => {
        this.#waiting.delete(address);
        resolve(tabId);
      };
      this.#waiting.set(address, answer);
      setTimeout(() => answer(this.known(address)), patience);
    });
  }

  forget(address: string): void {
    this.#asked.delete(address);
  }
}
