import type { TermList } from "../catalogue/term-lists";
import type { Catalogue } from "../catalogue/types";
import { hostPatterns } from "../engines/engines";
import { helpAtHand } from "../help/at-hand";
import { readOrElse } from "../interception/in-time";
import { chosenLists } from "../lists/chosen";
import { withoutContinue } from "../personal/strictness";
import { noWords, type OwnWords, readOwnWords } from "../plan/own-words";
import { allowedInPrivateWindows, coversHosts, hasPermission, installedBySomebodyElse, isPrivate } from "../platform/extension";
import type { SelfTestFacts } from "../self-test/findings";
import { readFacts } from "../self-test/load";
import { readCoveredIds } from "../settings/MoreEngines";
import { type Count, readCount } from "../settings/Phrases";
import { guessPlace } from "../settings/places";
import { placeChosen, type Settings } from "../settings/settings";
import { type Step, stepNamed } from "./steps";

export interface FirstRunFacts {
  readonly step: Step;
  readonly catalogue: Catalogue;
  readonly settings: Settings;
  readonly place: Pick<Settings, "country" | "locale">;
  readonly count: Count;
  readonly termLists: readonly TermList[];
  /** Names and titles of the chosen lists; null when they cannot be read. */
  readonly chosenLists: ReadonlyMap<string, string> | null;
  readonly withoutContinue: ReadonlySet<string>;
  readonly own: OwnWords;
  readonly coversHosts: boolean;
  readonly allowedInPrivateWindows: boolean;
  readonly historyAllowed: boolean;
  readonly covered: readonly string[];
  readonly selfTest: SelfTestFacts;
  readonly isPrivate: boolean;
  readonly installedBySomebodyElse: boolean;
}

/** Everything the pages show, read once. A fact the browser will not tell is taken as the one that asks for attention. */
export async function load(): Promise<FirstRunFacts> {
  const [
    { settings, catalogue, termLists },
    isPlaceChosen,
    count,
    lists,
    final,
    own,
    hosts,
    privateWindows,
    historyAllowed,
    covered,
    byOther,
  ] = await Promise.all([
    helpAtHand("with-lists"),
    readOrElse(placeChosen(), false),
    readOrElse(readCount(), null),
    readOrElse(chosenLists(), null),
    readOrElse(withoutContinue(), new Set<string>()),
    readOrElse(readOwnWords(), noWords),
    coversHosts(hostPatterns).catch(() => false),
    allowedInPrivateWindows().catch(() => false),
    hasPermission("history").catch(() => false),
    readCoveredIds().catch(() => []),
    installedBySomebodyElse().catch(() => false),
  ]);
  return {
    step: stepNamed(settings.firstRunStep),
    catalogue,
    settings,
    place: isPlaceChosen ? settings : guessPlace(catalogue, navigator.languages),
    count,
    termLists,
    chosenLists: lists,
    withoutContinue: final,
    own,
    coversHosts: hosts,
    allowedInPrivateWindows: privateWindows,
    historyAllowed,
    covered,
    selfTest: await readFacts(catalogue),
    isPrivate: isPrivate(),
    installedBySomebodyElse: byOther,
  };
}
