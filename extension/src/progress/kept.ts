import { dayOf } from "../episode/day";
import { oneAtATime } from "../platform/locks";
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

/** Changes the record, alone, so that what was deleted does not come back; says whether there was one. */
const change = (to: (progress: Progress) => Progress): Promise<boolean> =>
  oneAtATime(key, async () => {
    const progress = await readProgress();
    if (progress) await durable.set(key, to(progress));
    return progress !== undefined;
  });

export const startProgress = (): Promise<void> =>
  oneAtATime(key, async () => {
    if (!(await readProgress())) await durable.set(key, { kept: {}, entries: [] } satisfies Progress);
  });

/** Switches it off and deletes all of it. */
export const deleteProgress = (): Promise<void> => oneAtATime(key, () => durable.remove(key));

/** Adds to a day's count, or takes from it when a pause was not kept after all; nothing while the record is off. A day without any stands nowhere. */
export async function countKept(now: number, by: 1 | -1): Promise<void> {
  const day = dayOf(now);
  await change((progress) => {
    const { [day]: before = 0, ...others } = progress.kept;
    const count = before + by;
    return { ...progress, kept: count > 0 ? { ...others, [day]: count } : others };
  });
}

/** Rejects while the record is off: another page may have deleted it. */
export async function addEntry(text: string, now: number): Promise<void> {
  const entry: Entry = { id: crypto.randomUUID(), day: dayOf(now), text };
  if (!(await change((progress) => ({ ...progress, entries: [entry, ...progress.entries] })))) throw new Error("There is no record.");
}

export async function deleteEntry(id: string): Promise<void> {
  await change((progress) => ({ ...progress, entries: progress.entries.filter((entry) => entry.id !== id) }));
}
