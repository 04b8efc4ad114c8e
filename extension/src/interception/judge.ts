import { decide } from "../matching/decide";
import { ownPhrases } from "../personal/strictness";
import { selfTestName } from "../self-test/phrase";
import type { Held } from "./index-cache";
import type { StopReason } from "./tickets";

/** What one search's texts lead to. Which list matched is nobody's business from here on. */
export function judge(queries: readonly string[], { index, withoutContinue }: Held): { readonly kind: "clear" } | StopReason {
  const decision = decide(queries, index);
  if (decision.kind === "clear") return decision;
  const { kind, concern, by } = decision;
  if (by.includes(selfTestName)) return { kind: "test" };
  // Asking for help is never held back.
  if (kind === "support" || by.every((name) => !withoutContinue.has(name ?? ownPhrases))) return { kind, concern };
  return { kind, concern, withoutContinue: true };
}
