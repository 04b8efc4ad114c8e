import { catalogue, message } from "../language/catalogue";

export const words = catalogue("loosening", {
  heading: "What waits",
  none: "Nothing is waiting.",
  what: {
    "switch-off": "Switch the pause off",
    "drop-phrase": "Take one saved phrase away",
    "drop-list": message<{ title: string }>("Switch off the list “{title}”"),
    "allow-continue": message<{ title: string }>("Let me go on again: {title}"),
    "wait-seconds": message<{ seconds: number }>("{seconds, plural, one {Make the wait # second} other {Make the wait # seconds}}"),
    "wait-minutes": message<{ minutes: number }>("{minutes, plural, one {Make the wait # minute} other {Make the wait # minutes}}"),
    "no-delay": "Let changes apply at once",
    "delay-hours": message<{ hours: number }>("{hours, plural, one {Let changes wait only # hour} other {Let changes wait only # hours}}"),
    "delay-days": message<{ days: number }>("{days, plural, one {Let changes wait only # day} other {Let changes wait only # days}}"),
    "uncover-engine": message<{ name: string }>("Stop covering {name}"),
  },
  /** The same where anybody may look: without the name of a list or of an engine. */
  withoutNames: {
    "drop-list": "Switch a list off",
    "allow-continue": "Let me go on again",
    "uncover-engine": "Stop covering a search engine",
  },
  at: message<{ time: string }>("About {time}."),
  callBack: "Keep it as it is",
  callBackName: message<{ what: string }>("Keep it as it is: {what}"),
  calledBack: message<{ what: string }>("It stays as it is. Called back: {what}."),
  failed: "The browser did not save that. Try again.",
  explain: {
    none: "Changes apply at once.",
    hours: message<{ hours: number }>(
      "{hours, plural, one {What makes the pause stronger works at once. What makes it weaker waits # hour. Until then you can call it back.} other {What makes the pause stronger works at once. What makes it weaker waits # hours. Until then you can call it back.}}",
    ),
    days: message<{ days: number }>(
      "{days, plural, one {What makes the pause stronger works at once. What makes it weaker waits # day. Until then you can call it back.} other {What makes the pause stronger works at once. What makes it weaker waits # days. Until then you can call it back.}}",
    ),
  },
  clock:
    "The wait goes on while the browser is closed or the computer sleeps, but each such time counts for 12 hours at most. We cannot tell a clock that was set forward from a night that passed.",
  remove: "You can always remove the extension, or delete everything at once.",
  continueFor: message<{ title: string }>("Let me go on after the wait: {title}"),
  mayContinue: "From now on you can go on after the wait.",
  mayNotContinue: "From now on there is no way on. Only a search that asks for help goes on.",
  waits: message<{ time: string }>("This waits until about {time}. Until then you can call it back in settings, under “What waits”."),
});
