import { pagesInTabs } from "../../platform/tabs";
import { readTickets } from "../tickets";
import { answerSeen } from "./answer";

/**
 * Checks what was open before we were. A browser may show the address it starts with before it has started its extensions: no rule held that search, and
 * the page runs no script of ours. A tab with a stopped search is left alone, for its page opens just now.
 */
export async function checkOpenPages(pageFor: (token: string) => Promise<string>): Promise<void> {
  const [pages, tickets] = await Promise.all([pagesInTabs(), readTickets()]);
  const stopped = new Set(tickets.map(({ tabId }) => tabId));
  const unchecked = pages.filter(({ tabId }) => !stopped.has(tabId));
  await Promise.allSettled(unchecked.map(({ address, ...where }) => answerSeen({ address }, where, pageFor)));
}
