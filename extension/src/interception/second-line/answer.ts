import { queriesOf } from "../../engines/recognise";
import { showIn } from "../../platform/tabs";
import { wasForwarded } from "../forwarded";
import { matchIndex } from "../index-cache";
import { judge } from "../judge";
import { stop } from "../stop";

/** A search the content script saw: the address of the page it stands in, or what is being typed into its box. */
export interface Seen {
  readonly address: string;
  readonly typed?: string;
}

export interface SeenIn {
  readonly tabId: number;
  readonly isPrivate: boolean;
}

/**
 * The second line: searches that no navigation carried, or that were under way before we were. The page has been shown or asked for, so a
 * fault here is no reason to take it away; only a match is.
 */
export async function answerSeen(
  seen: Seen,
  where: SeenIn,
  pageFor: (token: string) => Promise<string>,
  now: number = Date.now(),
): Promise<boolean> {
  const queries = seen.typed === undefined ? queriesOf({ address: seen.address }) : [seen.typed];
  if (!queries || queries.length === 0) return false;
  const verdict = judge(queries, await matchIndex());
  // The self-test asks whether its search is stopped before it is sent; here it has been.
  if (verdict.kind === "clear" || verdict.kind === "test" || (await wasForwarded(queries, where.tabId, now))) return false;

  const search = seen.typed === undefined ? { address: seen.address } : null;
  const token = await stop({ search, ...where, reason: verdict, ...(search ? {} : { wasTyped: true }) }, now);
  return showIn(where.tabId, await pageFor(token));
}
