import type { Catalogue } from "../catalogue/types";
import { hostPatterns } from "../engines/engines";
import { helpAtHand } from "../help/at-hand";
import { type Faults, readFaults } from "../interception/faults";
import { readOrElse } from "../interception/in-time";
import { chosenLists } from "../lists/chosen";
import { countPhrases } from "../personal/phrases";
import { isOff } from "../personal/strictness";
import { allowedInPrivateWindows, coversHosts, installedBySomebodyElse, isPrivate } from "../platform/extension";
import { readCoveredIds } from "../settings/MoreEngines";
import type { Settings } from "../settings/settings";
import type { SelfTestFacts } from "./findings";

export interface SelfTestPageFacts {
  readonly facts: SelfTestFacts;
  /** Ids of the optional engines that are covered. */
  readonly covered: readonly string[];
  readonly catalogue: Catalogue;
  readonly settings: Settings;
  readonly isPrivate: boolean;
  readonly installedBySomebodyElse: boolean;
}

/** What the browser and our own storage say now. A fact they will not tell is taken as the one that asks for attention. */
export async function readFacts({ expiresAt }: Pick<Catalogue, "expiresAt">): Promise<SelfTestFacts> {
  const [off, phrases, lists, hosts, privateWindows, faults] = await Promise.all([
    readOrElse(isOff(), false),
    readOrElse<number | null>(countPhrases(), null),
    readOrElse(
      chosenLists().then(({ size }): number | null => size),
      null,
    ),
    coversHosts(hostPatterns).catch(() => false),
    allowedInPrivateWindows().catch(() => false),
    readOrElse<Faults | null>(readFaults(), null),
  ]);
  return {
    isOff: off,
    anyChosen: phrases === null || lists === null ? null : phrases + lists > 0,
    coversHosts: hosts,
    allowedInPrivateWindows: privateWindows,
    isStale: Date.now() > expiresAt,
    faults: faults && Object.values(faults).reduce((sum, day) => sum + Object.values(day).reduce((a, b) => a + b, 0), 0),
  };
}

export async function load(): Promise<SelfTestPageFacts> {
  const [{ catalogue, settings }, covered, byOther] = await Promise.all([
    helpAtHand(),
    readCoveredIds().catch(() => []),
    installedBySomebodyElse().catch(() => false),
  ]);
  return {
    facts: await readFacts(catalogue),
    covered,
    catalogue,
    settings,
    isPrivate: isPrivate(),
    installedBySomebodyElse: byOther,
  };
}
