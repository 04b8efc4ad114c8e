import type { Catalogue } from "../catalogue/types";
import { helpAtHand } from "../help/at-hand";
import { hasPermission, installedBySomebodyElse } from "../platform/extension";
import type { Browser } from "./traces";

export interface TracesFacts {
  readonly browser: Browser;
  readonly historyAllowed: boolean;
  readonly installedBySomebodyElse: boolean;
  readonly catalogue: Catalogue;
  readonly country: string;
}

export async function load(): Promise<TracesFacts> {
  const [{ settings, catalogue }, historyAllowed, byOther] = await Promise.all([
    helpAtHand(),
    hasPermission("history").catch(() => false),
    installedBySomebodyElse().catch(() => false),
  ]);
  return { browser: __BROWSER__, historyAllowed, installedBySomebodyElse: byOther, catalogue, country: settings.country };
}
