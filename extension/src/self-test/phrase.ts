import { candidatesOfWhole } from "../matching/candidates";
import type { TermGroup } from "../matching/decide";
import { bytesOfFingerprints, saltedFingerprinter } from "../matching/fingerprint";
import { normalise } from "../matching/normalise";
import { piecesOf } from "../matching/pieces";
import { TermIndex } from "../matching/term-index";

/** Harmless, and unlikely in any other search. It is looked for only while a test runs, or any website could find the extension by it. */
export const selfTestPhrase = "paper boat on a quiet pond";

/** Where, in memory, it stands that a test runs. */
export const selfTestKey = "self-test";

/** The name under which the phrase matches, where lists have theirs. */
export const selfTestName = "self-test";

/** The longest that a test runs, in milliseconds: its page may be closed before it can say that it is done. */
export const selfTestLasts = 30_000;

export interface RunningTest {
  /** Milliseconds since the epoch. */
  readonly until: number;
  /** Nothing stopped searches before the test: what it put in place goes again with it. */
  readonly wasBare: boolean;
}

/** What is looked for besides the person's choice: the test's own phrase while it runs. */
export function selfTestIn(stored: unknown, now: number): TermGroup[] {
  const until = (stored as RunningTest | undefined)?.until;
  if (typeof until !== "number" || now >= until || until - now > selfTestLasts) return [];
  const fingerprintOf = saltedFingerprinter(new Uint8Array(16));
  const pieces = piecesOf(normalise(selfTestPhrase));
  const terms = TermIndex.over(bytesOfFingerprints(candidatesOfWhole(pieces).map(fingerprintOf)));
  return terms
    ? [
        {
          fingerprintOf,
          longest: pieces.length,
          terms: [{ list: selfTestName, concern: "any", answer: "pause", terms, exceptions: undefined }],
        },
      ]
    : [];
}
