import { hasPermission } from "./extension";

/**
 * Takes `addresses` out of the browser's own history, when the person allowed it. Twice: the browser may write the row after the first time.
 * Other copies, such as an account's synchronised history, may remain.
 */
export async function tidyHistory(addresses: readonly string[]): Promise<void> {
  if (!(await hasPermission("history").catch(() => false))) return;
  const erase = () => Promise.allSettled(addresses.map((url) => chrome.history.deleteUrl({ url })));
  await erase();
  setTimeout(erase, 300);
}
