import type { TermList } from "../catalogue/term-lists";
import type { MatchAnswer } from "../matching/decide";

const languageNames = new Intl.DisplayNames(["en-GB"], { type: "language" });

export const words = {
  heading: "Lists you can add",
  explain:
    "A list holds words that others chose with care. Tick one, and a search with its words is stopped. The words are not shown here. For anything else, such as gambling, save words of your own.",
  count: (count: number) => (count === 0 ? "No list is on." : count === 1 ? "1 list is on." : `${count} lists are on.`),
  open: "See the lists",
  answers: {
    pause: "A search with its words is paused.",
    support: "A search with its words shows help first. You can go on at once.",
  } satisfies Record<MatchAnswer, string>,
  facts: ({ language, count, version, steward }: TermList) =>
    `${languageNames.of(language)}, ${count === 1 ? "1 phrase" : `${count} phrases`}, version ${version}, looked after by ${steward}.`,
  on: (title: string) => `${title}: on. It works from now on.`,
  off: (title: string) => `${title}: off.`,
  drop: (title: string) => `Switch off ${title}`,
  noLongerPublished: (title: string) => `${title} is on. It is no longer published, so it stays as it was.`,
  unreadable: "The lists you chose could not be read, so searches cannot be checked. Delete everything below, then choose again.",
  failed: "The browser did not save that. Try again.",
} as const;
