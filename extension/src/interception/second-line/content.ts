import { ask } from "../../platform/requests";
import { whenAddressMayChange } from "./address-changes";

/**
 * Runs in the engines' own pages, in a world their scripts cannot see, and changes nothing there. It tells the background of searches that no
 * navigation carried: those a page makes by itself, those under way as the browser started, and those being typed into the engine's box.
 */
const idleWhileTyping = 700;

let told = "";

function tellOfAddress(): void {
  if (location.href === told) return;
  told = location.href;
  void tellOf(location.href);
}

/** When to ask again while nobody answers, in milliseconds: a background that is just being stopped or started may miss the first question. */
const againAfter = [300, 1_000, 3_000];

async function tellOf(address: string, tries = 0): Promise<void> {
  const answer = await ask("check", { address }).catch(() => undefined);
  const wait = againAfter[tries];
  if (!answer && wait !== undefined && location.href === address) setTimeout(() => void tellOf(address, tries + 1), wait);
}

function tellOfBox(box: HTMLInputElement | HTMLTextAreaElement): void {
  if (box.value.trim()) void ask("check", { address: location.href, typed: box.value }).catch(() => undefined);
}

const isSearchBox = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
  (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) &&
  target.type !== "password" &&
  __QUERY_NAMES__.includes(target.name);

function watch(): void {
  tellOfAddress();
  let pending: ReturnType<typeof setTimeout> | undefined;
  addEventListener(
    "input",
    ({ target }) => {
      if (!isSearchBox(target)) return;
      clearTimeout(pending);
      pending = setTimeout(() => tellOfBox(target), idleWhileTyping);
    },
    true,
  );
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) told = "";
    tellOfAddress();
  });
  whenAddressMayChange(tellOfAddress);
}

if ("prerendering" in document && document.prerendering) document.addEventListener("prerenderingchange", watch, { once: true });
else watch();
