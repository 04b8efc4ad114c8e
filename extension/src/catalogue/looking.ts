import { alarmAt, setAlarm, whenAlarm } from "../platform/lifecycle";
import type { UpdateAnswer } from "../platform/requests";
import { durable } from "../platform/storage";
import { afterFailure, type Backoff, firstLook, isMissed, isSane, nextLook, wakingLook } from "./schedule";
import { type Looked, look } from "./update";

const alarm = "catalogue";
const backoffKey = "release-backoff";

let running: Promise<UpdateAnswer> | undefined;

/** How many looks this worker has planned: whoever found none leaves it at what was planned meanwhile. */
let plans = 0;

function plan(when: number): Promise<void> {
  plans++;
  return setAlarm(alarm, when);
}

/** Looks for a newer release now, one look at a time, and plans the next. */
export function lookNow(): Promise<UpdateAnswer> {
  running ??= lookAndPlan().finally(() => {
    running = undefined;
  });
  return running;
}

async function lookAndPlan(): Promise<UpdateAnswer> {
  // Planned first: a worker that is stopped during the look still has the next one before it.
  await plan(nextLook(Date.now(), Math.random)).catch(() => undefined);
  const looked = await look().catch((): Looked => ({ kind: "failed", reason: "storage-failed", retryAfter: null }));
  const backoff = await readBackoff();
  if (looked.kind !== "failed") {
    if (backoff) await durable.remove(backoffKey).catch(() => undefined);
    return looked;
  }
  const next = afterFailure(Date.now(), Math.random, backoff, looked.retryAfter);
  await durable.set(backoffKey, next).catch(() => undefined);
  await plan(next.notBefore).catch(() => undefined);
  return { kind: "failed", reason: looked.reason };
}

const readBackoff = (): Promise<Backoff | undefined> => durable.get<Backoff>(backoffKey).catch(() => undefined);

/** When the first look after the browser started was planned for: an alarm from before the start, rung late, gives way to it. */
let first = Number.NEGATIVE_INFINITY;

/** Plans the first look after the browser started. */
export async function planFirstLook(): Promise<void> {
  first = firstLook(Date.now(), Math.random, await readBackoff());
  await plan(first);
}

/** Looks whenever it is time, and plans anew when the time was missed, no look is planned, or the clock has jumped away from the plan. */
export function lookInTime(): void {
  whenAlarm(alarm, (due) => void (isMissed(due, Date.now()) ? planAfterMissing() : lookOrPlan()));
  void planUnlessPlanned();
}

/** An alarm that rings during a look is gone: without another plan nothing would ring before the browser starts again. */
const lookOrPlan = (): Promise<unknown> => (running ? plan(nextLook(Date.now(), Math.random)) : lookNow());

async function planAfterMissing(): Promise<void> {
  const backoff = await readBackoff();
  const now = Date.now();
  if (first <= now) await plan(wakingLook(now, Math.random, backoff));
}

async function planUnlessPlanned(): Promise<void> {
  const before = plans;
  const planned = await alarmAt(alarm);
  const now = Date.now();
  if (planned !== undefined && isSane(planned, now) && !isMissed(planned, now)) return;
  const backoff = await readBackoff();
  const draw = planned === undefined ? firstLook : wakingLook;
  // An alarm is gone by the time it wakes a worker: what it rings for has planned the next look, or will.
  if (plans === before) await plan(draw(now, Math.random, backoff));
}
