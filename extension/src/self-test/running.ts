import { memory } from "../platform/storage";
import { type RunningTest, selfTestKey, selfTestLasts } from "./phrase";

/** For the background: notes that a test runs, and whether anything stopped searches before it. */
export const beginTest = (wasBare: boolean, now: number): Promise<void> =>
  memory.set(selfTestKey, { until: now + selfTestLasts, wasBare } satisfies RunningTest);

/** Ends the test that runs, or only one past its time; gives it, if there was one. */
export async function endTest(now: number, onlyPast: boolean): Promise<RunningTest | undefined> {
  const running = await memory.get<RunningTest>(selfTestKey);
  if (!running || (onlyPast && now < running.until)) return undefined;
  await memory.remove(selfTestKey);
  return running;
}
