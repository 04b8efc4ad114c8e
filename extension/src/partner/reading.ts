import type { Mailbox, MailboxFailure } from "../commitment/mailbox-client";
import { digest, toBase64Url } from "../commitment/protocol/bytes";
import { beginning, type Finding, type Open, type Page, type Place, type Received, receive } from "../commitment/protocol/chain";
import { open } from "../commitment/protocol/open";
import { findingsAfter } from "./findings";
import type { OpenedLink } from "./opened-link";

/** What the first look brings: everything the service still has, of both sides. */
export interface FirstLook {
  readonly kind: "read";
  readonly received: Received;
  readonly own: Received;
}

/**
 * Reads both directions from their beginning: the page shows them whole, and keeps no words. Where the link is kept, so is how far it was read, and what the
 * service has lost or changed since is found by that.
 */
export async function lookFirst(
  mailbox: Mailbox,
  link: OpenedLink,
  kept: Place | undefined,
  today: number,
): Promise<FirstLook | MailboxFailure> {
  const theirs = await mailbox.notes(link.tokens.read, "from-person", 0);
  if (theirs.kind !== "page") return theirs;
  const ours = await mailbox.notes(link.tokens.read, "from-partner", 0);
  if (ours.kind !== "page") return ours;
  const opens: Open = (sealed) => open(link.reading, sealed);
  const received = await receive(beginning, "from-person", theirs.page, opens, today);
  const since = kept ? await foundSince(kept, theirs.page, opens, today) : [];
  return {
    kind: "read",
    received: { ...received, findings: findingsAfter([], [...received.findings, ...since], new Set()) },
    own: await receive(beginning, "from-partner", ours.page, opens, today),
  };
}

/** Reads what is new after a place. */
export async function lookAgain(
  mailbox: Mailbox,
  link: OpenedLink,
  place: Place,
  today: number,
): Promise<{ readonly kind: "read"; readonly received: Received } | MailboxFailure> {
  const answer = await mailbox.notes(link.tokens.read, "from-person", place.last);
  if (answer.kind !== "page") return answer;
  return { kind: "read", received: await receive(place, "from-person", answer.page, (sealed) => open(link.reading, sealed), today) };
}

async function foundSince(kept: Place, page: Page, opens: Open, today: number): Promise<readonly Finding[]> {
  const known = new Set(kept.seen.map(({ hash }) => hash));
  const hashes = await Promise.all(page.notes.map(async ({ note }) => toBase64Url(await digest(note))));
  const notes = page.notes.filter((_, index) => !known.has(hashes[index] ?? ""));
  return (await receive(kept, "from-person", { ...page, notes }, opens, today)).findings;
}
