import { openRelease } from "../catalogue/open";
import { defaultSettings } from "../settings/settings";
import { chosenLists, renewLists } from "./chosen";

/** Takes the chosen lists from the newest release. What cannot be read or written now stays as it was until the next release. */
export async function renewListsOfRelease(): Promise<void> {
  try {
    if ((await chosenLists()).size > 0) await renewLists((await openRelease(defaultSettings.locale, undefined, "with-lists")).termLists);
  } catch {
    return;
  }
}
