import type { Search } from "../engines/recognise";
import { countPause, type DayRecord, today } from "../episode/day";
import { enterEpisode, offeredFrom } from "../episode/episode";
import { countKept } from "../progress/kept";
import { defaultSettings, readSettings, type Settings } from "../settings/settings";
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
  readonly wasTyped?: true;
}

/**
 * Keeps the ticket for a stopped search and answers the token under which its page will find it. When memory itself fails, or does not answer in
 * time, the token is empty: the page then offers help, and nothing can be forwarded.
 */
export async function stop(stopped: Stopped, now: number = Date.now()): Promise<string> {
  return orElse(keep(stopped, now), "");
}

/** Longest that the disk is waited for, in milliseconds: the gate has to answer in time, or a match would pass for a search that could not be checked. */
const diskPatience = 200;

async function keep({ search, tabId, isPrivate, reason, wasTyped }: Stopped, now: number): Promise<string> {
  const continueFrom = await continueFromFor(reason, now);
  const goesNowhere = reason.kind === "test" || (reason.kind === "pause" && reason.withoutContinue);
  const kept = goesNowhere ? null : search;
  const ticket = { reason, search: kept, tabId, isPrivate, openedAt: now, continueFrom };
  const token = await keepTicket(wasTyped ? { ...ticket, wasTyped } : ticket);
  if (!isPrivate) void count(reason, now);
  return token;
}

/** A test is no stretch of searching, and what could not be checked begins none. */
async function continueFromFor(reason: StopReason, now: number): Promise<number> {
  if (reason.kind === "unchecked" || reason.kind === "test") return now;
  const [{ waitSeconds }, { pauses }] = await Promise.all([
    orElse<Pick<Settings, "waitSeconds">>(readSettings(), defaultSettings, diskPatience),
    orElse<Pick<DayRecord, "pauses">>(today(now), { pauses: 0 }, diskPatience),
  ]);
  const episode = await enterEpisode(now, reason.kind, { wait: waitSeconds * 1_000, isAgain: pauses > 0 });
  return offeredFrom(episode, now, reason.kind);
}

/** Counting is the least of it: a full disk must not keep the page from opening. */
async function count(reason: StopReason, now: number): Promise<void> {
  try {
    if (reason.kind === "pause") await Promise.all([countPause(now), countKept(now, 1)]);
    if (reason.kind === "unchecked") await countFault(now, reason.fault);
  } catch {
    return;
  }
}
