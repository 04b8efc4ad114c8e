import type { FetchFailure } from "./fetch";
import type { Reason } from "./reasons";

/** Why a look for a newer release ended without one, and how long the service asked to be left alone, in milliseconds. */
export interface Failed {
  readonly kind: "failed";
  readonly reason: Reason;
  readonly retryAfter: number | null;
}

export const failed = (reason: Reason): Failed => ({ kind: "failed", reason, retryAfter: null });
export const fetchFailed = ({ reason, retryAfter }: FetchFailure): Failed => ({ kind: "failed", reason, retryAfter });
