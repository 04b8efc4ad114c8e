import { asMoment, inUnits } from "../language/said-by-intl";
import type { Loosening } from "./change";
import { words } from "./words";

/** A change as its button or its line calls it. */
export function changeInWords(change: Loosening): string {
  switch (change.kind) {
    case "drop-list":
    case "allow-continue":
      return words.what[change.kind](change);
    case "uncover-engine":
      return words.what["uncover-engine"](change);
    case "shorten-wait":
      return change.seconds < 60 ? words.what["wait-seconds"](change) : words.what["wait-minutes"]({ minutes: change.seconds / 60 });
    case "shorten-delay":
      if (change.hours === 0) return words.what["no-delay"];
      return change.hours < 24 ? words.what["delay-hours"](change) : words.what["delay-days"]({ days: change.hours / 24 });
    default:
      return words.what[change.kind];
  }
}

/** The same where anybody may look: without the name of a list or of an engine. */
export function changeWithoutNames(change: Loosening): string {
  switch (change.kind) {
    case "drop-list":
    case "allow-continue":
    case "uncover-engine":
      return words.withoutNames[change.kind];
    default:
      return changeInWords(change);
  }
}

/** How long a change waits that makes the pause weaker. */
export function delayExplained(hours: number): string {
  if (hours === 0) return words.explain.none;
  return hours < 24 ? words.explain.hours({ hours }) : words.explain.days({ days: hours / 24 });
}

/** “10 seconds”, “3 minutes”. */
export const inSeconds = (seconds: number): string => (seconds < 60 ? inUnits(seconds, "second") : inUnits(seconds / 60, "minute"));

/** “1 hour”, “3 days”. */
export const inHours = (hours: number): string => (hours < 24 ? inUnits(hours, "hour") : inUnits(hours / 24, "day"));

/** Until when a change waits, and how to call it back. */
export const waitsUntil = (instant: number): string => words.waits({ time: asMoment(instant) });
