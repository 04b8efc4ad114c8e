import { catalogue, message } from "../language/catalogue";
import type { MatchAnswer } from "../matching/decide";

export const words = catalogue("lists", {
  heading: "Lists you can add",
  explain:
    "A list holds words that others chose with care. Tick one, and a search with its words is stopped. The words are not shown here. For anything else, such as gambling, save words of your own.",
  none: "No list is on.",
  count: message<{ count: number }>("{count, plural, one {# list is on.} other {# lists are on.}}"),
  open: "See the lists",
  answers: {
    pause: "A search with its words is paused.",
    support: "A search with its words shows help first. You can go on at once.",
  } satisfies Record<MatchAnswer, string>,
  facts: message<{ language: string; count: number; version: number; steward: string }>(
    "{language}, {count, plural, one {# phrase} other {# phrases}}, version {version}, looked after by {steward}.",
  ),
  on: message<{ title: string }>("{title}: on. It works from now on."),
  off: message<{ title: string }>("{title}: off."),
  drop: message<{ title: string }>("Switch off {title}"),
  noLongerPublished: message<{ title: string }>("{title} is on. It is no longer published, so it stays as it was."),
  unreadable: "The lists you chose could not be read, so searches cannot be checked. Delete everything below, then choose again.",
  failed: "The browser did not save that. Try again.",
});
