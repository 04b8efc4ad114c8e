import { durable } from "../platform/storage";

/** All that is written to disk about pauses: the day, how many, and the last four messages; erased at the next day's first start. */
export interface DayRecord {
  /** Local calendar day, `yyyy-MM-dd`. */
  readonly day: string;
  readonly pauses: number;
  readonly lastMessages: readonly string[];
}

const key = "day";

export function dayOf(now: number): string {
  const date = new Date(now);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

export async function today(now: number): Promise<DayRecord> {
  const record = await durable.get<DayRecord>(key);
  return record?.day === dayOf(now) ? record : { day: dayOf(now), pauses: 0, lastMessages: [] };
}

export async function countPause(now: number): Promise<void> {
  const record = await today(now);
  await durable.set(key, { ...record, pauses: record.pauses + 1 } satisfies DayRecord);
}

export async function countMessage(now: number, messageId: string): Promise<void> {
  const record = await today(now);
  await durable.set(key, { ...record, lastMessages: [messageId, ...record.lastMessages].slice(0, 4) } satisfies DayRecord);
}

export async function eraseIfPast(now: number): Promise<void> {
  const record = await durable.get<DayRecord>(key);
  if (record && record.day !== dayOf(now)) await durable.remove(key);
}
