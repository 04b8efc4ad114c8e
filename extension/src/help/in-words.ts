import type { HelpResource, Source } from "../catalogue/types";
import { asDateOf, asTime, asWeekday, nameOfTimeZone } from "../language/said-by-intl";
import type { Service, Way } from "./choose";
import { words } from "./words";

/** What leads to a service, in words. */
export const linkWords: Record<Way, (resource: HelpResource) => string> = {
  phone: ({ name, phone }) => words.call({ name, number: phone?.display ?? "" }),
  chat: ({ name }) => words.chat({ name }),
  website: ({ name }) => words.visit({ name }),
};

/** The hours of a service in words, in its own time zone, which is named where its clock differs from this computer's. */
export function hoursInWords({ resource, hours }: Service): string {
  if (hours.state === "unknown") return words.hoursNotConfirmed;
  const instant = hours.state === "open" ? hours.until : hours.opens;
  if (instant === null) {
    if (hours.state === "closed") return words.closed;
    // "Open" would promise that somebody answers.
    return resource.kind === "self-help" || resource.phone === null ? words.alwaysThere : words.dayAndNight;
  }
  const timeZone = resource.hours.timeZone ?? undefined;
  const [time, weekday] = [asTime(instant, timeZone), asWeekday(instant, timeZone)];
  const isOpen = hours.state === "open";
  const isSameHere = time === asTime(instant) && (isOpen || weekday === asWeekday(instant));
  if (isSameHere || timeZone === undefined) return isOpen ? words.openUntil({ time }) : words.opens({ weekday, time });
  const zone = nameOfTimeZone(timeZone, instant);
  return isOpen ? words.openUntilInZone({ time, zone }) : words.opensInZone({ weekday, time, zone });
}

/** How far a fact without a check can be trusted. */
export const notConfirmed = ({ date }: Source): string => (date ? words.notConfirmed({ date: asDateOf(date) }) : words.notConfirmedUndated);

/** How far the facts about a service can be trusted, in words. `day` is today, `yyyy-MM-dd`. */
export function standingInWords({ verifiedOn, expiresOn, source }: HelpResource, day: string): string {
  if (!verifiedOn) return notConfirmed(source);
  const checked = { day: asDateOf(verifiedOn) };
  return expiresOn && expiresOn < day ? words.checkedOnAndNotSince(checked) : words.checkedOn(checked);
}
