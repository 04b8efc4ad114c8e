import type { Answer, ReportsOffending } from "../catalogue/types";
import { catalogue, message } from "../language/catalogue";

/** Everything said about a service, a step or a crisis line. */
export const words = catalogue("help", {
  thingToDo: "One thing you can do now",
  anotherWay: "Another way",
  visit: message<{ name: string }>("Go to {name}"),
  call: message<{ name: string; number: string }>("Call {name}: {number}"),
  chat: message<{ name: string }>("Write to {name}"),
  callShort: message<{ number: string }>("Call {number}"),
  chatShort: "Open the chat",
  emailShort: message<{ address: string }>("Email {address}"),
  visitShort: "Open the website",

  dayAndNight: "Open day and night",
  alwaysThere: "There at any hour",
  hoursNotConfirmed: "Hours not confirmed",
  openUntil: message<{ time: string }>("Open now until {time}"),
  /** `zone` is the name of a time zone, such as “Nepal Time”; `weekday` is short, such as “Mon”. */
  openUntilInZone: message<{ time: string; zone: string }>("Open now until {time} ({zone})"),
  opens: message<{ weekday: string; time: string }>("Closed now, opens {weekday} {time}"),
  opensInZone: message<{ weekday: string; time: string; zone: string }>("Closed now, opens {weekday} {time} ({zone})"),
  closed: "Closed now",

  costNotKnown: "Cost not confirmed",
  confidentialityNotKnown: "We do not know what they keep confidential. Ask them before you tell your story.",
  reports: {
    no: "They say that they pass nothing on.",
    "identifying-only": "They may pass on what shows who somebody is.",
    yes: "They must pass on some of what they hear.",
    unknown: "We do not know what they must pass on.",
  } satisfies Record<ReportsOffending, string>,
  bill: {
    yes: "The call shows on the phone bill.",
    no: "The call does not show on the phone bill.",
  } satisfies Partial<Record<Answer, string>>,

  notConfirmed: message<{ date: string }>("Not confirmed; source dated {date}."),
  notConfirmedUndated: "Not confirmed; source undated.",
  checkedOn: message<{ day: string }>("Checked with them on {day}."),
  checkedOnAndNotSince: message<{ day: string }>("Last checked on {day}. It may have changed."),

  notUpdated: message<{ day: string }>("This page has not been updated since {day}. A number or an hour may have changed."),

  timer: {
    start: message<{ minutes: number }>("{minutes, plural, one {Start a timer of # minute} other {Start a timer of # minutes}}"),
    breathe: message<{ minutes: number }>(
      "{minutes, plural, one {Breathe with a timer for # minute} other {Breathe with a timer for # minutes}}",
    ),
    pace: message<{ seconds: number }>("{seconds, plural, one {# second in, # second out.} other {# seconds in, # seconds out.}}"),
    in: "Breathe in",
    out: "Breathe out",
    left: message<{ minutes: number }>("{minutes, plural, one {About # minute left.} other {About # minutes left.}}"),
    done: "The time is over. You got through it.",
    stop: "Stop the timer",
    again: "Start it again",
  },

  crisisHeading: "If it all feels too much",
  toCrisis: "If it all feels too much: somebody to ring",
  emergency: message<{ number: string; country: string }>("Life in danger: ring {number} ({country})"),
  emergencyUnknown: "Life in danger: ring the emergency number of the country you are in.",
  crisisLine: message<{ name: string; number: string }>("{name}: {number}"),

  young: {
    link: "I am under 18",
    title: "If you are under 18",
    body: "We do not know who you are, and we tell nobody: not your parents, not your school. You can talk to somebody about anything that worries you. You choose what you say, and you can stop at any time.",
    pictures:
      "Is a picture of you or of a friend out there, or is somebody asking for one? It is not your fault, or theirs. A picture that is online can often be taken down. Here you can report it, or find out where. Do not pass it on.",
    danger: "Are you in danger now?",
    noService:
      "We know no line there yet for young people who need to talk. A grown-up you trust can help: at home, at school or at the doctor. The lines below are for you too.",
  },
  affected: {
    link: { children: "This happened to me, or to a child I know", other: "Something happened to me, or to somebody I know" },
    title: { children: "If this happened to you, or to a child you know", other: "If something happened to you, or to somebody you know" },
    body: "What happened is not your fault. You do not have to carry it alone. You can tell somebody as much or as little as you like, and you can stop at any time.",
    pictures:
      "A picture that is online can often be taken down. Here you can report it, or find out where. You need not look at it again. Do not pass it on.",
    danger: "Is a child in danger now?",
    noService: "We know no line just for this there yet. Those below may still help you, or help you to find one.",
  },
  /** On the pages that somebody opens who may live with whoever uses this browser. */
  inHistory:
    "A website that you open stays in this browser’s history, where others may see it. Pressing Shift three times closes this page.",
  youngHeading: "If you are under 18",
  reportHeading: "Where to report a picture",
  ownThoughtsHeading: "If you worry about your own thoughts",
  ring: message<{ number: string }>("Ring {number}."),
  ringUnknown: "Ring the emergency number of the country you are in.",
  back: "Back",
});
