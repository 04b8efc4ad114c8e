/** The parts of the page that name a country: its services, its numbers, and the ways on, which take it along. */
const ofTheCountry = ["#services-for-you", ".crisis", ".danger", ".top", ".more"];

/** The page as the service answers it now, without leaving this one. */
const pageAt = (address: string): Promise<Document | null> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.responseType = "document";
    request.addEventListener("load", () => resolve(request.status === 200 ? request.responseXML : null));
    request.addEventListener("error", () => resolve(null));
    request.open("GET", address);
    request.send();
  });

/**
 * A page that is left forgets the link. So while one is open, another country comes into this page, and another language takes the link along: by the same
 * `#`, which that page takes out of its address at once.
 */
export function stayWith(link: () => string | undefined): void {
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (!form.querySelector("#country") || link() === undefined) return;
    event.preventDefault();
    const address = new URL(form.action);
    address.search = new URLSearchParams(new FormData(form) as unknown as Record<string, string>).toString();
    void bring(address);
  });
  document.addEventListener("click", (event) => {
    const other = (event.target as Element).closest<HTMLAnchorElement>("#languages a");
    const text = link();
    if (!other || text === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    location.assign(`${other.href}#${text.slice(text.lastIndexOf("#") + 1).trim()}`);
  });
}

async function bring(address: URL): Promise<void> {
  const page = await pageAt(address.pathname + address.search);
  // Without an answer the form does what it does without a script.
  if (!page) return location.assign(address);
  for (const part of ofTheCountry) {
    const brought = page.querySelectorAll(part);
    for (const [place, old] of document.querySelectorAll(part).entries()) {
      const another = brought[place];
      if (another) old.replaceWith(document.importNode(another, true));
    }
  }
  document.querySelector<HTMLElement>("#services")?.scrollIntoView();
  document.querySelector<HTMLElement>("#country")?.focus({ preventScroll: true });
}
