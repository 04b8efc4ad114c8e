import { catalogue, message } from "../language/catalogue";

export const words = catalogue("traces", {
  documentTitle: message<{ product: string }>("{product}: traces"),
  title: "What stays where",
  lead: "This is everything that stays behind, as far as we know. No page can promise to leave no trace.",
  home: {
    heading: "Could somebody at home see this?",
    lines: [
      "They can see the button of this tool, and its name in the browser’s list of what was added.",
      "They cannot read your phrases here. They can try guesses, and they can read what you wrote in your own words.",
      "A helper’s website that you open stands in the history by its own name.",
    ],
    pages: "In the history they can see that one of our pages was open, and when. It does not say why.",
    search: "A search that was stopped in a new tab may stand in the history, with its words. In settings you can let us take it out.",
  },
  what: "What",
  kept: "How long",
  groups: {
    disk: "On disk, in this browser profile",
    memory: "In memory only",
    history: "In your browser's own history",
    elsewhere: "Where we have no say",
  },
  /** What is kept, by where it is. */
  traces: {
    settings:
      "Your country and your language. How long you have to wait, and how long changes do. How far you went through the welcome pages.",
    phrases:
      "That you saved a phrase (in two places, so that a loss is noticed). A fingerprint of each, and what it is about. How many words the longest one has. The key that makes the fingerprints. Not the phrases.",
    lists: "Which lists you switched on, and a copy of their fingerprints. Not their words.",
    strength: "Whether the pause is switched off, and for which lists there is no way on.",
    waiting: "Changes that wait, how long they have waited, and when we last looked at the clock. A phrase only as its fingerprint.",
    "own-words": "Your own reason and your plan, if you wrote any, as plain text.",
    progress: "If you switched it on: how many pauses you kept on each day, and your diary as plain text.",
    commitments:
      "If you share notes with somebody: the name you gave them, every note you sent and every answer, as plain text. The keys that seal your notes. Not the link. While a note waits to be sent: when we try next.",
    gate: "A random number. It keeps websites from finding out that this is here.",
    day: "Today's date. How many pauses there were today. Which four messages you saw last.",
    faults: "How many searches we could not check on each day, and why. Nothing of the searches.",
    release: "A copy of the messages and phone numbers. It is the same for all. The copy before it. When each was taken.",
    "release-backoff": "How many times we could not get newer messages, and when we try again.",
    tickets: "The address of a stopped search, so that you can go on after all.",
    forwarded: "The search that you sent on with “Continue”, so that it is not stopped a second time.",
    episode:
      "When the last pause was, and if it was the first of the day. Which message and colours it had. Which four messages you saw last. How often you went on from a page of help.",
    "self-test": "That a check of whether it works is running.",
    tests: "When you last tried a search in settings, or typed a phrase to take it away. Not the words.",
    "stopped-in-open-tab": "A search stopped in a tab that already showed a page: nothing of the search.",
    "stopped-in-new-tab":
      "A search stopped in a new tab that was opened for it: its address and its words, or our own address with the search in it.",
    "stopped-in-new-tab-tidied":
      "A search stopped in a new tab that was opened for it: its address and its words, or our own address with the search in it, until we take them out at once.",
    stopped: "A stopped search: nothing of the search.",
    "sent-before": "A search that was sent before the pause could appear: its address, like every other page.",
    "let-through": "A search that goes through: its address, like every other page, and often our own address with the search in it.",
    "let-through-tidied":
      "A search that goes through: its address, like every other page. Our own address with the search in it is taken out at once.",
    continued: "A search that you send on with “Continue”: its address, like every other page.",
    help: "A helper's website or chat that you open from our page: its address, like every other page.",
    pages: "That the pause, settings or another of our pages was open: its own address, which says nothing of the search.",
    suggestions:
      "What you type in the address bar or in a search box. It may go to the search engine while you type, before we can see it.",
    sync: "If your browser syncs: its account may show that this extension is there. It may show your history too.",
    network:
      "Our service sees that a browser asked for the newest messages, and its internet address, like any website. We do not keep it. It sees nothing of a search.",
    "shared-notes":
      "If you share notes with somebody: what they were sent, and the link you gave them. Our service has your notes sealed, so it cannot read them. It sees on which days notes came.",
    origin:
      "With each of these requests Firefox also sends a number that stays the same for this installation. Nothing in it says who you are, but it is the same each time.",
    removal:
      "If you remove the extension, your browser opens one page of ours, with help. Our service sees that a browser asked for it, and its internet address. The page’s address is the same for all. Others who use this computer may see it open.",
    calls: "A call may show on a phone bill.",
    "browser-files":
      "Your browser keeps files of its own: the tabs to open again, the pages seen most, what it guesses from the first letters in the address bar, its measurements. A stopped search may stand in them. What we erase may stay in its files for a while.",
    computer: "Your computer may keep the names of websites it looked up. It may save parts of its memory on disk.",
    others: "Other extensions, an employer or another program. They may keep their own records of what you type.",
  },
  /** And for how long: the same sentence for many, then one for each of the others. */
  lasting: {
    "until-deleted": "Until you delete everything or remove the extension.",
    "like-history": "As long as your browser keeps its history.",
    "until-closed": "Until the browser closes.",
    nothing: "Nothing is kept.",
    lists: "Until you switch them off, delete everything or remove the extension.",
    strength: "Until you change it, delete everything or remove the extension.",
    waiting: "Until they are made, you call them back, or you delete it all.",
    "own-words": "Until you change them, delete everything or remove the extension.",
    progress: "Until you delete it, delete everything or remove the extension.",
    commitments: "Until you delete it after it has ended. Or until you delete all, or take the extension away.",
    day: "Until the browser first starts on another day.",
    faults: "The last 14 days on which it happened.",
    release: "Until a newer one takes its place, or you delete everything.",
    "release-backoff": "Until we can get them.",
    tickets: "Ten minutes at most, or until you leave, go on or close the tab.",
    forwarded: "30 minutes at most, or until the browser closes.",
    "self-test": "30 seconds at most.",
    "stopped-in-new-tab-tidied": "Less than a second. Another copy may stay, for example in a synced account.",
    "let-through-tidied": "The first as long as your browser keeps its history; ours less than a second.",
    suggestions: "As the search engine decides.",
    sync: "As the browser's maker decides.",
    network: "Not kept by us. Your internet company or your employer may see that our service was asked.",
    "shared-notes": "With them, as long as they like. At our service for 30 days at most, or until it ends.",
    origin: "Not read and not kept by us.",
    removal: "Not kept by us. As long as your browser keeps its history.",
    calls: "As the phone company decides.",
    "browser-files": "As your browser decides.",
    computer: "As your computer decides.",
    others: "As they decide.",
  },
  historyAllowed: "You allow us to take stopped searches out of the history.",
  historyNotAllowed: {
    chromium: "We do not touch your browser's history. You can allow it in settings.",
    firefox: "We do not touch your browser's history.",
  },
  erase:
    "To delete what is on disk and in memory, open settings. Press “Delete everything”. It is all deleted, too, if you take the extension away.",
  settings: "Settings",
});
