import type { Search } from "../engines/recognise";
import { countPause } from "../episode/day";
import { enterEpisode, offeredFrom } from "../episode/episode";
import { countFault } from "./faults";
import { orElse } from "./in-time";
import { keepTicket, type StopReason } from "./tickets";

/** A search that is not to be sent, and where it was asked for. */
export interface Stopped {
  readonly search: Search | null;
  readonly tabId: number | null;
  /** Asked for in a private window: then nothing is counted on disk. */
  readonly isPrivate: boolean;
  readonly reason: StopReason;
}

/**
 * Keeps the ticket for a stopped search and answers the fragment under which its page will find it. When memory itself fails, or does not answer in
 * time, the fragment is empty: the page then offers help, and nothing can be forwarded.
 */
export async function stop(stopped: Stopped, now: number = Date.now()): Promise<string> {
  return orElse(keep(stopped, now), "");
}

async function keep({ search, tabId, isPrivate, reason }: Stopped, now: number): Promise<string> {
  const continueFrom = reason.kind === "unchecked" ? now : offeredFrom(await enterEpisode(now, reason.kind), now, reason.kind);
  const token = await keepTicket({ reason, search, tabId, openedAt: now, continueFrom });
  if (!isPrivate) void count(reason, now);
  return token;
}

/** Counting is the least of it: a full disk must not keep the page from opening. */
async function count(reason: StopReason, now: number): Promise<void> {
  try {
    if (reason.kind === "pause") await countPause(now);
    if (reason.kind === "unchecked") await countFault(now, reason.fault);
  } catch {
    return;
  }
}
