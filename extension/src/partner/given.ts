import { type Mailbox, mailboxAt } from "../commitment/mailbox-client";
import { readLink, toFragment } from "../commitment/protocol/link";
import type { LinkReason } from "../commitment/protocol/reasons";
import { keptOn, type Shelf } from "./kept-link";
import { openedLink } from "./opened-link";
import { Session, type Surroundings } from "./session";

/** What came of what the page was given to open. */
export type Given =
  | { readonly kind: "nothing" }
  /** The browser, or the way to the service, has no Web Cryptography. */
  | { readonly kind: "unsafe" }
  | { readonly kind: "unreadable"; readonly reason: LinkReason }
  | { readonly kind: "opened"; readonly session: Session; readonly link: string };

/** The world of a page of a service. */
export interface Service extends Omit<Surroundings, "mailbox"> {
  readonly mailboxNamed: (name: string) => Mailbox;
  readonly isSafe: boolean;
}

/** The link in `text`, or the one kept here where there is none. */
export async function opened(text: string | undefined, service: Service): Promise<Given> {
  const given = text ?? keptLinkOn(service.shelf);
  if (given === undefined) return { kind: "nothing" };
  if (!service.isSafe) return { kind: "unsafe" };
  const invitation = await readLink(given);
  if (!invitation.ok) return { kind: "unreadable", reason: invitation.reason };
  const known = await openedLink(invitation.value);
  // However it was given: a link that is pasted is the one that was kept.
  const link = await toFragment(invitation.value);
  return { kind: "opened", link, session: new Session(link, known, { ...service, mailbox: service.mailboxNamed(known.name) }) };
}

const keptLinkOn = (shelf: Shelf): string | undefined => keptOn(shelf)?.link;

/** The mailboxes of the service that this page came from. */
export const mailboxesOf = (origin: string) => (name: string) => mailboxAt(origin, name, (address, init) => fetch(address, init));
