import { randomBytes } from "../commitment/protocol/bytes";
import { mailboxesOf, type Service } from "./given";
import type { Shelf } from "./kept-link";

const name = "partner";

/** A browser may refuse to keep anything, and then throws. */
function quietly<T>(action: () => T, otherwise: T): T {
  try {
    return action();
  } catch {
    return otherwise;
  }
}

const shelf: Shelf = {
  read: () => quietly(() => localStorage.getItem(name), null),
  write: (text) =>
    quietly(() => {
      localStorage.setItem(name, text);
      return true;
    }, false),
  clear: () => quietly(() => localStorage.removeItem(name), undefined),
};

/** The page's own browser and the service that it came from: the one place of this folder that touches either. */
export const web = (): Service => ({
  mailboxNamed: mailboxesOf(location.origin),
  isSafe: globalThis.crypto?.subtle !== undefined,
  shelf,
  random: randomBytes,
  now: () => new Date(),
  later: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
});

/** Calls whenever somebody comes back to the page, never while it is out of sight. */
export const onReturn = (call: () => void): void =>
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") call();
  });

export const onOnline = (call: () => void): void => addEventListener("online", call);

/** A link that is opened in a tab that already shows this page changes what stands after the `#`, and nothing else. */
export const onFragment = (call: () => void): void => addEventListener("hashchange", call);
