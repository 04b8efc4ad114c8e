/**
 * A change that makes the pause weaker. It waits for the person's own delay; whatever makes it stronger is at once. Nothing here holds a word that
 * the person blocked.
 */
export type Loosening =
  | { readonly kind: "switch-off" }
  /** A phrase, known by its fingerprints alone. */
  | { readonly kind: "drop-phrase"; readonly fingerprint: string }
  | { readonly kind: "drop-list"; readonly list: string; readonly title: string }
  /** "Continue" is offered again for a list, or for the person's own phrases. */
  | { readonly kind: "allow-continue"; readonly of: string; readonly title: string }
  | { readonly kind: "shorten-wait"; readonly seconds: number }
  | { readonly kind: "shorten-delay"; readonly hours: number }
  | { readonly kind: "uncover-engine"; readonly engine: string; readonly name: string };

/** What a change is about: a second one about the same takes the place of the first, and waits anew. */
export function subjectOf(change: Loosening): string {
  switch (change.kind) {
    case "drop-phrase":
      return `phrase ${change.fingerprint}`;
    case "drop-list":
      return `list ${change.list}`;
    case "allow-continue":
      return `continue ${change.of}`;
    case "uncover-engine":
      return `engine ${change.engine}`;
    default:
      return change.kind;
  }
}
