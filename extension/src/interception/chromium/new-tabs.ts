/** How long a tab counts as new if its first page never gets complete, in milliseconds. */
const newFor = 5_000;
/** How soon a tab closes itself when its first navigation has no content, in milliseconds. */
const closesWithin = 500;

/**
 * Which tabs have only just opened. A tab opened for a search shows no page yet, and closes itself when that search is answered without content.
 * Opening a tab wakes the worker, so a tab it has not heard of was there before.
 */
export class NewTabs {
  readonly #openedAt = new Map<number, number>();
  readonly #answeredWithoutContent = new Map<number, { readonly page: string; readonly at: number }>();

  /** Answers whether this is the only new tab, so that somebody has to look out for its page. */
  opened(tabId: number, now: number = Date.now()): boolean {
    for (const [tab, at] of this.#openedAt) if (now - at >= newFor) this.#openedAt.delete(tab);
    this.#openedAt.set(tabId, now);
    return this.#openedAt.size === 1;
  }

  /** The tab shows a page now; answers whether other new tabs are left. */
  showsAPage(tabId: number): boolean {
    this.#openedAt.delete(tabId);
    return this.#openedAt.size > 0;
  }

  isNew(tabId: number, now: number = Date.now()): boolean {
    return now - (this.#openedAt.get(tabId) ?? Number.NEGATIVE_INFINITY) < newFor;
  }

  answeredWithoutContent(tabId: number, page: string, now: number = Date.now()): void {
    this.#answeredWithoutContent.set(tabId, { page, at: now });
  }

  /** The page that was about to open in a tab that closed itself instead. */
  lostWith(tabId: number, now: number = Date.now()): string | undefined {
    const answered = this.#answeredWithoutContent.get(tabId);
    this.#answeredWithoutContent.delete(tabId);
    return answered && now - answered.at < closesWithin ? answered.page : undefined;
  }
}
