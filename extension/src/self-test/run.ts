import type { Engine } from "../engines/engines";
import { searchAddress } from "../engines/search-address";
import { readTickets } from "../interception/tickets";
import { oneAtATime } from "../platform/locks";
import { ask } from "../platform/requests";
import { closeTab, openBehind, shownIn } from "../platform/tabs";
import { selfTestPhrase } from "./phrase";

/** What became of the test's own search. */
export type TestResult =
  /** Stopped before it was sent, and our page opened. */
  | "stopped"
  /** It could not be checked, and our neutral page opened: nothing was sent. */
  | "unchecked"
  /** It went to the engine, or somewhere else, past us. */
  | "past-us"
  /** The extension's background did not answer. */
  | "no-background";

/** Longest that a test waits for its search, in milliseconds: a slow machine is likelier than a search that is never seen. */
const patience = 12_000;

/** How long a tab shows something that is not ours and that we may not see until the test is over, in milliseconds. */
const settled = 3_000;

/** Opens a real search for the harmless phrase in a tab behind this one, waits for what becomes of it, and closes the tab. */
export function runTest(engine: Engine): Promise<TestResult> {
  return oneAtATime("self-test", () => run(engine));
}

async function run(engine: Engine): Promise<TestResult> {
  const begunAt = Date.now();
  try {
    if (!(await ask("test", { runs: true }).catch(() => undefined))) return "no-background";
    const tab = await openBehind(searchAddress(engine, selfTestPhrase));
    try {
      return await becameOf(tab, begunAt);
    } finally {
      await closeTab(tab);
    }
  } finally {
    await ask("test", { runs: false }).catch(() => undefined);
  }
}

async function becameOf(tab: number, begunAt: number): Promise<TestResult> {
  let elsewhereSince: number | undefined;
  while (Date.now() - begunAt < patience) {
    const tickets = (await readTickets()).filter(({ openedAt }) => openedAt >= begunAt);
    // The browser may not have told which tab it was.
    const ours = tickets.filter(({ tabId }) => tabId === tab || tabId === null);
    if (ours.some(({ reason }) => reason.kind === "test")) return "stopped";
    if (ours.some(({ reason }) => reason.kind === "unchecked")) return "unchecked";
    const shown = await shownIn(tab);
    if (shown === "a-site-we-see") return "past-us";
    // The empty page before the search is something else as well, for a moment.
    elsewhereSince = shown === "something-else" ? (elsewhereSince ?? Date.now()) : undefined;
    if (elsewhereSince !== undefined && Date.now() - elsewhereSince > settled) return "past-us";
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return "past-us";
}
