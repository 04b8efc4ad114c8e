import type { Concern } from "../catalogue/types";
import { candidatesOfWhole } from "./candidates";
import type { MatchAnswer, TermGroup, Terms } from "./decide";
import { bytesOfFingerprints, type Fingerprinter, saltedFingerprinter } from "./fingerprint";
import { normalise } from "./normalise";
import { piecesOf } from "./pieces";
import { longestTerm, TermIndex } from "./term-index";

/** For tests and measurements: a list as it is built. */
export interface FakeList {
  readonly list?: string;
  readonly concern?: Concern;
  readonly answer?: MatchAnswer;
  readonly phrases: readonly string[];
  readonly exceptions?: readonly string[];
}

const fingerprintOf = saltedFingerprinter(new Uint8Array(16));

const fingerprintsOf = (phrase: string, of: Fingerprinter) => candidatesOfWhole(piecesOf(normalise(phrase))).map(of);

export function indexOfPhrases(phrases: readonly string[], of: Fingerprinter = fingerprintOf): TermIndex {
  const index = TermIndex.over(bytesOfFingerprints(phrases.flatMap((phrase) => fingerprintsOf(phrase, of))));
  if (!index) throw new Error("What was sorted is not in order.");
  return index;
}

export const groupOfLists = (...lists: readonly FakeList[]): TermGroup => ({
  fingerprintOf,
  longest: longestTerm,
  terms: lists.map(
    ({ list, concern = "any", answer = "pause", phrases, exceptions }): Terms => ({
      list,
      concern,
      answer,
      terms: indexOfPhrases(phrases),
      exceptions: exceptions && indexOfPhrases(exceptions),
    }),
  ),
});
