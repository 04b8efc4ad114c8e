import { memory } from "../platform/storage";

const key = "tests";
const hour = 60 * 60_000;
/** How many searches may be tried in an hour: enough to see that it works, too few to find a phrase by guessing. */
export const testsAnHour = 10;

export type Leave = { readonly may: true; readonly times: readonly number[] } | { readonly may: false; readonly waitMinutes: number };

/** Whether one more may be tried, given when the others were; instants in milliseconds. */
export function leaveToTest(times: readonly number[], now: number): Leave {
  const recent = times.filter((time) => time <= now && now - time < hour);
  const oldest = recent[0];
  if (oldest === undefined || recent.length < testsAnHour) return { may: true, times: [...recent, now] };
  return { may: false, waitMinutes: Math.ceil((oldest + hour - now) / 60_000) };
}

/** Takes one of this hour's tries, kept in memory only. */
export async function takeTest(now: number): Promise<Leave> {
  const leave = leaveToTest((await memory.get<number[]>(key)) ?? [], now);
  if (leave.may) await memory.set(key, leave.times);
  return leave;
}
