import type { Catalogue } from "../catalogue/types";
import { helpAtHand } from "../help/at-hand";
import { readOrElse } from "../interception/in-time";
import { readWaiting } from "../loosening/waiting";
import { isPrivate } from "../platform/extension";
import type { Settings } from "../settings/settings";
import { type Commitment, readCommitments } from "./kept";
import { sharingIsOff } from "./off";

export interface CommitmentFacts {
  /** Null when they cannot be read. */
  readonly commitments: readonly Commitment[] | null;
  /** Whether a change that loosens waits: then a sentence about it is among the drafts. */
  readonly isLoosening: boolean;
  readonly catalogue: Catalogue;
  readonly settings: Settings;
  readonly isPrivate: boolean;
  readonly installedBySomebodyElse: boolean;
}

export async function load(): Promise<CommitmentFacts> {
  const [{ catalogue, settings }, commitments, waiting, byOther] = await Promise.all([
    helpAtHand(),
    readOrElse<readonly Commitment[] | null>(readCommitments(), null),
    readOrElse(readWaiting(Date.now()), []),
    sharingIsOff(),
  ]);
  return { commitments, isLoosening: waiting.length > 0, catalogue, settings, isPrivate: isPrivate(), installedBySomebodyElse: byOther };
}
