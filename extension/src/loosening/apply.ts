import { optionalEngines, patternsOf } from "../engines/engines";
import { dropList } from "../lists/chosen";
import { dropPhrase } from "../personal/phrases";
import { setContinue, switchProtection } from "../personal/strictness";
import { removeHosts } from "../platform/extension";
import { changeSettings } from "../settings/settings";
import type { Loosening } from "./change";

/** Makes a change that loosens. The background has to be told afterwards. */
export async function applyLoosening(change: Loosening): Promise<void> {
  switch (change.kind) {
    case "switch-off":
      return switchProtection("off");
    case "drop-phrase":
      return dropPhrase(change.fingerprint);
    case "drop-list":
      return dropList(change.list);
    case "allow-continue":
      return setContinue(change.of, true);
    case "shorten-wait":
      await changeSettings({ waitSeconds: change.seconds });
      return;
    case "shorten-delay":
      await changeSettings({ delayHours: change.hours });
      return;
    case "uncover-engine":
      return uncover(change.engine);
  }
}

async function uncover(id: string): Promise<void> {
  const engine = optionalEngines.find((known) => known.id === id);
  if (engine && !(await removeHosts(patternsOf(engine)))) throw new Error("The browser did not take the leave back.");
}
