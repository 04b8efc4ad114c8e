import type { Catalogue } from "../catalogue/types";
import { hostPatterns } from "../engines/engines";
import { helpAtHand } from "../help/at-hand";
import { readOrElse } from "../interception/in-time";
import { allowedInPrivateWindows, coversHosts, hasPermission, installedBySomebodyElse, isPrivate } from "../platform/extension";
import { type Count, readCount } from "../settings/Phrases";
import { guessPlace } from "../settings/places";
import { anySettings, type Settings } from "../settings/settings";

export interface FirstRunFacts {
  readonly catalogue: Catalogue;
  readonly place: Pick<Settings, "country" | "locale">;
  readonly count: Count;
  readonly coversHosts: boolean;
  readonly allowedInPrivateWindows: boolean;
  readonly historyAllowed: boolean;
  readonly isPrivate: boolean;
  readonly installedBySomebodyElse: boolean;
}

/** Everything the page shows, read once. A fact the browser will not tell is taken as the one that asks for attention. */
export async function load(): Promise<FirstRunFacts> {
  const [{ settings, catalogue }, isChosen, count, hosts, privateWindows, historyAllowed, byOther] = await Promise.all([
    helpAtHand(),
    readOrElse(anySettings(), false),
    readOrElse(readCount(), null),
    coversHosts(hostPatterns).catch(() => false),
    allowedInPrivateWindows().catch(() => false),
    hasPermission("history").catch(() => false),
    installedBySomebodyElse().catch(() => false),
  ]);
  return {
    catalogue,
    place: isChosen ? settings : guessPlace(catalogue, navigator.languages),
    count,
    coversHosts: hosts,
    allowedInPrivateWindows: privateWindows,
    historyAllowed,
    isPrivate: isPrivate(),
    installedBySomebodyElse: byOther,
  };
}
