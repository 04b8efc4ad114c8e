import type { Catalogue } from "../catalogue/types";
import { helpAtHand } from "../help/at-hand";
import { readOrElse } from "../interception/in-time";
import { installedBySomebodyElse, isPrivate } from "../platform/extension";
import type { Settings } from "../settings/settings";
import { type Progress, readProgress } from "./kept";

export interface ProgressFacts {
  /** Undefined while it is off. */
  readonly progress: Progress | undefined;
  readonly catalogue: Catalogue;
  readonly settings: Settings;
  readonly isPrivate: boolean;
  readonly installedBySomebodyElse: boolean;
}

export async function load(): Promise<ProgressFacts> {
  const [{ catalogue, settings }, progress, byOther] = await Promise.all([
    helpAtHand(),
    readOrElse(readProgress(), undefined),
    installedBySomebodyElse().catch(() => false),
  ]);
  return { progress, catalogue, settings, isPrivate: isPrivate(), installedBySomebodyElse: byOther };
}
