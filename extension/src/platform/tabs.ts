/** Opening, leaving and finding tabs, without the `tabs` permission. */

export const openPage = async (path: string): Promise<void> => {
  await chrome.tabs.create({ url: chrome.runtime.getURL(path) });
};

/** Shows `address` in the tab; false when the tab is gone. */
export async function showIn(tabId: number, address: string): Promise<boolean> {
  try {
    await chrome.tabs.update(tabId, { url: address });
    return true;
  } catch {
    return false;
  }
}

export const openTab = async (address: string): Promise<void> => {
  await chrome.tabs.create({ url: address });
};

/** Puts a fresh, empty tab where this one is and closes this one: its own Back list goes with it. */
export async function leaveThisTab(): Promise<void> {
  const current = await chrome.tabs.getCurrent();
  await chrome.tabs.create(current ? { index: current.index, windowId: current.windowId } : {});
  if (current?.id !== undefined) await chrome.tabs.remove(current.id);
}

/** Closes the tab that this page is in, or its window where it is in none, as a popup is. */
export async function closeThisPage(): Promise<void> {
  const current = await chrome.tabs.getCurrent();
  if (current?.id === undefined) window.close();
  else await chrome.tabs.remove(current.id);
}

/** Opens `address` in a tab behind this one, and gives its id. */
export async function openBehind(address: string): Promise<number> {
  const { id } = await chrome.tabs.create({ url: address, active: false });
  if (id === undefined) throw new Error("The browser opened no tab.");
  return id;
}

/** Closes a tab; it is no error when it is gone already. */
export const closeTab = (tabId: number): Promise<void> => chrome.tabs.remove(tabId).catch(() => undefined);

/** The page that a tab shows, on a host that we may see. */
export interface PageInTab {
  readonly tabId: number;
  readonly address: string;
  readonly isPrivate: boolean;
}

export async function pagesInTabs(): Promise<PageInTab[]> {
  // A tab brought back from the last time, and not looked at yet, shows nothing: its page is asked for, and so checked, when somebody does.
  const tabs = await chrome.tabs.query({ discarded: false });
  return tabs.flatMap(({ id, url, status, incognito }) =>
    id === undefined || !url || status === "unloaded" ? [] : [{ tabId: id, address: url, isPrivate: incognito }],
  );
}

/** Whether a tab shows a complete page, and whether it is on a host that we may see. */
export async function shownIn(tabId: number): Promise<"nothing-yet" | "a-site-we-see" | "something-else"> {
  const tab = await chrome.tabs.get(tabId).catch(() => undefined);
  if (tab?.status !== "complete") return "nothing-yet";
  return tab.url?.startsWith("http") ? "a-site-we-see" : "something-else";
}
