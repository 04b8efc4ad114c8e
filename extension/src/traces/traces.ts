export type Browser = "chromium" | "firefox";

/** One thing that stays somewhere, and for how long. */
export interface Trace {
  readonly id: string;
  readonly what: string;
  readonly kept: string;
  readonly browsers: readonly Browser[];
  /** Only true with, or only without, the optional history permission; both when absent. */
  readonly withHistoryPermission?: boolean;
}

export interface TraceGroup {
  readonly id: "disk" | "memory" | "history" | "elsewhere";
  readonly traces: readonly Trace[];
}

const both: readonly Browser[] = ["chromium", "firefox"];

/** What is kept, where and for how long: the page shows this table, and the tests hold the browsers to it. */
export const traceGroups: readonly TraceGroup[] = [
  {
    id: "disk",
    traces: [
      {
        id: "settings",
        what: "Your country and your language. How long you have to wait, and how long changes do. How far you went through the welcome pages.",
        kept: "Until you delete everything or remove the extension.",
        browsers: both,
      },
      {
        id: "phrases",
        what: "That you saved a phrase (in two places, so that a loss is noticed). A fingerprint of each, and what it is about. How many words the longest one has. The key that makes the fingerprints. Not the phrases.",
        kept: "Until you delete everything or remove the extension.",
        browsers: both,
      },
      {
        id: "lists",
        what: "Which lists you switched on, and a copy of their fingerprints. Not their words.",
        kept: "Until you switch them off, delete everything or remove the extension.",
        browsers: both,
      },
      {
        id: "strength",
        what: "Whether the pause is switched off, and for which lists there is no way on.",
        kept: "Until you change it, delete everything or remove the extension.",
        browsers: both,
      },
      {
        id: "waiting",
        what: "Changes that wait, how long they have waited, and when we last looked at the clock. A phrase only as its fingerprint.",
        kept: "Until they are made, you call them back, or you delete it all.",
        browsers: both,
      },
      {
        id: "own-words",
        what: "Your own reason and your plan, if you wrote any, as plain text.",
        kept: "Until you change them, delete everything or remove the extension.",
        browsers: both,
      },
      {
        id: "progress",
        what: "If you switched it on: how many pauses you kept on each day, and your diary as plain text.",
        kept: "Until you delete it, delete everything or remove the extension.",
        browsers: both,
      },
      {
        id: "gate",
        what: "A random number. It keeps websites from finding out that this is here.",
        kept: "Until you delete everything or remove the extension.",
        browsers: ["chromium"],
      },
      {
        id: "day",
        what: "Today's date. How many pauses there were today. Which four messages you saw last.",
        kept: "Until the browser first starts on another day.",
        browsers: both,
      },
      {
        id: "faults",
        what: "How many searches we could not check on each day, and why. Nothing of the searches.",
        kept: "The last 14 days on which it happened.",
        browsers: both,
      },
      {
        id: "release",
        what: "A copy of the messages and phone numbers. It is the same for all. The copy before it. When each was taken.",
        kept: "Until a newer one takes its place, or you delete everything.",
        browsers: both,
      },
      {
        id: "release-backoff",
        what: "How many times we could not get newer messages, and when we try again.",
        kept: "Until we can get them.",
        browsers: both,
      },
    ],
  },
  {
    id: "memory",
    traces: [
      {
        id: "tickets",
        what: "The address of a stopped search, so that you can go on after all.",
        kept: "Ten minutes at most, or until you leave, go on or close the tab.",
        browsers: both,
      },
      {
        id: "forwarded",
        what: "The search that you sent on with “Continue”, so that it is not stopped a second time.",
        kept: "30 minutes at most, or until the browser closes.",
        browsers: both,
      },
      {
        id: "episode",
        what: "When the last pause was, and if it was the first of the day. Which message and colours it had. Which four messages you saw last. How often you went on from a page of help.",
        kept: "Until the browser closes.",
        browsers: both,
      },
      {
        id: "self-test",
        what: "That a check of whether it works is running.",
        kept: "30 seconds at most.",
        browsers: both,
      },
      {
        id: "tests",
        what: "When you last tried a search in settings, or typed a phrase to take it away. Not the words.",
        kept: "Until the browser closes.",
        browsers: both,
      },
    ],
  },
  {
    id: "history",
    traces: [
      {
        id: "stopped-in-open-tab",
        what: "A search stopped in a tab that already showed a page: nothing of the search.",
        kept: "Nothing is kept.",
        browsers: ["chromium"],
      },
      {
        id: "stopped-in-new-tab",
        what: "A search stopped in a new tab that was opened for it: its address and its words, or our own address with the search in it.",
        kept: "As long as your browser keeps its history.",
        browsers: ["chromium"],
        withHistoryPermission: false,
      },
      {
        id: "stopped-in-new-tab-tidied",
        what: "A search stopped in a new tab that was opened for it: its address and its words, or our own address with the search in it, until we take them out at once.",
        kept: "Less than a second. Another copy may stay, for example in a synced account.",
        browsers: ["chromium"],
        withHistoryPermission: true,
      },
      {
        id: "stopped",
        what: "A stopped search: nothing of the search.",
        kept: "Nothing is kept.",
        browsers: ["firefox"],
      },
      {
        id: "sent-before",
        what: "A search that was sent before the pause could appear: its address, like every other page.",
        kept: "As long as your browser keeps its history.",
        browsers: both,
      },
      {
        id: "let-through",
        what: "A search that goes through: its address, like every other page, and often our own address with the search in it.",
        kept: "As long as your browser keeps its history.",
        browsers: ["chromium"],
        withHistoryPermission: false,
      },
      {
        id: "let-through-tidied",
        what: "A search that goes through: its address, like every other page. Our own address with the search in it is taken out at once.",
        kept: "The first as long as your browser keeps its history; ours less than a second.",
        browsers: ["chromium"],
        withHistoryPermission: true,
      },
      {
        id: "continued",
        what: "A search that you send on with “Continue”: its address, like every other page.",
        kept: "As long as your browser keeps its history.",
        browsers: both,
      },
      {
        id: "help",
        what: "A helper's website or chat that you open from our page: its address, like every other page.",
        kept: "As long as your browser keeps its history.",
        browsers: both,
      },
      {
        id: "pages",
        what: "That the pause, settings or another of our pages was open: its own address, which says nothing of the search.",
        kept: "As long as your browser keeps its history.",
        browsers: ["chromium"],
      },
    ],
  },
  {
    id: "elsewhere",
    traces: [
      {
        id: "suggestions",
        what: "What you type in the address bar or in a search box. It may go to the search engine while you type, before we can see it.",
        kept: "As the search engine decides.",
        browsers: both,
      },
      {
        id: "sync",
        what: "If your browser syncs: its account may show that this extension is there. It may show your history too.",
        kept: "As the browser's maker decides.",
        browsers: both,
      },
      {
        id: "network",
        what: "Our service sees that a browser asked for the newest messages, and its internet address, like any website. We do not keep it. It sees nothing of a search.",
        kept: "Not kept by us. Your internet company or your employer may see that our service was asked.",
        browsers: both,
      },
      {
        id: "origin",
        what: "With each of these requests Firefox also sends a number that stays the same for this installation. Nothing in it says who you are, but it is the same each time.",
        kept: "Not read and not kept by us.",
        browsers: ["firefox"],
      },
      {
        id: "removal",
        what: "If you remove the extension, your browser opens one page of ours, with help. Our service sees that a browser asked for it, and its internet address. The page's address is the same for all. Others who use this computer may see it open.",
        kept: "Not kept by us. As long as your browser keeps its history.",
        browsers: both,
      },
      {
        id: "calls",
        what: "A call may show on a phone bill.",
        kept: "As the phone company decides.",
        browsers: both,
      },
      {
        id: "browser-files",
        what: "Your browser keeps files of its own: the tabs to open again, the pages seen most, what it guesses from the first letters in the address bar, its measurements. A stopped search may stand in them. What we erase may stay in its files for a while.",
        kept: "As your browser decides.",
        browsers: both,
      },
      {
        id: "computer",
        what: "Your computer may keep the names of websites it looked up. It may save parts of its memory on disk.",
        kept: "As your computer decides.",
        browsers: both,
      },
      {
        id: "others",
        what: "Other extensions, an employer or another program. They may keep their own records of what you type.",
        kept: "As they decide.",
        browsers: both,
      },
    ],
  },
];

/** The groups as they are in one browser, with or without the optional history permission. */
export function tracesIn(browser: Browser, historyAllowed: boolean): TraceGroup[] {
  return traceGroups.map(({ id, traces }) => ({
    id,
    traces: traces.filter(
      ({ browsers, withHistoryPermission }) =>
        browsers.includes(browser) && (withHistoryPermission === undefined || withHistoryPermission === historyAllowed),
    ),
  }));
}
