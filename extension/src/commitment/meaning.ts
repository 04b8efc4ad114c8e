import type { MailboxFailure } from "./mailbox-client";

/** Why there is nothing more to read or to send. */
export type Over = "ended" | "expired" | "not-found";

/** Why a look brought nothing this time. */
export type Refusal = "away" | "busy" | "full" | "refused";

/** What a failure means for somebody who looks: it is over, or this look was in vain. */
export function meaningOf(failure: MailboxFailure): { readonly over: Over } | { readonly refusal: Refusal } {
  switch (failure.kind) {
    case "ended":
    case "expired":
    case "not-found":
      return { over: failure.kind };
    // Nobody who only looks can be overtaken.
    case "conflict":
      return { refusal: "refused" };
    default:
      return { refusal: failure.kind };
  }
}
