import { queriesOf, type Search } from "../engines/recognise";

/** A request as the browser tells of it; `id` is the browser's own name for it, and stays when an engine sends it on. */
interface Asked {
  readonly address: string;
  readonly tabId: number;
  readonly id: string;
}

interface Opened {
  readonly search: Search;
  readonly tabId: number;
  readonly at: number;
}

interface Going {
  readonly queries: readonly string[];
  readonly addresses: readonly string[];
  readonly at: number;
}

/** How soon after Continue its request is asked for, in milliseconds. */
const beginsWithin = 3_000;
/** How soon an engine sends a search on to another address of its own, in milliseconds, and how often at most. */
const sentOnWithin = 5_000;
const sentOnAtMost = 3;

/**
 * The requests that Continue let through, so that an engine may send one on to another of its addresses. They are told by the browser's own name:
 * a click, a reload or a script of the page is another request, however soon it comes, and is stopped as ever. Kept in this worker's memory; if
 * that is lost half-way, the person is asked once more.
 */
export class ContinuedRequests {
  readonly #opened = new Map<string, Opened>();
  readonly #going = new Map<string, Going>();

  /** Continue was pressed in this tab. */
  opened(search: Search, tabId: number, now: number = Date.now()): void {
    this.#opened.set(search.address, { search, tabId, at: now });
  }

  /** Whether this request is the one that Continue opened the way for; it is so once. */
  began({ address, tabId, id }: Asked, now: number = Date.now()): boolean {
    const opened = this.#opened.get(address);
    if (opened?.tabId !== tabId) return false;
    this.#opened.delete(address);
    if (now - opened.at > beginsWithin) return false;
    this.#going.set(id, { queries: queriesOf(opened.search) ?? [], addresses: [address], at: now });
    return true;
  }

  /** Whether any was let through so lately that its engine may still send it on. */
  anyUnderWay(now: number = Date.now()): boolean {
    for (const [past, going] of this.#going) if (now - going.at >= sentOnWithin) this.#going.delete(past);
    return this.#going.size > 0;
  }

  /** Whether a search is such a request, sent on with nothing but the same words. Each address once; the same one again is a new search. */
  goesOn(search: Search, id: string | null, now: number = Date.now()): boolean {
    const going = id !== null && this.anyUnderWay(now) ? this.#going.get(id) : undefined;
    if (id === null || !going) return false;
    const queries = queriesOf(search) ?? [];
    const isSame = queries.length > 0 && queries.every((query) => going.queries.includes(query));
    if (!isSame || going.addresses.includes(search.address) || going.addresses.length > sentOnAtMost) return false;
    this.#going.set(id, { ...going, addresses: [...going.addresses, search.address] });
    return true;
  }
}
