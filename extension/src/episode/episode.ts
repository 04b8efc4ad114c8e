import type { Concern } from "../catalogue/types";
import type { MatchAnswer } from "../matching/decide";
import { memory } from "../platform/storage";
import { dayOf } from "./day";

/**
 * One stretch of searching: it ends 30 minutes after its last pause. Within it every flagged search is still stopped, but the wait does not
 * start again and the message does not change.
 */
export interface Episode {
  readonly lastPauseAt: number;
  /** When "continue" is first offered after this episode's wait; null while none has begun. */
  readonly continueFrom: number | null;
  /** How often a search that asked for help was continued at once. */
  readonly supportContinues: number;
  /** It is not the first of its day: then the page brings support rather than more of the same. */
  readonly isAgain: boolean;
  readonly shown: Partial<Record<Concern, { readonly messageId: string; readonly look: number }>>;
}

export const episodeLength = 30 * 60_000;
/** Asking for help is no password: after so many continues at once in an episode, it waits as well. */
const mostSupportContinues = 2;

const key = "episode";

const isOver = (episode: Episode, now: number): boolean => now - episode.lastPauseAt >= episodeLength || now < episode.lastPauseAt;

/** What a new episode begins with. */
export interface Beginning {
  /** The wait before "continue", in milliseconds, as the person chose it. */
  readonly wait: number;
  /** Whether there was a pause on this day before. */
  readonly isAgain: boolean;
}

/** The episode after one more stopped search: the running one prolonged, or a new one. A pause begins its wait, once; support begins none. */
export function afterStop(before: Episode | undefined, now: number, answer: MatchAnswer, { wait, isAgain }: Beginning): Episode {
  const episode =
    before && !isOver(before, now)
      ? before
      : { continueFrom: null, supportContinues: 0, isAgain: isAgain || isOfToday(before, now), shown: {} };
  const waits = answer === "pause" || episode.supportContinues >= mostSupportContinues;
  return { ...episode, lastPauseAt: now, continueFrom: waits ? (episode.continueFrom ?? now + wait) : episode.continueFrom };
}

/** Private windows count nothing on disk, so the last episode in memory says it as well. */
const isOfToday = (before: Episode | undefined, now: number): boolean => before !== undefined && dayOf(before.lastPauseAt) === dayOf(now);

export async function enterEpisode(now: number, answer: MatchAnswer, beginning: Beginning): Promise<Episode> {
  const episode = afterStop(await memory.get<Episode>(key), now, answer, beginning);
  await memory.set(key, episode);
  return episode;
}

/** From when "continue" is offered for a search stopped now: whoever asks for help waits for nothing, not even for a wait that runs already. */
export const offeredFrom = ({ continueFrom, supportContinues }: Episode, now: number, answer: MatchAnswer): number =>
  answer === "support" && supportContinues < mostSupportContinues ? now : (continueFrom ?? now);

export async function countSupportContinue(): Promise<void> {
  const episode = await memory.get<Episode>(key);
  if (episode) await memory.set(key, { ...episode, supportContinues: episode.supportContinues + 1 } satisfies Episode);
}

export async function currentEpisode(now: number): Promise<Episode | undefined> {
  const episode = await memory.get<Episode>(key);
  return episode && !isOver(episode, now) ? episode : undefined;
}

export async function rememberShown(concern: Concern, messageId: string, look: number): Promise<void> {
  const episode = await memory.get<Episode>(key);
  if (episode) await memory.set(key, { ...episode, shown: { ...episode.shown, [concern]: { messageId, look } } } satisfies Episode);
}
