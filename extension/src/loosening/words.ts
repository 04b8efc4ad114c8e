import type { Loosening } from "./change";

export const words = {
  heading: "What waits",
  none: "Nothing is waiting.",
  what: (change: Loosening): string => {
    switch (change.kind) {
      case "switch-off":
        return "Switch the pause off";
      case "drop-phrase":
        return "Take one saved phrase away";
      case "drop-list":
        return `Switch off the list “${change.title}”`;
      case "allow-continue":
        return `Let me go on again: ${change.title}`;
      case "shorten-wait":
        return `Make the wait ${inSeconds(change.seconds)}`;
      case "shorten-delay":
        return change.hours === 0 ? "Let changes apply at once" : `Let changes wait only ${inHours(change.hours)}`;
      case "uncover-engine":
        return `Stop covering ${change.name}`;
    }
  },
  /** The same where anybody may look: without the name of a list or of an engine. */
  whatWithoutNames: (change: Loosening): string => {
    switch (change.kind) {
      case "drop-list":
        return "Switch a list off";
      case "allow-continue":
        return "Let me go on again";
      case "uncover-engine":
        return "Stop covering a search engine";
      default:
        return words.what(change);
    }
  },
  at: (time: string) => `About ${time}.`,
  callBack: "Keep it as it is",
  callBackName: (what: string) => `Keep it as it is: ${what}`,
  calledBack: (what: string) => `It stays as it is. Called back: ${what}.`,
  failed: "The browser did not save that. Try again.",
  explain: (hours: number) =>
    hours === 0
      ? "Changes apply at once."
      : `What makes the pause stronger works at once. What makes it weaker waits ${inHours(hours)}. Until then you can call it back.`,
  clock:
    "The wait goes on while the browser is closed or the computer sleeps, but each such time counts for 12 hours at most. We cannot tell a clock that was set forward from a night that passed.",
  remove: "You can always remove the extension, or delete everything at once.",
  continueFor: (title: string) => `Let me go on after the wait: ${title}`,
  mayContinue: "From now on you can go on after the wait.",
  mayNotContinue: "From now on there is no way on. Only a search that asks for help goes on.",
  waits: (time: string) => `This waits until about ${time}. Until then you can call it back in settings, under “What waits”.`,
} as const;

/** “10 seconds”, “3 minutes”. */
export function inSeconds(seconds: number): string {
  if (seconds < 60) return `${seconds} seconds`;
  const minutes = seconds / 60;
  return minutes === 1 ? "1 minute" : `${minutes} minutes`;
}

/** “1 hour”, “3 days”. */
export function inHours(hours: number): string {
  if (hours < 24) return hours === 1 ? "1 hour" : `${hours} hours`;
  const days = hours / 24;
  return days === 1 ? "1 day" : `${days} days`;
}

/** A moment as people say it: day of the week, date and time of this computer. */
export const inDays = (instant: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", hourCycle: "h23" })
    .format(instant)
    .replace(" at ", ", ");
