import type { HelpResource } from "../catalogue/types";
import type { Way } from "./choose";
import { words } from "./words";

/** Opens the way: a number to ring, or an address. */
export function addressOfWay({ phone, chat, url }: HelpResource, way: Way): string {
  if (way === "phone" && phone) return `tel:${phone.number}`;
  return way === "chat" && chat ? chat : url;
}

export interface WayLink {
  readonly address: string;
  readonly text: string;
}

/** Every way to reach a service but the one already shown; a chat on the website's own page is one way, not two. */
export function otherWays(resource: HelpResource, shown: Way): WayLink[] {
  const { phone, chat, email, url } = resource;
  const links: (WayLink | null)[] = [
    phone && shown !== "phone" ? { address: `tel:${phone.number}`, text: words.callShort({ number: phone.display }) } : null,
    chat && shown !== "chat" ? { address: chat, text: words.chatShort } : null,
    email ? { address: `mailto:${email}`, text: words.emailShort({ address: email }) } : null,
    shown !== "website" && url !== chat ? { address: url, text: words.visitShort } : null,
  ];
  return links.filter((link) => link !== null);
}
