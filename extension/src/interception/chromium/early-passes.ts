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
  readonly #opening = new Map<string, Set<Promise<boolean>>>();

  constructor(passes: Passes, held: () => Promise<Held>) {
    this.#passes = passes;
    this.#held = held;
  }

  /** Begins with a request that was just asked for, for the first time. A form's fields are not known yet: it is left to the gate. */
  begin(request: EngineRequest): void {
    if (request.method !== "GET" || request.tabId < 0) return;
    const { address } = request;
    const opening = this.#open(request).catch(() => false);
    const others = this.#opening.get(address) ?? new Set();
    this.#opening.set(address, others.add(opening));
    setTimeout(() => {
      others.delete(opening);
      if (others.size === 0 && this.#opening.get(address) === others) this.#opening.delete(address);
    }, patience);
  }

  /** Whether the way of each request for this address that was begun with is open. Told once: the next request has to be begun with anew. */
  async taken(address: string): Promise<boolean> {
    const opening = this.#opening.get(address);
    this.#opening.delete(address);
    return opening !== undefined && opening.size > 0 && (await Promise.all(opening)).every((isOpen) => isOpen);
  }

  async #open({ address, tabId }: EngineRequest): Promise<boolean> {
    // An engine's front page asks for nothing, and no rule holds it.
    if (!queriesOf({ address })?.length) return false;
    const verdict = await checkSearch({ address }, this.#held);
    return verdict.kind === "clear" && (await this.#passes.open(address, tabId, "check")) === "open";
  }
}
