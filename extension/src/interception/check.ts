import { queriesOf, type Search } from "../engines/recognise";
import { decide, type MatchIndex } from "../matching/decide";
import { UnreadableTermsError } from "../matching/unreadable";
import { inTime } from "./in-time";
import type { StopReason } from "./tickets";

/** What is to happen with one search; `foreign` is no search on an engine we know, and is never forwarded by a gate. */
export type Verdict = { readonly kind: "clear" } | StopReason | { readonly kind: "foreign" };

/** Checks one search. Never rejects and always answers in time: whatever goes wrong is a verdict, so that nothing is sent by accident. */
export async function checkSearch(search: Search, index: () => Promise<MatchIndex>): Promise<Verdict> {
  const queries = queriesOf(search);
  if (queries === null) return { kind: "foreign" };
  if (queries.length === 0) return { kind: "clear" };
  return inTime<Verdict>(judge(queries, index), () => ({ kind: "unchecked", fault: "too-slow" }));
}

async function judge(queries: readonly string[], index: () => Promise<MatchIndex>): Promise<Verdict> {
  try {
    return judged(queries, await index());
  } catch (error) {
    return { kind: "unchecked", fault: error instanceof UnreadableTermsError ? "index-unreadable" : "storage-failed" };
  }
}

function judged(queries: readonly string[], index: MatchIndex): Verdict {
  try {
    const decision = decide(queries, index);
    // Which list matched is nobody's business from here on.
    return decision.kind === "clear" ? decision : { kind: decision.kind, concern: decision.concern };
  } catch {
    return { kind: "unchecked", fault: "unexpected" };
  }
}
