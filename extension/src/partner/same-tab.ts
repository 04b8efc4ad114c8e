/** The page as the service answers it now, without leaving this one. */
const pageAt = (address: URL): Promise<Document | null> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.responseType = "document";
    request.addEventListener("load", () => resolve(request.status === 200 ? request.responseXML : null));
    request.addEventListener("error", () => resolve(null));
    request.open("GET", address);
    request.send();
  });

/**
 * A page that is left forgets the link. So while one is open, the page for another country or in another language comes into this one, around the notes: the
 * link is neither handed on nor written anywhere, and what is half written stays. `hasCome` is called each time.
 */
export function stayWith(isOpen: () => boolean, hasCome: () => Promise<void>): void {
  let before = Promise.resolve();
  const bringNext = (event: Event, address: URL, focus: string) => {
    event.preventDefault();
    before = before.then(() => bring(address, focus)).then(hasCome);
  };
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (!form.querySelector("#country") || !isOpen()) return;
    const address = new URL(form.action);
    address.search = new URLSearchParams(new FormData(form) as unknown as Record<string, string>).toString();
    bringNext(event, address, "#country");
  });
  document.addEventListener("click", (event) => {
    const other = (event.target as Element).closest<HTMLAnchorElement>("#languages a");
    if (!other || !isOpen() || event.ctrlKey || event.metaKey || event.shiftKey) return;
    bringNext(event, new URL(other.href), "h1");
  });
}

/** “Leave this page” takes this page out of the tab's own Back list as well. Without a script it only leaves. */
export function leaveWithoutBack(): void {
  document.addEventListener("click", (event) => {
    const away = (event.target as Element).closest<HTMLAnchorElement>("a.leave");
    if (!away || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    location.replace(away.href);
  });
}

async function bring(address: URL, focus: string): Promise<void> {
  const page = await pageAt(address);
  const notes = document.querySelector<HTMLElement>("#partner");
  const brought = page?.querySelector<HTMLElement>("#partner");
  // Without an answer the press does what it does without a script.
  if (!page || !notes || !brought) return location.assign(address);
  for (const name of ["data-locale", "data-words"]) notes.setAttribute(name, brought.getAttribute(name) ?? "");
  for (const name of ["lang", "dir"]) document.documentElement.setAttribute(name, page.documentElement.getAttribute(name) ?? "");
  document.title = page.title;
  const body = document.importNode(page.body, true);
  body.querySelector("#partner")?.replaceWith(notes);
  document.body.replaceWith(body);
  history.replaceState(null, "", address.pathname + address.search);
  const [place, focused] = [document.querySelector(address.hash || "body"), document.querySelector<HTMLElement>(focus)];
  place?.scrollIntoView();
  if (focus === "h1") focused?.setAttribute("tabindex", "-1");
  focused?.focus({ preventScroll: true });
}
