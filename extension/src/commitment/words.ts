import { catalogue, message } from "../language/catalogue";
import type { Fate } from "./kept";
import type { Closed } from "./outbox";
import type { FindingReason } from "./protocol/reasons";

export const words = catalogue("commitment", {
  documentTitle: message<{ product: string }>("{product}: notes to somebody"),
  title: "Notes to somebody you trust",
  lead: "You can tell somebody that you have decided to stop, and how it goes. You write a note and press Send. Nothing is sent by itself.",
  private: "This is a private window. Open this page in a normal window.",
  unreadable: "What you wrote here could not be read. Nothing was sent. Close this page and open it again.",
  failed: "The browser did not save that. Try again.",

  off: {
    heading: "You cannot share notes from here",
    explain:
      "Somebody else put this on your browser, so sharing notes is switched off here. That person might read them, or make you write them.",
    alone:
      "To get help that is only yours, use a phone or a computer that they cannot look at. You can ring one of the numbers below from there.",
    endStill: "What was begun here before can still be ended.",
  },

  before: {
    heading: "What the other person sees",
    sees: [
      "Each note on which you press Send, and the day you wrote it.",
      "That it has ended, if one of you ends it. It does not say who did.",
    ],
    neverHeading: "What they never see",
    never: [
      "Your searches, your pauses and your settings.",
      "When you are here, or whether you have read an answer.",
      "Whether the pause is on or off, or was taken away.",
    ],
    silence: "Silence means nothing. You owe nobody a note. We tell the other person so.",
    end: "You can end it at any time, and so can they.",
    link: "The link opens it. Whoever has the link can read your notes, write back and end it. They cannot write in your name.",
    service: "The service passes your notes on and cannot read them. It keeps each for 30 days at most.",
    here: "This browser keeps what you send, as plain text. Anyone who can open this browser profile can read it, and can write as you.",
    choose: "This is only for you to choose. Nobody has a right to it.",
  },

  routes: {
    heading: "If this is not what you want",
    made: "Somebody made me do this",
    afraid: "I am afraid",
    back: "Back",
    nothing: "You can write nothing. Nobody is told, and silence means nothing.",
    ending:
      "You can end it here with one button. The other person sees that it has ended, and not who ended it. If ending it could put you in danger, talk to somebody first.",
    noService: "We know no line just for this yet. Those below may still help you, or help you to find one.",
  },
  made: {
    title: "If somebody made you do this",
    body: "That is not all right, whoever they are. These notes are only for people who choose them. You do not have to explain why you stop.",
    safe: "Somebody who can look at this browser can read what you sent from here. To talk about it, use a phone or a computer that they cannot look at.",
  },
  afraid: {
    title: "If you are afraid",
    body: "If you are afraid of what somebody may do, you are not alone with it. You can talk to somebody now. You do not have to give your name.",
    safe: "If you can, use a phone or a computer that nobody else looks at. A website that you open here stays in the history.",
  },

  make: {
    heading: "Begin",
    another: "Begin with somebody else",
    label: "Who is it for?",
    labelWhy: "Any name you like. Only you see it. It stays in this browser.",
    noLabel: "Write a name first. Any word will do.",
    days: "How long it stays open after a note",
    daysWhy: "It ends by itself when you both write nothing for that long.",
    daysOf: message<{ days: number }>("{days, plural, one {# day} other {# days}}"),
    note: "Your first note",
    noteWhy: "For example, what you have decided, and what would help you.",
    button: "Send this note and show the link",
    working: "One moment…",
    failures: {
      away: "We could not reach the service. Nothing was sent. Your words are still here. Try again when you are online.",
      busy: "The service is busy. Nothing was sent. Your words are still here. Try again in a few minutes.",
      "too-many":
        "No more can be begun from here today. Nothing was sent. Copy your words if you want to keep them, and try again tomorrow.",
      full: "The service has no room for another one now. Nothing was sent. Copy your words if you want to keep them, and try again another day.",
      refused: "The service did not take it. Nothing was sent. Your words are still here. Try once more.",
    },
  },

  handOver: {
    title: "Give them this link",
    once: "You see this link only now. We do not keep it. If it gets lost, begin again with a new one.",
    warn: "Whoever has it can read your notes, write back and end it. Give it to one person, in a way that only they can see.",
    code: "Numbers to compare",
    codeWhy: "They see the same numbers. If you like, read them to each other. If they differ, somebody changed the link: end it.",
    link: "The link",
    picture: "The link as a picture that a phone's camera can read",
    copy: "Copy the link",
    copied: "It is copied. Other programs can read it until you copy something else.",
    notCopied: "The browser did not copy it. Mark the link with the mouse or your finger and copy it.",
    print: "Print this page",
    forThem: {
      heading: "For the person who gets this",
      lines: [
        "Somebody wants to tell you how it goes with something they have decided to stop.",
        "Open the link, or point your phone's camera at the picture. You need no account and no app.",
        "First you find help for yourself. Then you can read the notes and write back, if you like.",
        "Silence means nothing. You can end it at any time.",
      ],
      ask: message<{ address: string }>("Help and advice for you: {address}"),
    },
    done: "I have given it to them",
    sure: "Close this? The link cannot be shown again.",
    yes: "Yes, close it",
    no: "No, keep it open",
  },

  one: {
    to: message<{ label: string }>("To {label}"),
    begun: message<{ day: string }>("Begun on {day}."),
    lasts: message<{ days: number }>(
      "{days, plural, one {It ends by itself when you both write nothing for # day.} other {It ends by itself when you both write nothing for # days.}}",
    ),
    code: message<{ code: string }>("Numbers to compare: {code}"),
    ending: "You ended it. Nothing more is sent. We tell the service as soon as we can reach it.",
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
    closed: "It has ended, so the note was not sent. Your words are still here.",
    waits: {
      away: "We could not reach the service. Your note is kept here, and we try again until it is sent.",
      busy: "The service is busy. Your note is kept here, and we try again until it is sent.",
      full: "The service has no room for another note yet. Your note is kept here, and we try again until it is sent.",
    },
  },

  notes: {
    heading: "What you sent",
    none: "Nothing yet.",
    fates: {
      waiting: "Waiting to be sent",
      sent: "Sent",
      "not-sent": "Not sent",
      unsure: "It was on its way when this ended. We do not know if it arrived.",
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
    queued: "It has ended here. We tell the service as soon as we can reach it. Until then the link still opens what you sent.",
  },
});
