import { queriesOf } from "../../engines/recognise";
import type { EngineRequest } from "../../platform/engine-requests";
import { checkSearch } from "../check";
import type { Held } from "../index-cache";
import type { Passes } from "./passes";

/** How long an opened way waits for its request to come to the gate, in milliseconds: less than a pass stays open. */
const patience = 2_000;

/**
 * A worker hears of a request some milliseconds before the request comes to the gate. A search that is found clear in that time has its way opened
 * meanwhile, so that the gate has only to send it on. What is not clear, or cannot be checked, is left to the gate.
 */
export class EarlyPasses {
  readonly #passes: Passes;
  readonly #held: () => Promise<Held>;
  readonly #opening = new Map<string, Set<Promise<Held | null>>>();
  /** Addresses that came to the gate before anybody told of their request: it was the gate that woke the worker. */
  readonly #ahead = new Set<string>();

  constructor(passes: Passes, held: () => Promise<Held>) {
    this.#passes = passes;
    this.#held = held;
  }

  /** Begins with a request that was just asked for, for the first time. A form's fields are not known yet: it is left to the gate. */
  begin(request: EngineRequest): void {
    if (request.method !== "GET" || request.tabId < 0) return;
    const { address } = request;
    if (this.#ahead.delete(address)) return;
    const opening = this.#open(request).catch(() => null);
    const others = this.#opening.get(address) ?? new Set();
    this.#opening.set(address, others.add(opening));
    setTimeout(() => {
      others.delete(opening);
      if (others.size === 0 && this.#opening.get(address) === others) this.#opening.delete(address);
    }, patience);
  }

  /**
   * Whether each request for this address that was begun with was found clear by what is saved now, and has its way open. Told once: the next request has to
   * be begun with anew.
   */
  async taken(address: string): Promise<boolean> {
    const opening = this.#opening.get(address);
    this.#opening.delete(address);
    if (!opening?.size) {
      this.#ahead.add(address);
      setTimeout(() => this.#ahead.delete(address), patience);
      return false;
    }
    const clearedBy = await Promise.all(opening);
    const held = await this.#held();
    return clearedBy.every((by) => by === held);
  }

  /** What it was found clear by, once its way is open. */
  async #open({ address, tabId }: EngineRequest): Promise<Held | null> {
    // An engine's front page asks for nothing, and no rule holds it.
    if (!queriesOf({ address })?.length) return null;
    const held = await this.#held();
    const verdict = await checkSearch({ address }, async () => held);
    return verdict.kind === "clear" && (await this.#passes.open(address, tabId, "check")) === "open" ? held : null;
  }
}
