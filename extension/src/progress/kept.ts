import { dayOf } from "../episode/day";
import { durable } from "../platform/storage";

/**
 * The person's own record, kept only if they switched it on, only in this browser: how many pauses they kept on each day, and what they wrote. A pause is
 * kept unless "continue" was pressed on it. There is no streak: a day without an entry takes nothing away.
 */
export interface Progress {
  /** Counts by local day, `yyyy-MM-dd`. */
  readonly kept: Readonly<Record<string, number>>;
  readonly entries: readonly Entry[];
}

/** A line of the diary, plain text. */
export interface Entry {
  readonly id: string;
  readonly day: string;
  readonly text: string;
}

const key = "progress";

/** The record, or undefined while it is off. */
export const readProgress = (): Promise<Progress | undefined> => durable.get<Progress>(key);

export async function startProgress(): Promise<void> {
  if (!(await readProgress())) await durable.set(key, { kept: {}, entries: [] } satisfies Progress);
}

/** Switches it off and deletes all of it. */
export const deleteProgress = (): Promise<void> => durable.remove(key);

/** Adds to a day's count, or takes from it when a pause was not kept after all; nothing while the record is off. */
export async function countKept(now: number, change: 1 | -1): Promise<void> {
  const progress = await readProgress();
  if (!progress) return;
  const day = dayOf(now);
  const count = Math.max(0, (progress.kept[day] ?? 0) + change);
  await durable.set(key, { ...progress, kept: { ...progress.kept, [day]: count } } satisfies Progress);
}

export async function addEntry(text: string, now: number): Promise<void> {
  const progress = await readProgress();
  const entry: Entry = { id: crypto.randomUUID(), day: dayOf(now), text };
  if (progress) await durable.set(key, { ...progress, entries: [entry, ...progress.entries] } satisfies Progress);
}

export async function deleteEntry(id: string): Promise<void> {
  const progress = await readProgress();
  if (progress) await durable.set(key, { ...progress, entries: progress.entries.filter((entry) => entry.id !== id) } satisfies Progress);
}
