import { queriesOf, type Search } from "../engines/recognise";
import { episodeLength } from "../episode/episode";
import { memory } from "../platform/storage";

/** A search the person sent after all with Continue, in memory only. */
interface Forwarded {
  readonly tabId: number;
  readonly queries: readonly string[];
  readonly at: number;
}

const key = "forwarded";
const mostKept = 20;

export async function rememberForwarded(search: Search, tabId: number, now: number): Promise<void> {
  const kept = (await recent(now)).slice(1 - mostKept);
  await memory.set(key, [...kept, { tabId, queries: queriesOf(search) ?? [], at: now }] satisfies Forwarded[]);
}

/** The page that opens after Continue is not stopped a second time by the content script. */
export async function wasForwarded(queries: readonly string[], tabId: number, now: number): Promise<boolean> {
  return (await recent(now)).some((entry) => entry.tabId === tabId && asks(entry, queries));
}

/** Forgets those past their episode. */
export async function sweepForwarded(now: number): Promise<void> {
  const left = await recent(now);
  await (left.length > 0 ? memory.set(key, left) : memory.remove(key));
}

const asks = (entry: Forwarded, queries: readonly string[]): boolean =>
  queries.length > 0 && queries.every((query) => entry.queries.includes(query));

const recent = async (now: number): Promise<Forwarded[]> =>
  ((await memory.get<Forwarded[]>(key)) ?? []).filter((entry) => now - entry.at < episodeLength);
