import { queriesOf, type Search } from "../../engines/recognise";
import type { BlockingAnswer, BlockingRequest } from "../../platform/blocking-requests";
import { addressOf } from "../../platform/extension";
import { tidyHistory } from "../../platform/history";
import { openTab, showIn } from "../../platform/tabs";
import { checkSearch, type Verdict } from "../check";
import { ContinuedRequests } from "../continued";
import { orElse } from "../in-time";
import { matchIndex, whatIsChosen } from "../index-cache";
import { stop } from "../stop";
import { endOfAddress, type StopReason } from "../tickets";

export const pageFor = async (token: string): Promise<string> => `${addressOf("pause/index.html")}?${endOfAddress(token)}`;

/** Decides about each search while Firefox holds the request: it goes on untouched, or our page opens instead. */
export class Gate {
  readonly #continued = new ContinuedRequests();

  /** Lets one request for this search from this tab through. */
  openTheWay(search: Search, tabId: number): void {
    this.#continued.opened(search, tabId);
  }

  /** Never rejects: Firefox would send the request. */
  async answer(request: BlockingRequest): Promise<BlockingAnswer> {
    if (request.type === "other") return (await isFetchedAhead(request)) ? "cancel" : "go";
    if (this.#continued.began(request)) return "go";
    const verdict = await checkSearch(searchOf(request), matchIndex).catch((): Verdict => ({ kind: "unchecked", fault: "unexpected" }));
    if (verdict.kind === "clear" || verdict.kind === "foreign") return "go";
    if (this.#continued.goesOn(searchOf(request), request.id)) return "go";
    void this.#openPage(request, verdict);
    return "cancel";
  }

  /**
   * Opens our page in the tab whose search was called off. A redirect would need the page to be open to every website, and would leave the
   * search in the browser's history.
   */
  async #openPage(request: BlockingRequest, reason: StopReason): Promise<void> {
    const { address, tabId, isPrivate } = request;
    const page = await pageFor(await stop({ search: searchOf(request), tabId, isPrivate, reason }));
    if (!(await showIn(tabId, page))) await openTab(page);
    await tidyHistory([address]);
  }
}

/**
 * Whether results are only fetched ahead. Such a request is called off whatever it asks for, so that an engine's page cannot learn which words are
 * blocked by trying them; where nothing is saved, all is as without us.
 */
async function isFetchedAhead(request: BlockingRequest): Promise<boolean> {
  if (!queriesOf(searchOf(request))?.length) return false;
  const isAnythingChosen = whatIsChosen().then((chosen) => chosen === "terms");
  return orElse(isAnythingChosen, true);
}

const searchOf = ({ address, form }: BlockingRequest): Search => (form ? { address, form } : { address });
