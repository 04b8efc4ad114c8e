import type { FormFields, Search } from "../../engines/recognise";
import { UnreadableTermsError } from "../../matching/unreadable";
import { addressOf, isPrivate } from "../../platform/extension";
import { tidyHistory } from "../../platform/history";
import { openTab, showIn } from "../../platform/tabs";
import { checkSearch, type Verdict } from "../check";
import type { ContinuedRequests } from "../continued";
import { inTime } from "../in-time";
import { type Held, matchIndex } from "../index-cache";
import { stop } from "../stop";
import type { FaultReason, StopReason } from "../tickets";
import { type GateAddress, gateAddress, gatePath, keyOfPauseAddress, pauseAddress, pausePath, readGateAddress } from "./addresses";
import type { EarlyPasses } from "./early-passes";
import { gateKey } from "./gate-key";
import type { NewTabs } from "./new-tabs";
import type { Passes } from "./passes";
import { plainPage } from "./plain-page";
import type { RequestTabs } from "./request-tabs";

/** How long a search that goes on has to itself before anything else is done, in milliseconds. */
const outOfTheWay = 200;

/**
 * Answers the navigations that our rules send to the virtual paths: the search goes on, or our page opens in its place. The answer never
 * rejects, because a rejected one would end on the browser's error page.
 */
export class Gate {
  readonly #passes: Passes;
  readonly #early: EarlyPasses;
  readonly #tabs: RequestTabs;
  readonly #newTabs: NewTabs;
  readonly #continued: ContinuedRequests;

  constructor(passes: Passes, early: EarlyPasses, tabs: RequestTabs, newTabs: NewTabs, continued: ContinuedRequests) {
    this.#passes = passes;
    this.#early = early;
    this.#tabs = tabs;
    this.#newTabs = newTabs;
    this.#continued = continued;
  }

  /** The answer to a request for a virtual path; undefined when the path is not one of ours. */
  answer(request: Request): Promise<Response> | undefined {
    const { pathname } = new URL(request.url);
    if (pathname !== gatePath && pathname !== pausePath) return undefined;
    if (request.destination !== "document") return Promise.resolve(Response.error());
    if (pathname === pausePath) return this.#page(request);
    const gate = readGateAddress(request.url);
    if (!gate) return Promise.resolve(Response.error());
    const search = searchOf(request, gate.address);
    let isAnswered = false;
    const tooSlow = () => {
      isAnswered = true;
      return this.#unchecked(search, gate, "too-slow");
    };
    return inTime(
      this.#search(search, gate, () => isAnswered),
      tooSlow,
    )
      .catch(() => this.#unchecked(search, gate, "unexpected"))
      .catch(plainPage);
  }

  async #page(request: Request): Promise<Response> {
    if (!(await this.#isOurs(keyOfPauseAddress(request.url)))) return Response.error();
    // The packaged file's own response carries the manifest's content security policy; one made here would not.
    return fetch(addressOf("pause/index.html")).catch(() => plainPage());
  }

  /** `isAnswered` says that time ran out: a page of ours stands there by then, and must not be replaced while somebody reads it. */
  async #search(asked: Promise<Search>, gate: GateAddress, isAnswered: () => boolean): Promise<Response> {
    if (!(await this.#isOurs(gate.key))) return Response.error();
    const search = await asked;
    const isOpen = !search.form && (await this.#early.taken(search.address).catch(() => false));
    const verdict: Verdict = isOpen ? { kind: "clear" } : await checkSearch(search, savedIndex);
    if (verdict.kind === "foreign") return Response.error();
    if (verdict.kind === "clear" && (await gateKey()) === undefined)
      throw new Error("Our rules stand, but the key they were made with is gone.");
    if (verdict.kind !== "clear" && !(await this.#goesOn(search))) {
      if (isAnswered()) return never;
      // What was clear some milliseconds ago may be flagged now.
      this.#passes.withdraw(search.address);
      return this.#stop(search, gate.key, verdict);
    }

    const by = verdict.kind === "clear" ? "check" : "person";
    const tabId = this.#tabs.known(search.address);
    const open = () => (isOpen ? "open" : this.#passes.open(search.address, tabId, by));
    const pass = this.#tabs.goesRound(search.address) ? "rule-refused" : await open();
    if (isAnswered()) return never;
    if (pass !== "open") return this.#stop(search, gate.key, { kind: "unchecked", fault: pass });
    setTimeout(() => void tidyHistory([gateAddress(gate.key) + gate.address]), outOfTheWay);
    return Response.redirect(search.address, search.form ? 307 : 302);
  }

  /** Whether it is the very request that Continue let through, sent on by the engine. */
  async #goesOn(search: Search): Promise<boolean> {
    if (!this.#continued.anyUnderWay()) return false;
    await this.#tabs.soon(search.address);
    return this.#continued.goesOn(search, this.#tabs.requestFor(search.address));
  }

  async #stop(search: Search, key: string, reason: StopReason): Promise<Response> {
    const tabId = await this.#tabs.soon(search.address);
    this.#tabs.forget(search.address);
    const page = pauseAddress(key, await stop({ search, tabId, isPrivate: isPrivate(), reason }));
    void tidyHistory([search.address, gateAddress(key) + search.address]);
    if (tabId === null || this.#newTabs.isNew(tabId)) return Response.redirect(page, 302);

    // "No content" ends the navigation without a row in the browser's history; the pause then opens in the page's place. Without a media type the
    // browser takes the answer for a download that failed, and lists it with its address.
    this.#newTabs.answeredWithoutContent(tabId, page);
    setTimeout(async () => (await showIn(tabId, page)) || (await openTab(page)));
    return new Response(null, { status: 204, headers: { "content-type": "text/html" } });
  }

  /** The neutral page, with the search if it can still be read and kept; without it, nothing can be forwarded from there. */
  #unchecked(asked: Promise<Search>, gate: GateAddress, fault: FaultReason): Promise<Response> {
    const page = (token: string) => Response.redirect(pauseAddress(gate.key, token), 302);
    const kept = asked
      .catch(() => null)
      .then((search) =>
        stop({ search, tabId: this.#tabs.known(gate.address), isPrivate: isPrivate(), reason: { kind: "unchecked", fault } }),
      )
      .then(page);
    return inTime(kept, () => page(""));
  }

  /** While no key can be read any key will do, so that our page is shown rather than the search sent or an error left standing. */
  async #isOurs(key: string | null): Promise<boolean> {
    const ours = await gateKey().catch(() => undefined);
    return key !== null && (ours === undefined || key === ours);
  }
}

/** What comes too late answers nothing: the page of ours that answers may still be on its way. */
const never = new Promise<never>(() => {});

/** Our rules stand only while something is stored: nothing at all behind them was lost. */
export async function savedIndex(): Promise<Held> {
  const held = await matchIndex();
  if (held.chosen === "nothing-stored") throw new UnreadableTermsError();
  return held;
}

async function searchOf(request: Request, address: string): Promise<Search> {
  return request.method === "POST" ? { address, form: await fieldsOf(request) } : { address };
}

async function fieldsOf(request: Request): Promise<FormFields> {
  const again = request.clone();
  try {
    const fields = [...(await request.formData())];
    return fields.filter((field): field is [string, string] => typeof field[1] === "string");
  } catch {
    // Neither of the two encodings that forms usually have: read it as lines or pairs, whichever it is.
    return [...new URLSearchParams((await again.text()).replaceAll("\r\n", "&"))];
  }
}
