import type { words } from "./words";

export type Browser = keyof typeof words.historyNotAllowed;

/** One thing that stays somewhere, and for how long; the words say both. */
export interface Trace {
  readonly id: keyof typeof words.traces;
  readonly kept: keyof typeof words.lasting;
  readonly browsers: readonly Browser[];
  /** Only true with, or only without, the optional history permission; both when absent. */
  readonly withHistoryPermission?: boolean;
}

export interface TraceGroup {
  readonly id: keyof typeof words.groups;
  readonly traces: readonly Trace[];
}

const both: readonly Browser[] = ["chromium", "firefox"];

/** What is kept, where and for how long: the page shows this table, and the tests hold the browsers to it. */
export const traceGroups: readonly TraceGroup[] = [
  {
    id: "disk",
    traces: [
      { id: "settings", kept: "until-deleted", browsers: both },
      { id: "phrases", kept: "until-deleted", browsers: both },
      { id: "lists", kept: "lists", browsers: both },
      { id: "strength", kept: "strength", browsers: both },
      { id: "waiting", kept: "waiting", browsers: both },
      { id: "own-words", kept: "own-words", browsers: both },
      { id: "progress", kept: "progress", browsers: both },
      { id: "commitments", kept: "commitments", browsers: both },
      { id: "gate", kept: "until-deleted", browsers: ["chromium"] },
      { id: "day", kept: "day", browsers: both },
      { id: "faults", kept: "faults", browsers: both },
      { id: "release", kept: "release", browsers: both },
      { id: "release-backoff", kept: "release-backoff", browsers: both },
    ],
  },
  {
    id: "memory",
    traces: [
      { id: "tickets", kept: "tickets", browsers: both },
      { id: "forwarded", kept: "forwarded", browsers: both },
      { id: "episode", kept: "until-closed", browsers: both },
      { id: "self-test", kept: "self-test", browsers: both },
      { id: "tests", kept: "until-closed", browsers: both },
    ],
  },
  {
    id: "history",
    traces: [
      { id: "stopped-in-open-tab", kept: "nothing", browsers: ["chromium"] },
      { id: "stopped-in-new-tab", kept: "like-history", browsers: ["chromium"], withHistoryPermission: false },
      { id: "stopped-in-new-tab-tidied", kept: "stopped-in-new-tab-tidied", browsers: ["chromium"], withHistoryPermission: true },
      { id: "stopped", kept: "nothing", browsers: ["firefox"] },
      { id: "sent-before", kept: "like-history", browsers: both },
      { id: "let-through", kept: "like-history", browsers: ["chromium"], withHistoryPermission: false },
      { id: "let-through-tidied", kept: "let-through-tidied", browsers: ["chromium"], withHistoryPermission: true },
      { id: "continued", kept: "like-history", browsers: both },
      { id: "help", kept: "like-history", browsers: both },
      { id: "pages", kept: "like-history", browsers: ["chromium"] },
    ],
  },
  {
    id: "elsewhere",
    traces: [
      { id: "suggestions", kept: "suggestions", browsers: both },
      { id: "sync", kept: "sync", browsers: both },
      { id: "network", kept: "network", browsers: both },
      { id: "shared-notes", kept: "shared-notes", browsers: both },
      { id: "origin", kept: "origin", browsers: ["firefox"] },
      { id: "removal", kept: "removal", browsers: both },
      { id: "calls", kept: "calls", browsers: both },
      { id: "browser-files", kept: "browser-files", browsers: both },
      { id: "computer", kept: "computer", browsers: both },
      { id: "others", kept: "others", browsers: both },
    ],
  },
];

/** The groups as they are in one browser, with or without the optional history permission. */
export function tracesIn(browser: Browser, historyAllowed: boolean): TraceGroup[] {
  return traceGroups.map(({ id, traces }) => ({
    id,
    traces: traces.filter(
      ({ browsers, withHistoryPermission }) =>
        browsers.includes(browser) && (withHistoryPermission === undefined || withHistoryPermission === historyAllowed),
    ),
  }));
}
