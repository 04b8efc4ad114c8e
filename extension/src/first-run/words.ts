/** The words of the first page anybody sees. The exceptions stand word for word as the README has them. */
export const words = {
  documentTitle: (product: string) => `${product}: welcome`,
  title: "A pause before the search",
  sync: "First: if your browser syncs extensions, this one appears on every device where you are signed in. To keep it on this device only, open your browser's sync settings and switch off extensions. Then remove it from the other devices.",
  young: "If you are under 18, start here",

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

  phrase: {
    heading: "Add a word or phrase",
    explain:
      "Type one word, or up to five words in a row. You will not see it again: we keep only a fingerprint of it, in this browser. A fingerprint is a code that does not show the word.",
    guesses:
      "Anyone who can open this browser profile can test guesses in settings. A profile is your own part of the browser, with its history and its settings.",
  },
  privateWindows: {
    heading: "Private windows",
    allowed: "It works in private windows too.",
    how: {
      chromium:
        "A private window is a way round it until you allow it there. Open the browser's page for extensions, choose Details, then switch on “Allow in Incognito”.",
      firefox:
        "A private window is a way round it until you allow it there. Open “Add-ons and themes”, choose this extension, then allow it to run in private windows.",
    },
  },

  placeFailed: "Your phrase is saved, but the browser did not save your country. Press “I am done” to try again.",
  done: "I am done",
  doneSaid: "It is ready. You can close this page. Press the button in the toolbar to change something.",
  doneEmpty: "Your country is saved. Nothing will be stopped until you add a word or phrase above.",
  doneFailed: "The browser did not save that. Press the button again.",
  settings: "Settings",
} as const;
