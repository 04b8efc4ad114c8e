import { inRepository } from "../repository.ts";

/** Somebody with the link and nothing else. */
export interface LinkHolder {
  readonly code: string;
  read(): Promise<string[]>;
  answer(text: string): Promise<void>;
}

/** Opens a link without the page. Asks the service itself, and not one that records and withholds. */
export async function linkHolder(link: string, service: string): Promise<LinkHolder> {
  const { fakePartner } = await import(/* @vite-ignore */ inRepository("extension/src/commitment/fake-partner.ts"));
  return fakePartner(link, {
    fetch: (address: string, init: RequestInit) => fetch(address.replace(new URL(address).origin, service), init),
  });
}
