import type { Answer, HelpResource, ReportsOffending, Source } from "../catalogue/types";
import type { Service, Way } from "./choose";

/** Everything said about a service, a step or a crisis line. */
export const words = {
  thingToDo: "One thing you can do now",
  anotherWay: "Another way",
  stepHere: "It opens here, on this page.",
  visit: (name: string) => `Go to ${name}`,
  call: (name: string, number: string) => `Call ${name}: ${number}`,
  chat: (name: string) => `Write to ${name}`,
  callShort: (number: string) => `Call ${number}`,
  chatShort: "Open the chat",
  emailShort: (address: string) => `Email ${address}`,
  visitShort: "Open the website",

  dayAndNight: "Open day and night",
  alwaysThere: "There at any hour",
  hoursNotConfirmed: "Hours not confirmed",
  openUntil: (time: string) => `Open now until ${time}`,
  openUntilInZone: (time: string, place: string) => `Open now until ${time} (${place} time)`,
  opens: (time: string) => `Closed now, opens ${time}`,
  opensInZone: (time: string, place: string) => `Closed now, opens ${time} (${place} time)`,
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
    unknown: null,
  } satisfies Record<Answer, string | null>,

  notConfirmed: ({ date }: Source) => (date ? `Not confirmed; source dated ${date}.` : "Not confirmed; source undated."),
  checkedOn: (day: string) => `Checked with them on ${day}.`,
  checkedOnAndNotSince: (day: string) => `Last checked on ${day}. It may have changed.`,

  sentence: (text: string) => `${text}.`,
  notUpdated: (day: string) => `This page has not been updated since ${day}. A number or an hour may have changed.`,

  timer: {
    start: (minutes: number) => `Start a timer of ${minutes} minutes`,
    breathe: (minutes: number) => `Breathe with a timer for ${minutes} minutes`,
    pace: (seconds: number) => `${seconds} seconds in, ${seconds} seconds out.`,
    in: "Breathe in",
    out: "Breathe out",
    left: (minutes: number) => (minutes === 1 ? "About 1 minute left." : `About ${minutes} minutes left.`),
    done: "The time is over. You got through it.",
    stop: "Stop the timer",
    again: "Start it again",
  },

  /** Stands where no line at all can be read. */
  findAHelpline: { name: "Find A Helpline", url: "https://findahelpline.com/" },
  crisisHeading: "If it all feels too much",
  toCrisis: "If it all feels too much: somebody to ring",
  emergency: (number: string, country: string) => `Life in danger: ring ${number} (${country})`,
  emergencyUnknown: "Life in danger: ring the emergency number of the country you are in.",
  crisisLine: (name: string, number: string) => `${name}: ${number}`,

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
  ring: (number: string) => `Ring ${number}.`,
  ringUnknown: "Ring the emergency number of the country you are in.",
  back: "Back",
} as const;

export const linkWords: Record<Way, (resource: HelpResource) => string> = {
  phone: ({ name, phone }) => words.call(name, phone?.display ?? ""),
  chat: ({ name }) => words.chat(name),
  website: ({ name }) => words.visit(name),
};

const timeFormat = (locale: string, timeZone: string | null, weekday: boolean): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    ...(weekday ? { weekday: "short" } : {}),
    ...(timeZone ? { timeZone } : {}),
  });

/** The hours of a service in words, in its own time zone, which is named where its clock differs from this computer's. */
export function hoursInWords({ resource, hours }: Service, locale: string): string {
  if (hours.state === "unknown") return words.hoursNotConfirmed;
  const instant = hours.state === "open" ? hours.until : hours.opens;
  if (instant === null) {
    if (hours.state === "closed") return words.closed;
    // "Open" would promise that somebody answers.
    return resource.kind === "self-help" || resource.phone === null ? words.alwaysThere : words.dayAndNight;
  }
  const { timeZone } = resource.hours;
  const withDay = hours.state === "closed";
  const there = timeFormat(locale, timeZone, withDay).format(instant).replace(",", "");
  const here = timeFormat(locale, null, withDay).format(instant).replace(",", "");
  const place = timeZone?.split("/").at(-1)?.replaceAll("_", " ") ?? "";
  if (hours.state === "open") return there === here ? words.openUntil(there) : words.openUntilInZone(there, place);
  return there === here ? words.opens(there) : words.opensInZone(there, place);
}

/** How far the facts about a service can be trusted, in words. `day` is today, `yyyy-MM-dd`. */
export function standingInWords({ verifiedOn, expiresOn, source }: HelpResource, day: string): string {
  if (!verifiedOn) return words.notConfirmed(source);
  return expiresOn && expiresOn < day ? words.checkedOnAndNotSince(verifiedOn) : words.checkedOn(verifiedOn);
}
