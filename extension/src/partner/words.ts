import type { Refusal } from "../commitment/meaning";
import type { FindingReason, LinkReason, TextReason } from "../commitment/protocol/reasons";
import { catalogue, message } from "../language/catalogue";

/** What is said by the script of the page for notes. The page around it has its words from the service. */
export const words = catalogue("partner", {
  opening: "Opening the notes…",
  noSafety: "This page cannot open notes here. The address must begin with https, and the browser must not be too old.",
  noLink: "To read notes, open the link that you were given. It leads to this page.",
  notKept: "This page forgets the link when you close it or load it again. Then open the link once more.",
  paste: {
    label: "Or paste the whole link here",
    button: "Open the notes",
  },
  link: {
    "no-link": "This is no link to notes. Copy the whole link, from the first letter to the last.",
    "wrong-version": "This link was made for another version of this page. Load this page again, then open the link once more.",
    "cut-short": "A part of the link is missing. Links can break in a message. Copy all of it, up to the last letter.",
    mistyped: "Something in the link is not right. Copy it from the message again. Do not type it by hand.",
  } satisfies Record<LinkReason, string>,
  over: {
    ended: "This commitment has ended.",
    expired: "Nobody used this commitment for a long time, so it has expired. Its notes are gone.",
    "not-found": "No commitment belongs to this link. It may have ended long ago. Or the link belongs to another website.",
  },
  failed: {
    away: "The service could not be reached. Your notes are safe. Look again in a while.",
    busy: "The service has much to do just now. Look again in a few minutes.",
    full: "The service has no room just now. Look again tomorrow.",
    refused: "The service did not take what this page asked. Load the page again, then open the link once more.",
  } satisfies Record<Refusal, string>,
  code: {
    heading: "Numbers to compare",
    ask: "Ask for the numbers on their side: both must be the same. If they are not, do not write here. Talk to each other in another way first.",
  },
  look: {
    again: "Look again",
    looking: "Looking…",
    at: message<{ time: string }>("Last looked at {time}. This page looks when you open it, come back to it, or press “Look again”."),
  },
  silence: "A day without a note means nothing. It does not say how they are.",
  none: "There is no note now. Notes stay here for 30 days. That there is none means nothing.",
  notes: {
    heading: "What they wrote",
    first: "The first note",
    forked: "It came from two devices at once, so its place is not sure. The words are theirs.",
  },
  month: {
    heading: "The last 30 days",
    filled: "A day with a note",
    empty: "A day without one",
    shows: message<{ days: string }>("Days with a note in the last 30 days: {days}"),
    table: "Show as a table",
    day: "Day",
    count: "Notes",
  },
  wrong: {
    heading: "Something is not right with the notes",
    notThem: "The other side did not do this. Only the service, or somebody in between, could.",
    note: message<{ number: string }>("Note {number}"),
    notes: message<{ from: string; to: string }>("Notes {from} to {to}"),
    reason: {
      "wrong-size": "It does not have the size of a note. We do not show it.",
      "wrong-version": "It was written for a newer version of this page. Load the page again, then open the link once more.",
      tampered: "Somebody changed it on its way, or it belongs elsewhere. We do not show it.",
      "not-by-the-person": "It is not from the one who gave you this link. We do not show it.",
      malformed: "It does not have the form of a note. We do not show it.",
      "too-long": "It is longer than a note can be. We do not show it.",
      "wrong-direction": "It comes from the wrong side: a note was sent back to the one who wrote it. We do not show it.",
      "out-of-order": "It came at the wrong place. We do not show it. Look again in a while.",
      replayed: "It is an old note that came once more. We show it only once.",
      forked: "It came from two devices at once, so its place is not sure. We show it all the same.",
      dropped: "It is missing. The ones before and after it came.",
      "too-old": "It is older than the service keeps notes. It is gone, and that is as it should be.",
      truncated: "The service says that it is there, and did not hand it over. Look again in a while.",
      "rolled-back": "It came here once, and the service does not know it any more. Maybe the service lost its newest days.",
    } satisfies Record<FindingReason, string>,
  },
  write: {
    heading: "Send a few words",
    hint: "Write what you would say face to face. It is sent only when you press Send. Nothing tells you whether they read it, and they owe you no answer.",
    label: "Your words",
    suggestions: "Or begin with one of these",
    ideas: [
      "I am glad that you told me.",
      "I see how hard you try.",
      "One bad day does not undo the good ones.",
      "I am here if you want to talk. You need not answer.",
    ],
    left: message<{ count: number }>("{count, plural, one {Room for # more letter} other {Room for about # more letters}}"),
    send: "Send",
    sent: "Sent.",
    fault: {
      empty: "Write something first.",
      "too-long": "This is too long to send. Make it shorter.",
    } satisfies Record<TextReason, string>,
    waiting: "Waiting to be sent",
    waits: {
      away: "The service could not be reached. It is sent as soon as that works, if this page stays open.",
      busy: "The service has much to do just now. It is sent in a while, if this page stays open.",
      full: "There is no room for more words from you just now. It is sent as soon as there is, if this page stays open.",
    },
    tryAgain: "Try now",
    stopped: {
      conflict:
        "Nothing can be sent any more. Words in your name are at the service, and they are not all as you sent them. What is wrong:",
      refused: "The service did not take your words. Load the page again, then open the link once more.",
    },
    before: "What you sent",
  },
  keep: {
    heading: "This browser",
    tick: "Keep the link in this browser",
    means:
      "If you tick this, you can open this page without the link. So can anyone who opens this browser, and they can read, write and end it as you. It keeps one link, and how far you read. It keeps no note and none of your words.",
    history:
      "Your browser may have the whole link in its list of pages you opened. If others use this browser, delete it there, or open the link in a private window.",
    forget: "Forget it here",
    forgotten: "This browser has forgotten the link.",
    failed: "This browser does not let pages keep anything. The link was not kept.",
  },
  end: {
    heading: "End it",
    means: "You can end this at any time, and you need no reason. The other side sees that it has ended, and nothing more.",
    button: "End this commitment",
    sure: "Nobody can undo this. All notes are erased. Do you want to end it?",
    yes: "Yes, end it",
    no: "No, keep it",
    ending: "It has ended here. The service could not be told yet. Leave this page open, or press “Try now”.",
  },
});
