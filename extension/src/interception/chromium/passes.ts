import type { EngineRequest } from "../../platform/engine-requests";
import { isPrivate } from "../../platform/extension";
import { sessionRules } from "../../platform/rules";
import { inTime } from "../in-time";
import { longestExactAddress, passRule } from "./rules";

/** Longest an unused pass stays open, in milliseconds. */
const passLifetime = 3_000;

/**
 * How long a pass for a search that was found clear stays after its request was asked for, in milliseconds: taking the rule away at once holds
 * that very request up by about 4 ms. It lets nothing through but the address just checked, in its own tab where
 * that is known.
 */
const outOfTheWay = 50;

/** A double click asks twice before its first pass stands; more than that, and no pass was ever used: going on would be a loop. */
const mostAtOnce = 4;

/** Who lets the search go on: the check that found it clear, or the person who pressed Continue. */
export type OpenedBy = "check" | "person";

export type PassRefusal = "address-too-long" | "rule-refused";

interface Pass {
  readonly id: number;
  readonly address: string;
  readonly tabId: number | null;
  readonly by: OpenedBy;
  /** When it was asked for, in milliseconds since 1970. */
  readonly since: number;
  readonly timer: ReturnType<typeof setTimeout>;
}

/**
 * One-use permissions for one exact address: each is a session rule, open until its request starts and three seconds at most. The regular
 * and the private worker share the browser's table of rules, so each draws ids of its own parity, and clears only those of its earlier runs when it starts.
 */
export class Passes {
  readonly #parity = isPrivate() ? 1 : 0;
  readonly #open = new Set<Pass>();
  readonly #drawn = new Set<number>();

  constructor() {
    void this.#clearEarlier().catch(() => undefined);
  }

  /**
   * Opens the way for one request. An address too long for a rule is refused, unless the person pressed Continue and the tab is known: then
   * its first part stands for it, in that tab only.
   */
  async open(address: string, tabId: number | null, by: OpenedBy): Promise<PassRefusal | "open"> {
    if (address.length > longestExactAddress && (by === "check" || tabId === null)) return "address-too-long";
    if (this.#standing(address, tabId).length >= mostAtOnce) return "rule-refused";
    const since = Date.now();
    const id = this.#drawId();
    const added = sessionRules.add(passRule(id, address, tabId)).then(
      () => "open" as const,
      () => "refused" as const,
    );
    const outcome = await inTime<"open" | "refused" | "late">(added, () => "late");
    // A rule that comes after all would open the way when nobody asks any more.
    if (outcome === "late") void added.then(() => sessionRules.remove([id])).catch(() => undefined);
    if (outcome !== "open") return "rule-refused";
    const pass: Pass = { id, address, tabId, by, since, timer: setTimeout(() => void this.#close(pass), passLifetime) };
    this.#open.add(pass);
    return "open";
  }

  /** A request was asked for, and the rules have acted on it by now: a pass that stood for it then is used up. */
  used({ address, tabId, at }: EngineRequest): void {
    for (const pass of [...this.#standing(address, tabId), ...this.#standing(address, null)]) {
      if (pass.since > at) continue;
      this.#open.delete(pass);
      if (pass.by === "person") void this.#close(pass);
      else setTimeout(() => void this.#close(pass), outOfTheWay);
    }
  }

  /** Takes back every way that a check opened for an address. */
  withdraw(address: string): void {
    for (const pass of this.#open) if (pass.address === address && pass.by === "check") void this.#close(pass);
  }

  #standing(address: string, tabId: number | null): Pass[] {
    return [...this.#open].filter((pass) => pass.address === address && pass.tabId === tabId);
  }

  async #close(pass: Pass): Promise<void> {
    clearTimeout(pass.timer);
    this.#open.delete(pass);
    // A rule that the browser will not take away now is taken away when this worker next starts.
    await sessionRules.remove([pass.id]).catch(() => undefined);
  }

  #drawId(): number {
    const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
    const id = 2 + (drawn % 1_000_000_000) * 2 + this.#parity;
    this.#drawn.add(id);
    return id;
  }

  /** An earlier run may have been ended before it took its rules away. */
  async #clearEarlier(): Promise<void> {
    const ids = (await sessionRules.ids()).filter((id) => id % 2 === this.#parity && !this.#drawn.has(id));
    if (ids.length > 0) await sessionRules.remove(ids);
  }
}
