import type { Engine } from "../engines/engines";
import { searchAddress } from "../engines/search-address";
import { readTickets } from "../interception/tickets";
import { ask } from "../platform/requests";
import { memory } from "../platform/storage";
import { addressIn, closeTab, openBehind } from "../platform/tabs";
import { type RunningTest, selfTestKey, selfTestLasts, selfTestPhrase } from "./phrase";

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

/** Opens a real search for the harmless phrase in a tab behind this one, waits for what becomes of it, and closes the tab. */
export async function runTest(engine: Engine): Promise<TestResult> {
  const begunAt = Date.now();
  await memory.set(selfTestKey, { until: begunAt + selfTestLasts } satisfies RunningTest);
  try {
    if (!(await ask("refresh", {}).catch(() => undefined))) return "no-background";
    const tab = await openBehind(searchAddress(engine, selfTestPhrase));
    try {
      return await becameOf(tab, begunAt);
    } finally {
      await closeTab(tab);
    }
  } finally {
    await memory.remove(selfTestKey);
    await ask("refresh", {}).catch(() => undefined);
  }
}

async function becameOf(tab: number, begunAt: number): Promise<TestResult> {
  while (Date.now() - begunAt < patience) {
    const tickets = (await readTickets()).filter(({ openedAt }) => openedAt >= begunAt);
    if (tickets.some(({ reason }) => reason.kind === "test")) return "stopped";
    if (tickets.some(({ reason, tabId }) => reason.kind === "unchecked" && tabId === tab)) return "unchecked";
    if (await addressIn(tab).then((address) => address?.startsWith("http"))) return "past-us";
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return "past-us";
}
