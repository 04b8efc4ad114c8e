import { message } from "../../language/catalogue";

/** What is said before and while a commitment is begun: what the other side sees, the ways off this page, and the invitation. */
export const beginning = {
  off: {
    heading: "You cannot share notes from here",
    explain:
      "Somebody else put this on your browser, so sharing notes is switched off here. That person might read them, or make you write them.",
    alone:
      "To get help that is only yours, use a phone or a computer that they cannot look at. You can ring one of the numbers below from there.",
    endStill: "What was begun here before can still be ended.",
    waiting: "A note that waits is not sent from here.",
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
    codeWhy: "Both of you see the same numbers. If you like, read them to each other. If they differ, somebody changed the link: end it.",
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
        "Keep the link to yourself. Whoever has it can read the notes, write back and end it.",
      ],
      ask: message<{ address: string }>("Help and advice for you: {address}"),
    },
    wrongHeading: "Did it go to the wrong person?",
    wrong: "End it here. From then on the link opens nothing.",
    done: "I have given it to them",
    sure: "Close this? The link cannot be shown again.",
    yes: "Yes, close it",
    no: "No, keep it open",
  },
};
