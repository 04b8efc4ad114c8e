import type { Over, Refusal } from "../commitment/meaning";
import type { Outbox } from "../commitment/outbox";
import type { Finding } from "../commitment/protocol/chain";
import type { OpenedNote } from "../commitment/protocol/open";
import type { Sent } from "../commitment/send";

/** Words that the partner sent, with their day. */
export interface SentWords {
  readonly id: string;
  readonly day: number;
  readonly text: string;
}

export type Look =
  | { readonly kind: "looking" }
  /** A moment in milliseconds. */
  | { readonly kind: "looked"; readonly at: number }
  | { readonly kind: "failed"; readonly because: Refusal };

/** What the page shows of an opened link; a new one after each change. */
export interface Shown {
  readonly code: string;
  readonly over: Over | undefined;
  readonly look: Look;
  /** Whether any look has brought an answer yet. */
  readonly isRead: boolean;
  /** Oldest first. */
  readonly notes: readonly OpenedNote[];
  readonly findings: readonly Finding[];
  /** Oldest first. */
  readonly sent: readonly SentWords[];
  readonly outbox: Outbox;
  /** Why what was to be sent waits. */
  readonly waits: Extract<Sent, { kind: "waits" }>["because"] | undefined;
  readonly isKept: boolean;
}
