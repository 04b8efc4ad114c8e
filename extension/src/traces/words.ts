import type { Browser, TraceGroup } from "./traces";

export const words = {
  documentTitle: (product: string) => `${product}: traces`,
  title: "What stays where",
  lead: "This is everything that stays behind, as far as we know. No page can promise to leave no trace.",
  home: {
    heading: "Could somebody at home see this?",
    lines: [
      "They can see the button of this tool, and its name in the browser’s list of what was added.",
      "They cannot read your phrases here. They can try guesses, and they can read what you wrote in your own words.",
      "A helper’s website that you open stands in the history by its own name.",
    ],
    pages: "In the history they can see that one of our pages was open, and when. It does not say why.",
    search: "A search that was stopped in a new tab may stand in the history, with its words. In settings you can let us take it out.",
  },
  what: "What",
  kept: "How long",
  groups: {
    disk: "On disk, in this browser profile",
    memory: "In memory only",
    history: "In your browser's own history",
    elsewhere: "Where we have no say",
  } satisfies Record<TraceGroup["id"], string>,
  historyAllowed: "You allow us to take stopped searches out of the history.",
  historyNotAllowed: {
    chromium: "We do not touch your browser's history. You can allow it in settings.",
    firefox: "We do not touch your browser's history.",
  } satisfies Record<Browser, string>,
  erase:
    "To delete what is on disk and in memory, open settings. Press “Delete everything”. It is all deleted, too, if you take the extension away.",
  settings: "Settings",
} as const;
