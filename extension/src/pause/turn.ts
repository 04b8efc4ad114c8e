import type { Concern, Message } from "../catalogue/types";
import { countMessage, today } from "../episode/day";
import { currentEpisode, rememberShown } from "../episode/episode";
import { readOrElse } from "../interception/in-time";
import { isPrivate } from "../platform/extension";
import { memory } from "../platform/storage";
import { type CanBeMet, nextTurn, type Turn } from "./rotation";

/** What the last pauses of every window showed since the browser started, newest first; private ones stand here and nowhere else. */
interface ShownLast {
  readonly look: number;
  readonly messages: readonly string[];
}

const shownLastKey = "shown-last";
const messagesKept = 4;

/** The message and look of this pause, remembered so that the next one differs and a reload does not; what cannot be read or kept only costs variety. */
export async function takeTurn(
  messages: readonly Message[],
  concern: Concern,
  now: number,
  canBeMet: CanBeMet,
  random: () => number = Math.random,
): Promise<Turn> {
  const [record, episode, shownLast] = await Promise.all([
    readOrElse(today(now), undefined),
    readOrElse(currentEpisode(now), undefined),
    readOrElse(memory.get<ShownLast>(shownLastKey), undefined),
  ]);
  const inMemory = shownLast?.messages ?? [];
  // The disk knows of the pauses before the browser started; those since are in memory as well.
  const lastMessages = [...inMemory, ...(record?.lastMessages ?? []).filter((id) => !inMemory.includes(id))].slice(0, messagesKept);
  const rotation = { concern, lastMessages, lastLook: shownLast?.look ?? null, shown: episode?.shown[concern] };
  const turn = nextTurn(messages, rotation, canBeMet, random);
  if (turn.isNew && turn.message) await remember(turn.message.id, turn.look, concern, lastMessages, now);
  return turn;
}

async function remember(id: string, look: number, concern: Concern, before: readonly string[], now: number): Promise<void> {
  const shownLast: ShownLast = { look, messages: [id, ...before].slice(0, messagesKept) };
  const kept = [rememberShown(concern, id, look), memory.set(shownLastKey, shownLast), isPrivate() ? undefined : countMessage(now, id)];
  await readOrElse<unknown>(Promise.allSettled(kept), undefined);
}
