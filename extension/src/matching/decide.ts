import type { Concern } from "../catalogue/types";
import { type Candidate, candidatesOf } from "./candidates";
import type { Fingerprinter } from "./fingerprint";
import { asksForHelp, type Span } from "./help-seeking";
import { normalise } from "./normalise";
import { type Piece, piecesOf } from "./pieces";
import type { TermIndex } from "./term-index";

/** What a stopped search is answered with: the pause, or help first and the way on at once. */
export type MatchAnswer = "pause" | "support";

/** Terms with one concern, and what cancels them. */
export interface Terms {
  /** Where they come from: a published list, or undefined for the person's own phrases. */
  readonly list: string | undefined;
  readonly concern: Concern;
  readonly answer: MatchAnswer;
  readonly terms: TermIndex;
  /** An exception cancels the terms whose words it covers, of its own list only. */
  readonly exceptions: TermIndex | undefined;
}

/** Terms under one key or salt, so that a candidate is hashed once for all of them. */
export interface TermGroup {
  readonly fingerprintOf: Fingerprinter;
  /** Pieces in the longest term or exception: no longer run need be tried. */
  readonly longest: number;
  readonly terms: readonly Terms[];
}

/** Everything the person chose to block. */
export type MatchIndex = readonly TermGroup[];

export type Decision =
  | { readonly kind: "clear" }
  | {
      readonly kind: MatchAnswer;
      readonly concern: Concern;
      /** The lists that matched, each once; undefined stands for the person's own phrases. */
      readonly by: readonly (string | undefined)[];
    };

/** The concern shown when terms of several match, first wins. */
const order: readonly Concern[] = ["sexual-images-of-children", "sexual-content", "any"];

/**
 * Decides about one search from its query texts (MATCHING.md, section 7). Pure and synchronous; never throws. Another list never turns `pause` or
 * `support` into `clear`.
 */
export function decide(queries: readonly string[], index: MatchIndex): Decision {
  const matches = queries.flatMap((query) => matchesIn(piecesOf(normalise(query)), index));
  const answer = matches.some((match) => match.answer === "pause") ? "pause" : "support";
  const concern = order.find((candidate) => matches.some((match) => match.terms.concern === candidate));
  return concern ? { kind: answer, concern, by: [...new Set(matches.map(({ terms }) => terms.list))] } : { kind: "clear" };
}

interface Match {
  readonly terms: Terms;
  readonly answer: MatchAnswer;
}

/** A query's matches. Asking for help in one query text says nothing about another. */
function matchesIn(pieces: readonly Piece[], index: MatchIndex): Match[] {
  const found = index.flatMap((group) => spansIn(pieces, group));
  if (found.length === 0) return [];
  const isHelp = asksForHelp(
    pieces,
    found.map(({ span }) => span),
  );
  return found.map(({ terms }) => ({ terms, answer: isHelp ? "support" : terms.answer }));
}

function spansIn(pieces: readonly Piece[], { fingerprintOf, longest, terms }: TermGroup): { terms: Terms; span: Span }[] {
  if (terms.length === 0) return [];
  const candidates = candidatesOf(pieces, longest);
  const fingerprints = candidates.map(({ text }) => fingerprintOf(text));
  const standing = (index: TermIndex | undefined): readonly Candidate[] =>
    index ? candidates.filter((_, position) => index.has(fingerprints[position] as number)) : [];
  return terms.flatMap((list) => {
    const spans = standing(list.terms);
    const exceptions = spans.length > 0 ? standing(list.exceptions) : [];
    const reach = reachOf(exceptions, pieces.length);
    return spans.filter(({ start, end }) => end > (reach[start] as number)).map((span) => ({ terms: list, span }));
  });
}

/** For each piece, how far the exceptions that begin there or before it reach. */
function reachOf(exceptions: readonly Span[], count: number): readonly number[] {
  const reach = new Array<number>(count).fill(0);
  for (const { start, end } of exceptions) reach[start] = Math.max(reach[start] as number, end);
  for (let piece = 1; piece < count; piece++) reach[piece] = Math.max(reach[piece] as number, reach[piece - 1] as number);
  return reach;
}
