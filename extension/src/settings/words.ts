import type { Concern } from "../catalogue/types";
import type { FaultReason } from "../interception/tickets";
import { catalogue, message } from "../language/catalogue";
import type { MatchAnswer } from "../matching/decide";
import type { PhraseRefusal } from "../personal/phrases";

export const words = catalogue("settings", {
  documentTitle: message<{ product: string }>("{product}: settings"),
  title: "Settings",
  private: "This is a private window. To change anything, open settings in a normal window.",

  place: {
    heading: "Country and language",
    country: "Country",
    why: "So that we can show help near you. It stays in this browser.",
    elsewhere: "Another country, or I would rather not say",
    language: "Language",
    /** The language by its own name. */
    show: message<{ language: string }>("Show this page in {language}"),
    saved: "Saved.",
    notSaved: "The browser did not save that. Try again.",
  },

  phrases: {
    heading: "What you want to be stopped at",
    explain: "Type a word, or up to five words in a row. When you search for it, we stop the search and show you a page.",
    neverShown:
      "You will not see it again after you save it. We keep a fingerprint of it, a code that does not show the word, and your answer to “What is it about?”.",
    guesses: "Anyone who can open this browser profile can test guesses here.",
    none: "You have not saved anything yet.",
    count: message<{ count: number }>("{count, plural, one {# phrase is saved.} other {# phrases are saved.}}"),
    text: "Word or phrase",
    forms: "Add each form you use, one and many.",
    concern: "What is it about?",
    concernWhy: "The page you see will speak only about this.",
    save: "Save this phrase",
    saved: "Saved. It works from now on.",
    savedOnly: "Saved.",
    moved: {
      any: "You had saved this. It is now about something you decided to stop looking for.",
      "sexual-content": "You had saved this. It is now about sexual content.",
      "sexual-images-of-children": "You had saved this. It is now about sexual images of children.",
    } satisfies Record<Concern, string>,
    notReady: "It may not work until you restart the browser.",
    notAllowed:
      "Not every search for it is stopped yet, because the browser does not let us check them all. Press “Let it check searches” on this page.",
    stopsMost: "This would stop most searches. Save it all the same?",
    saveAllTheSame: "Yes, save it",
    change: "No, change it",
    unreadable: "What you saved could not be read, so searches cannot be checked. Delete everything below, then save your phrases again.",
    failed: "The browser did not save that. Your words are still here. Try again.",
    refusals: {
      empty: "There is no word in the box. Type at least one letter or number, then save.",
      "too-many-words": "That is more than five words. Keep the one to five that matter most, then save.",
      "already-saved": "You have already saved that one. Nothing has changed.",
    } satisfies Record<PhraseRefusal, string>,
  },

  drop: {
    heading: "Take a phrase away",
    text: "Type it once more",
    button: "Take it away",
    done: "It is gone. A search for it goes through.",
    empty: "There is nothing in the box. Type the phrase that you want to take away.",
    notSaved: "That is not a phrase you saved. It has to be the same words.",
  },
  ownPhrases: "what I saved myself",

  onOff: {
    heading: "On or off",
    isOn: "The pause is on.",
    isOff: "The pause is off. No search is stopped. What you chose is kept.",
    switchOff: "Switch it off",
    switchOn: "Switch it on",
    switchedOn: "It is on from now on.",
    switchedOff: "It is off from now on.",
  },

  strictness: {
    heading: "How strong it is",
    wait: "Wait before you can go on",
    waitWhy:
      "A longer wait gives the urge more time to pass. You wait once: if you search again within half an hour, there is no new wait.",
    delay: "Time before it gets weaker",
    delayWhy: "So that a bad hour cannot undo what you chose on a good day.",
    noDelay: "No time: at once",
    use: "Use this",
    /** The same for somebody who hears it alone: with the name of what it changes. */
    useName: message<{ of: string }>("Use this: {of}"),
    changed: message<{ length: string }>("From now on: {length}."),
  },

  more: {
    heading: "More",
    progress: "My progress",
    selfTest: "Check that it works",
    commitment: "Notes to somebody",
  },

  test: {
    heading: "Try it",
    explain: "Type a search to see whether we would stop it, and because of which list. Nothing is sent.",
    text: "A search",
    button: "Try this search",
    answers: {
      pause: "Paused: we would stop this search.",
      support: "We would show help first, and you could go on at once.",
    } satisfies Record<MatchAnswer, string>,
    because: message<{ lists: string }>("Because of: {lists}."),
    ownPhrases: "what you saved yourself",
    notPaused: "Not paused: this search would go through.",
    empty: "There is nothing in the box. Type a search, then try it.",
    tooMany: message<{ minutes: number }>(
      "{minutes, plural, one {You can try ten searches an hour. Wait # minute.} other {You can try ten searches an hour. Wait # minutes.}}",
    ),
    failed: "That could not be tried. What you saved could not be read.",
  },

  health: {
    heading: "Is it working?",
    hostsGranted: "The browser lets us check searches on the search engines we know.",
    hostsMissing: "The browser does not let us check searches on every search engine. Some searches are not stopped.",
    allowHosts: "Let it check searches",
    hostsRefused: "The browser still does not allow it. You can allow it on the browser's page for extensions.",
    privateAllowed: "It works in private windows too.",
    privateMissing: {
      chromium:
        "It does not work in private windows. To allow it, open the browser's page for extensions. There, choose Details. Then switch on “Allow in Incognito”.",
      firefox:
        "It does not work in private windows. To allow it, open “Add-ons and themes”. There, choose this extension. Then allow it to run in private windows.",
    },
    faults: "Searches we could not check",
    faultsUnreadable: "The browser does not let us read whether every search could be checked.",
    noFaults: "In the last days, every search could be checked.",
    day: "Day",
    reason: "Why",
    count: "How often",
    times: message<{ count: number }>("{count, plural, one {# time} other {# times}}"),
    reasons: {
      "index-unreadable": "What you saved could not be read",
      "storage-failed": "The browser did not let us read what you saved",
      "too-slow": "Checking took too long",
      "address-too-long": "The address of the search was too long",
      "rule-refused": "The browser did not let us send the search on",
      unexpected: "Something we did not expect",
    } satisfies Record<FaultReason, string>,
  },

  moreEngines: {
    heading: "More search engines",
    explain:
      "We do not check searches on these until you say so. Your browser will ask you about that one alone. Its question will sound bigger than what we do.",
    isCovered: message<{ name: string }>("{name}: covered"),
    isNotCovered: message<{ name: string }>("{name}: not covered"),
    cover: message<{ name: string }>("Cover {name}"),
    stop: message<{ name: string }>("Stop covering {name}"),
    covered: message<{ name: string }>("We check searches on {name} from now on."),
    notReady: message<{ name: string }>("We may not check searches on {name} until you restart the browser."),
    stopped: message<{ name: string }>("We do not check searches on {name} any more."),
    refused: message<{ name: string }>("The browser did not allow it. Searches on {name} are not stopped."),
    notChanged: "The browser did not change that. Nothing is different.",
  },

  history: {
    heading: "Your browser's history",
    explain: {
      chromium:
        "Your browser's history may keep a search that was stopped in a new tab, with its words. If you allow it, we take that one line out again. The browser will ask you, and its question will sound bigger than what we do.",
      firefox: "Your browser's history keeps nothing of a search that was stopped before it was sent.",
    },
    on: "We take stopped searches out of the history.",
    off: "We do not touch the history.",
    allow: "Take stopped searches out of the history",
    stop: "Stop doing that",
    refused: "The browser did not change that. Nothing is different.",
    traces: "What stays where: Traces",
  },

  release: {
    heading: "Messages and phone numbers",
    from: message<{ date: string }>("The messages and numbers you have are from {date}."),
    taken: message<{ date: string }>("This browser took them on {date}."),
    bundled: "They came with this extension.",
    changed: message<{ summary: string }>("What changed: {summary}"),
    id: message<{ sequence: number; releaseId: string }>("Release {sequence} ({releaseId})"),
    check: "Check now",
    checking: "Checking…",
    updated: "There was a newer one. You have it now.",
    unchanged: "You already have the newest one.",
    failed: "We could not get a newer one. What you have still works. Try again another time.",
  },

  erase: {
    heading: "Delete everything",
    explain:
      "This deletes it all at once: your phrases and lists, your own words, your diary, your notes to somebody, your settings and every count. Nothing is stopped any more.",
    button: "Delete everything",
    sure: "Delete everything now? It cannot be undone.",
    yes: "Yes, delete everything",
    no: "No, keep it",
    shared: {
      explain:
        "You share notes with somebody. Deleting here does not end that. What you sent stays at the service for up to 30 days, and until then the link still opens it. You cannot end it once all is deleted.",
      end: "End it first",
      ending: "One moment…",
      ended: "It has ended. What you sent is deleted at the service too.",
      notEnded: "It has ended here, but the service does not know yet. Try again when you are online, or delete everything all the same.",
      left: "The notes you sent may stay at the service for up to 30 days. Until then the link still opens them.",
    },
    failed: "The browser did not delete everything. Try again. You can also remove the extension: that deletes it all.",
    doneTitle: "Everything is deleted",
    done: "It is all gone: your phrases and their key, your lists, your own words, your diary, your notes to somebody, your settings, every count and the newest messages. Nothing is stopped any more.",
    doneElsewhere:
      "Your browser’s own history is not changed, and what you allowed in the browser stays allowed. The extension is still here. You can remove it on the browser’s page for extensions. Your browser then opens one page of ours, with help. Others who use this computer may see it open.",
    help: "If it gets hard, this can help:",
    again: "Start again",
  },
});
