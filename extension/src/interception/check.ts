import { queriesOf, type Search } from "../engines/recognise";
import { UnreadableTermsError } from "../matching/unreadable";
import { inTime } from "./in-time";
import type { Held } from "./index-cache";
import { judge } from "./judge";
import type { StopReason } from "./tickets";

/** What is to happen with one search; `foreign` is no search on an engine we know, and is never forwarded by a gate. */
export type Verdict = { readonly kind: "clear" } | StopReason | { readonly kind: "foreign" };

/** Checks one search. Never rejects and always answers in time: whatever goes wrong is a verdict, so that nothing is sent by accident. */
export async function checkSearch(search: Search, held: () => Promise<Held>): Promise<Verdict> {
  const queries = queriesOf(search);
  if (queries === null) return { kind: "foreign" };
  if (queries.length === 0) return { kind: "clear" };
  return inTime<Verdict>(judged(queries, held), () => ({ kind: "unchecked", fault: "too-slow" }));
}

async function judged(queries: readonly string[], held: () => Promise<Held>): Promise<Verdict> {
  let by: Held;
  try {
    by = await held();
  } catch (error) {
    return { kind: "unchecked", fault: error instanceof UnreadableTermsError ? "index-unreadable" : "storage-failed" };
  }
  try {
    return judge(queries, by);
  } catch {
    return { kind: "unchecked", fault: "unexpected" };
  }
}
