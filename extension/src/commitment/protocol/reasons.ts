/** Why the text of a link is no invitation (COMMITMENT.md, section 3). */
export const linkReasons = ["no-link", "wrong-version", "cut-short", "mistyped"] as const;

/** Why one sealed note is not taken for what it is served as (COMMITMENT.md, sections 6 and 7). */
export const noteReasons = [
  "wrong-size",
  "wrong-version",
  "tampered",
  "not-by-the-person",
  "malformed",
  "too-long",
  "wrong-direction",
  "out-of-order",
  "replayed",
  "forked",
] as const;

/** What is wrong with notes that are not there (COMMITMENT.md, section 7). */
export const absenceReasons = ["dropped", "too-old", "truncated", "rolled-back"] as const;

/** Why a text cannot be sent as a note. */
export const textReasons = ["empty", "too-long"] as const;

export type LinkReason = (typeof linkReasons)[number];
export type NoteReason = (typeof noteReasons)[number];
export type FindingReason = NoteReason | (typeof absenceReasons)[number];
export type TextReason = (typeof textReasons)[number];

export type Refused<R> = { readonly ok: false; readonly reason: R };
export type Outcome<T, R> = { readonly ok: true; readonly value: T } | Refused<R>;

export const taken = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const refused = <R>(reason: R): Refused<R> => ({ ok: false, reason });
