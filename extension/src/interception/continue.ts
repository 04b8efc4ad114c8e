import type { Search } from "../engines/recognise";
import { countSupportContinue } from "../episode/episode";
import type { ContinueAnswer } from "../platform/requests";
import { countKept } from "../progress/kept";
import { rememberForwarded } from "./forwarded";
import { giveBack, readTicket, takeSearch } from "./tickets";

/** Opens the way for one request, for this search from this tab; false when the browser refuses. */
export type OpenTheWay = (search: Search, tabId: number) => Promise<boolean>;

/** Continue: the only way a flagged search is ever sent. The page it was pressed on then goes there itself. */
export async function continueSearch(
  token: string,
  tabId: number,
  openTheWay: OpenTheWay,
  now: number = Date.now(),
): Promise<ContinueAnswer> {
  const search = await takeSearch(token, now);
  if (!search) return { kind: "gone" };
  if (!(await openTheWay(search, tabId))) {
    await giveBack(token, search);
    return { kind: "failed" };
  }
  await rememberForwarded(search, tabId, now);
  // The way stands open for three seconds: no count may use them up.
  void countContinue(token, now).catch(() => undefined);
  return { kind: "go", address: search.address, form: search.form ?? null };
}

async function countContinue(token: string, now: number): Promise<void> {
  const ticket = await readTicket(token, now);
  if (ticket?.reason.kind === "support") await countSupportContinue();
  if (ticket?.reason.kind === "pause" && !ticket.isPrivate) await countKept(ticket.openedAt, -1).catch(() => undefined);
}
