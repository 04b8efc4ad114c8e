/** Why bytes are refused: the words of PROTOCOL.md, the same as the service's `RejectionReason`. */
export const rejectionReasons = [
  "not-json",
  "number-out-of-range",
  "not-canonical",
  "wrong-payload-type",
  "unsigned",
  "bad-signature",
  "threshold-not-met",
  "wrong-key-role",
  "unknown-key",
  "invalid-root",
  "unsupported-spec",
  "wrong-channel",
  "root-gap",
  "wrong-root-version",
  "client-too-old",
  "too-large",
  "blob-missing",
  "wrong-size",
  "wrong-hash",
  "wrong-collection",
  "duplicate-collection",
  "invalid-content",
  "rollback",
  "equivocation",
] as const;

export type RejectionReason = (typeof rejectionReasons)[number];

/** How a look at the service can end before there are bytes to judge, or after they were found good. */
export type FetchReason = "unreachable" | "wrong-status" | "wrong-type" | "timed-out" | "try-later" | "storage-failed" | "private-window";

export type Reason = RejectionReason | FetchReason;

export type Rejected<R = RejectionReason> = { readonly ok: false; readonly reason: R };
export type Outcome<T, R = RejectionReason> = { readonly ok: true; readonly value: T } | Rejected<R>;

export const accepted = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const rejected = <R extends Reason>(reason: R): Rejected<R> => ({ ok: false, reason });
