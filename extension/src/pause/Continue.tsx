import { useEffect, useRef, useState } from "preact/hooks";
import { ask } from "../platform/requests";
import { goTo } from "./forward";
import { words } from "./words";

type Outcome = "none" | "gone" | "failed";

/** Sends the stopped search on, when that is still possible. */
export function useContinue(token: string): { outcome: Outcome; send: () => void } {
  const [outcome, setOutcome] = useState<Outcome>("none");
  const isSending = useRef(false);
  const send = async () => {
    if (isSending.current) return;
    isSending.current = true;
    const answer = await ask("continue", { token }).catch(() => undefined);
    if (answer?.kind === "go") return goTo(answer);
    isSending.current = false;
    setOutcome(answer?.kind ?? "failed");
  };
  return { outcome, send: () => void send() };
}

export function SentOrNot({ outcome, send }: ReturnType<typeof useContinue>) {
  return (
    <div role="status">
      {outcome === "gone" && <p>{words.continue.gone}</p>}
      {outcome === "failed" && (
        <p>
          {words.continue.failed}{" "}
          <button type="button" class="text" onClick={send}>
            {words.continue.tryAgain}
          </button>
        </p>
      )}
    </div>
  );
}

interface Props {
  readonly token: string;
  /** Milliseconds since the epoch. */
  readonly continueFrom: number;
  /** Seconds of one whole wait: never longer, whatever happens to the computer's clock. */
  readonly longest: number;
}

/** The plain way on, after the wait. Words count down where the button will stand, so that nothing moves; only the end is spoken. */
export function Continue({ token, continueFrom, longest }: Props) {
  const seconds = useSecondsUntil(continueFrom, longest);
  const [hasWaited] = useState(seconds > 0);
  const sending = useContinue(token);
  return (
    <div class="continue">
      <div class="continue-place">
        {seconds > 0 ? (
          <span class="quiet" aria-live="off">
            {words.continue.waiting({ seconds })}
          </span>
        ) : (
          <button type="button" class="text" onClick={sending.send}>
            {words.continue.button}
          </button>
        )}
      </div>
      <p class="unseen" role="status">
        {hasWaited && seconds === 0 && words.continue.ready}
      </p>
      <SentOrNot {...sending} />
    </div>
  );
}

const secondsUntil = (instant: number, longest: number): number => Math.min(longest, Math.ceil(Math.max(0, instant - Date.now()) / 1_000));

function useSecondsUntil(instant: number, longest: number): number {
  const [seconds, setSeconds] = useState(() => secondsUntil(instant, longest));
  useEffect(() => {
    if (seconds === 0) return;
    const timer = setTimeout(() => setSeconds((before) => Math.min(before - 1, secondsUntil(instant, longest))), 1_000);
    return () => clearTimeout(timer);
  }, [seconds, instant, longest]);
  return seconds;
}
