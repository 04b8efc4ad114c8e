import { catalogue, message } from "../language/catalogue";
import type { Step } from "./steps";

/** The words of the first pages anybody sees. The exceptions stand word for word as the README has them. */
export const words = catalogue("first-run", {
  documentTitle: message<{ product: string }>("{product}: welcome"),
  titles: {
    sync: "A pause before the search",
    what: "What it does, and what it cannot do",
    stored: "What is kept, and who can see it",
    young: "Are you under 18?",
    place: "Where you are",
    block: "What you want to be stopped at",
    strength: "What happens then",
    "own-words": "Your own words",
    permissions: "What you can allow",
    check: "Check that it works",
  } satisfies Record<Step, string>,
  where: message<{ page: number; pages: number }>("Page {page, number} of {pages, number}"),
  next: "Next",
  back: "Back",
  later: "You can stop here and come back. The button in the toolbar brings you to this page again.",
  unsaved: "You have not saved what you changed on this page. Save it first, or press again to go without it.",
  notKept: "The browser did not save where you are. You can go on all the same.",

  sync: "First: if your browser syncs extensions, this one appears on every device where you are signed in. To keep it on this device only, open your browser's sync settings and switch off extensions. Then remove it from the other devices.",
  who: "This is for people who want to stop looking for something, and chose that for themselves.",
  young: "If you are under 18, start here",
  youngExplain:
    "There are people who listen to young people, by phone and in writing. You can tell them anything. You do not need this extension for that.",
  adult: "If you are 18 or older, go on with the next page.",

  does: {
    heading: "What it does",
    lines: [
      "You choose what you want to stop searching for.",
      "A flagged search you submit on a supported engine is stopped before it is sent, in the windows where the extension is allowed.",
      "You see one calm page: why to stop, and who can help right now.",
      "After a short wait you can go on. It is a pause, not a lock. You can remove it at any time.",
      "Nothing about a search leaves the browser because of us. Nobody is told: not us, and not anybody else.",
    ],
  },
  doesNot: {
    heading: "What it cannot do",
    lead: "Known exceptions:",
    lines: [
      "an address opened as the browser starts (Chromium);",
      "suggestions as you type;",
      "an engine page that fetches results itself in the same instant;",
      "the first seconds after installing;",
      "anything your browser or its sync sends.",
    ],
    still: "For these the pause still appears.",
    elsewhere: "It does not work in other browsers, apps or devices. The browser's maker or an employer may keep their own records.",
  },
  independent: "Independent. Not made or endorsed by Stop It Now or the Lucy Faithfull Foundation.",

  stored: {
    kept: "Kept in this browser, and nowhere else:",
    lines: [
      "your country, your language and how strong the pause is;",
      "a fingerprint of each phrase you save, a code that does not show the words, and what it is about;",
      "the lists you switch on;",
      "how many pauses there were today, and which messages you saw last;",
      "your own words and your diary, if you write any: these are plain text.",
    ],
    readers:
      "Who can read it: anyone who can open this browser profile. They can read your own words, and they can test guesses of your phrases.",
    service:
      "What our service sees: that a browser asked for the newest messages, and its internet address, like any website. It is the same for everybody. We do not keep it. It sees nothing of a search.",
    removal:
      "If you remove it, your browser opens one page of ours, with help. The page’s address is the same for all. Others who use this computer may see it open.",
    traces: "All of it, line by line: Traces",
  },

  block: {
    explain:
      "Switch on a list, or save words of your own. You will not see your words again: we keep only a fingerprint of them, in this browser. A fingerprint is a code that does not show the words.",
    guesses:
      "Anyone who can open this browser profile can test guesses in settings. A profile is your own part of the browser, with its history and its settings.",
    own: "Add a word or phrase",
  },
  strength: {
    explain:
      "When a search is stopped, you see a page. After the wait you can go on, unless you chose for a list that there is no way on. You choose how long the wait is.",
    advice: "Choose now, while you are calm. A day is a good time to begin with.",
  },
  permissions: {
    explain: "Each of these is up to you. The browser may ask you in words that sound bigger than what we do.",
    engines: "Search engines",
    private: "Private windows",
    allowed: "It works in private windows too.",
    how: {
      chromium:
        "A private window is a way round it until you allow it there. Open the browser's page for extensions. There, choose Details. Then switch on “Allow in Incognito”.",
      firefox:
        "A private window is a way round it until you allow it there. Open “Add-ons and themes”. There, choose this extension. Then allow it to run in private windows.",
    },
    more: "You can add more search engines, one at a time, in settings.",
  },

  done: "I am done",
  doneSaid: "It is ready. You can close this page. Press the button in the toolbar to change something.",
  doneEmpty: "Nothing will be stopped until you switch on a list or save a word or phrase. Press Back to do it.",
  doneFailed: "The browser did not save that. Press the button again.",
  settings: "Settings",
});
