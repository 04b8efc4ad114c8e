import { message } from "../../language/catalogue";
import type { Fate } from "../kept";
import type { Closed } from "../outbox";
import type { FindingReason } from "../protocol/reasons";

/** What is said of a commitment that was begun: its notes, its answers, and its end. */
export const goingOn = {
  one: {
    to: message<{ label: string }>("To {label}"),
    begun: message<{ day: string }>("Begun on {day}."),
    lasts: message<{ days: number }>(
      "{days, plural, one {It ends by itself when you both write nothing for # day.} other {It ends by itself when you both write nothing for # days.}}",
    ),
    code: message<{ code: string }>("Numbers to compare: {code}"),
    ending:
      "You ended it. Nothing more is sent. We tell the service as soon as we can reach it. Until then the link still opens what you sent.",
    closed: {
      ended: "This has ended. Nothing more can be sent.",
      expired: "This has ended by itself, because nobody wrote for a long time. Nothing more can be sent.",
      "not-found": "The service does not know this any more. Nothing more can be sent.",
      refused: "The service did not take your note, so we stopped sending. The fault is in our program, not in you. You can begin again.",
      conflict: "Something is wrong with the notes in your name, so we stopped sending. You can end this and begin again.",
    } satisfies Record<Closed, string>,
    stillThere: "What was sent before may stay with the other person.",
    forget: "Delete it from this browser",
    forgetSure: "Delete these notes and answers from this browser now? It cannot be undone.",
    forgetYes: "Yes, delete them",
    forgetNo: "No, keep them",
    forgotten: "They are deleted from this browser.",
  },

  write: {
    heading: "Write a note",
    text: "Your note",
    drafts: "Sentences to begin with",
    draftsWhy: "Press one to put it in the box. You can change it. It is sent only when you press Send.",
    lines: [
      "I kept to what I decided.",
      "Today was hard, and I got through it.",
      "Today was hard. I would like to talk.",
      "Thank you for being there.",
    ],
    loosening: "I have asked to loosen my settings.",
    left: message<{ count: number }>("{count, plural, one {Room for about # more letter.} other {Room for about # more letters.}}"),
    over: message<{ count: number }>(
      "{count, plural, one {About # letter too long. Make it shorter.} other {About # letters too long. Make it shorter.}}",
    ),
    send: "Send",
    sending: "Sending…",
    sent: "It is sent.",
    empty: "There is nothing in the box. Write a few words first.",
    tooLong: "This is too long for one note. Make it shorter, or send two.",
    notSent: "It was not sent, and it will not be. Your words are kept below.",
    closed: "It has ended, so the note was not sent. Your words are still here.",
    waits: {
      away: "We could not reach the service. Your note is kept here, and we try again until it is sent.",
      busy: "The service is busy. Your note is kept here, and we try again until it is sent.",
      full: "The service has no room for another note yet. Your note is kept here, and we try again until it is sent.",
    },
  },

  notes: {
    heading: "Your notes",
    none: "Nothing yet.",
    fates: {
      waiting: "Waiting to be sent",
      sent: "Sent",
      "not-sent": "Not sent, and it will not be",
      unsure: "It was on its way when this stopped. We do not know if it arrived.",
    } satisfies Record<Fate, string>,
    onItsWay: "It may have arrived already, so you cannot take it back.",
    takeBack: "Do not send",
    takeBackName: message<{ text: string }>("Do not send: {text}"),
    takenBack: "It was not sent. Your words are in the box again.",
    tooLate: "It may have arrived already, so you cannot take it back.",
    tryNow: "Try to send it now",
  },

  answers: {
    heading: "What came back",
    none: "No answer is here. They may not have written, and that means nothing.",
    look: "Look for an answer",
    looking: "Looking…",
    found: message<{ count: number }>("{count, plural, one {# new answer.} other {# new answers.}}"),
    nothing: "Nothing new. That means nothing.",
    failures: {
      away: "We could not reach the service. Try again when you are online.",
      busy: "The service is busy. Try again in a few minutes.",
      full: "The service is busy. Try again in a few minutes.",
      refused: "The service did not understand us. Try again another time.",
    },
  },

  findings: {
    heading: "Something was not right",
    blame: "The other person can do nothing about this. It comes from the service, or from what lies between.",
    ownNotes: "In your own notes:",
    note: message<{ number: number }>("Note {number}."),
    notes: message<{ from: number; to: number }>("Notes {from} to {to}."),
    reasons: {
      "wrong-size": "Something came that is no note. We do not show it.",
      "wrong-version": "A note came in a form that we cannot read. A newer version of this extension may read it.",
      tampered: "A note was changed on its way, so we do not show it.",
      "not-by-the-person": "A note came in your name that this browser did not sign. We do not show it.",
      malformed: "A note came that is not made as it should be. We do not show it.",
      "too-long": "A note came that is too long. We do not show it.",
      "wrong-direction": "The service gave back a note that went the other way. We do not show it.",
      "out-of-order": "A note came at the wrong place. We do not show it.",
      replayed: "A note came a second time. We show it once.",
      forked: "A note is real, but it does not follow the one before it. The service may have shown two of you different notes.",
      dropped: "Notes in between are missing. The service did not give them to us.",
      "too-old": "Older notes are gone. The service keeps notes for 30 days.",
      truncated: "The newest notes did not come. Look again later.",
      "rolled-back": "The service has forgotten notes that it had before.",
    } satisfies Record<FindingReason, string>,
  },

  reminder: {
    heading: "Still what you want?",
    ask: message<{ label: string; days: number }>(
      "{days, plural, one {You have shared notes with {label} for # day. Is that still what you want?} other {You have shared notes with {label} for # days. Is that still what you want?}}",
    ),
    keep: "Keep it",
    kept: "It stays as it is.",
  },

  end: {
    button: "End it",
    explain:
      "Ending takes effect at once, here and without the internet too. The other person sees that it has ended, and not who ended it.",
    sure: "End it now? Nothing more can be sent, and it cannot be undone.",
    yes: "Yes, end it",
    no: "No, keep it",
    done: "It has ended.",
    queued: "It has ended here.",
  },
};
