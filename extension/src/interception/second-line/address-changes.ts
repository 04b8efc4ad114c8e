/** How often the address is looked at where the browser does not tell of it, in milliseconds. */
export const lookEvery = 1_000;

/**
 * Calls whenever a page may have changed its own address without a navigation, as `pushState` does; now and then for nothing. A browser without the
 * Navigation API, as older ones of those we accept are, tells a content script of no such change: there the address is looked at once a second
 * while the page can be seen.
 */
export function whenAddressMayChange(act: () => void): void {
  addEventListener("popstate", act);
  addEventListener("hashchange", act);
  if (window.navigation) {
    window.navigation.addEventListener("currententrychange", act);
    return;
  }
  const look = () => {
    if (document.visibilityState === "visible") act();
  };
  setInterval(look, lookEvery);
  document.addEventListener("visibilitychange", look);
}
