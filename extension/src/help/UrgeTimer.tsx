import { useEffect, useState } from "preact/hooks";
import { words } from "./words";

const minute = 60_000;
/** One breath in and out, in milliseconds. */
const breath = 10_000;

interface Props {
  /** How long it runs. */
  readonly minutes: number;
  /** With a shape that grows and shrinks with the breath; it stands still where the person asked for less motion. */
  readonly breathes: boolean;
}

/** A timer for one wave of an urge, or for ten minutes. Only whole minutes are spoken. */
export function UrgeTimer({ minutes, breathes }: Props) {
  const [begunAt, setBegunAt] = useState<number | null>(null);
  const passed = useTimeSince(begunAt);
  const left = Math.max(0, minutes * minute - passed);
  const isRunning = begunAt !== null && left > 0;
  const label = begunAt === null ? begin(minutes, breathes) : isRunning ? words.timer.stop : words.timer.again;
  return (
    <div class="timer">
      {breathes && <p class="quiet">{words.timer.pace({ seconds: breath / 2_000 })}</p>}
      <button type="button" onClick={() => setBegunAt(isRunning ? null : performance.now())}>
        {label}
      </button>
      {breathes && isRunning && (
        <p class="breath">
          <span class="shape" aria-hidden="true" />
          <span aria-hidden="true">{passed % breath < breath / 2 ? words.timer.in : words.timer.out}</span>
        </p>
      )}
      <p role="status">{begunAt !== null && (isRunning ? words.timer.left({ minutes: Math.ceil(left / minute) }) : words.timer.done)}</p>
    </div>
  );
}

const begin = (minutes: number, breathes: boolean): string =>
  breathes ? words.timer.breathe({ minutes }) : words.timer.start({ minutes });

/** Milliseconds since `begunAt`, on a clock that nobody sets; twice a second while it runs. */
function useTimeSince(begunAt: number | null): number {
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (begunAt === null) return;
    setNow(performance.now());
    const timer = setInterval(() => setNow(performance.now()), 500);
    return () => clearInterval(timer);
  }, [begunAt]);
  return begunAt === null ? 0 : Math.max(0, now - begunAt);
}
