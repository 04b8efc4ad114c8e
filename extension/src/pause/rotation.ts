import type { Concern, Message } from "../catalogue/types";

/** How many appearances there are: the page must not become wallpaper. */
export const looks = 4;

export interface Rotation {
  readonly concern: Concern;
  /** Ids of the messages last shown, newest first; at most four. */
  readonly lastMessages: readonly string[];
  readonly lastLook: number | null;
  /** What this stretch of searching already showed for the concern: it stays. */
  readonly shown: { readonly messageId: string; readonly look: number } | undefined;
}

export interface Turn {
  /** Null when the catalogue holds no message for the concern. */
  readonly message: Message | null;
  readonly look: number;
  readonly isNew: boolean;
}

/** Whether what a message asks for can be had here and now, so that its words and the button below them say the same. */
export type CanBeMet = (message: Message) => boolean;

/**
 * Chooses what one pause says and how it looks: first among messages whose need can be met, and among all where none of those is fresh. `random`
 * answers numbers from 0 up to 1.
 */
export function nextTurn(
  messages: readonly Message[],
  { concern, lastMessages, lastLook, shown }: Rotation,
  canBeMet: CanBeMet,
  random: () => number,
): Turn {
  const fitting = messages.filter((message) => message.concern === concern && message.audience === "self");
  const kept = fitting.find(({ id }) => id === shown?.messageId);
  if (kept && shown) return { message: kept, look: shown.look, isNew: false };

  const look = pick(otherThan(lastLook), random) ?? 0;
  const previous = messages.find(({ id }) => id === lastMessages[0]);
  const fresh = fitting.filter(({ id }) => !lastMessages.includes(id));
  const varied = fresh.filter(({ theme }) => theme !== previous?.theme);
  const candidates = firstWithAny([
    varied.filter(canBeMet),
    fresh.filter(canBeMet),
    varied,
    fresh,
    fitting.filter(({ id }) => id !== lastMessages[0]),
    fitting,
  ]);
  return { message: pick(candidates, random) ?? null, look, isNew: true };
}

const otherThan = (lastLook: number | null): number[] =>
  Array.from({ length: looks }, (_, look) => look).filter((look) => look !== lastLook);

const firstWithAny = <T>(lists: readonly (readonly T[])[]): readonly T[] => lists.find((list) => list.length > 0) ?? [];

const pick = <T>(list: readonly T[], random: () => number): T | undefined => list[Math.floor(random() * list.length)];
