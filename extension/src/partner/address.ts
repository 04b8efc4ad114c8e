/** The parts of a page's address bar that a link is taken out of. */
export interface AddressBar {
  readonly location: Pick<Location, "hash" | "pathname" | "search">;
  readonly history: Pick<History, "replaceState">;
  readonly document: Pick<Document, "getElementById">;
}

/**
 * What stands after the `#`, once it no longer stands there: neither in the address bar nor in this tab's own Back list. Undefined where nothing does, or
 * a place on this page.
 */
export function takeFragment({ location, history, document }: AddressBar): string | undefined {
  const fragment = location.hash.slice(1);
  if (fragment === "" || document.getElementById(fragment)) return undefined;
  history.replaceState(null, "", location.pathname + location.search);
  return fragment;
}
