import { catalogue } from "../language/catalogue";
import type { PopupState } from "./state";

export const words = catalogue("popup", {
  state: {
    on: "The pause is on",
    off: "The pause is off",
    partly: "The pause is on, but not everywhere",
    "nothing-chosen": "Nothing chosen yet",
    unreadable: "The pause is not working",
  } satisfies Record<PopupState, string>,
  explain: {
    on: "Your searches are checked here, in this browser, before they are sent. Nobody is told.",
    off: "No search is stopped. You can switch it on in settings.",
    partly: "The browser does not let us check every search engine. Settings can mend it.",
    "nothing-chosen": "No search is stopped until you choose what to block.",
    unreadable: "What you saved could not be read, so searches cannot be checked. Settings can help.",
  } satisfies Record<PopupState, string>,
  privateMissing: "Not in private windows.",
  exit: "Close this",
  begin: "Begin",
  settings: "Settings",
  progress: "My progress",
  selfTest: "Check that it works",
  help: "Help now",
  sharing: {
    heading: "Notes",
    active: "You share notes with somebody.",
    due: "You have shared notes for 30 days or more. Is that still what you want?",
    look: "Look at my notes",
    begin: "Notes to somebody",
  },
});
