import type { Catalogue } from "../catalogue/types";
import { type Glance, glanceAt } from "../commitment/at-a-glance";
import { dayNumber } from "../commitment/days";
import { readCommitments } from "../commitment/kept";
import { hostPatterns } from "../engines/engines";
import { helpAtHand } from "../help/at-hand";
import { readOrElse } from "../interception/in-time";
import { chosenLists } from "../lists/chosen";
import { readWaiting, type WaitingUntil } from "../loosening/waiting";
import { countPhrases } from "../personal/phrases";
import { isOff } from "../personal/strictness";
import { allowedInPrivateWindows, coversHosts, installedBySomebodyElse, isPrivate } from "../platform/extension";
import { ask } from "../platform/requests";
import type { Settings } from "../settings/settings";
import { type PopupState, stateOf } from "./state";

export interface PopupFacts {
  readonly state: PopupState;
  readonly allowedInPrivateWindows: boolean;
  readonly waiting: readonly WaitingUntil[];
  readonly sharing: Glance;
  readonly catalogue: Catalogue;
  readonly settings: Settings;
  readonly isPrivate: boolean;
  readonly installedBySomebodyElse: boolean;
}

const countChosen = async (): Promise<number | null> => (await countPhrases()) + (await chosenLists()).size;

export async function load(): Promise<PopupFacts> {
  await readOrElse<unknown>(ask("settle", {}), undefined);
  const [{ catalogue, settings }, off, chosen, hosts, privateWindows, waiting, commitments, byOther] = await Promise.all([
    helpAtHand(),
    readOrElse(isOff(), false),
    readOrElse(countChosen(), null),
    coversHosts(hostPatterns).catch(() => false),
    allowedInPrivateWindows().catch(() => false),
    readOrElse(readWaiting(Date.now()), []),
    readOrElse(readCommitments(), []),
    installedBySomebodyElse().catch(() => false),
  ]);
  return {
    state: stateOf({ isOff: off, chosen, coversHosts: hosts }),
    allowedInPrivateWindows: privateWindows,
    waiting,
    sharing: glanceAt(commitments, dayNumber(Date.now())),
    catalogue,
    settings,
    isPrivate: isPrivate(),
    installedBySomebodyElse: byOther,
  };
}
