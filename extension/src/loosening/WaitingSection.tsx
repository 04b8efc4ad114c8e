import { useEffect, useState } from "preact/hooks";
import { callBack, readWaiting, type WaitingUntil, whenWaitingChanges } from "./waiting";
import { inDays, words } from "./words";

interface Props {
  readonly waiting: readonly WaitingUntil[];
  readonly locale: string;
}

/** Every change that waits, with its time and the way to call it back. Empty when nothing waits. */
export function WaitingSection({ waiting: before, locale }: Props) {
  const [waiting, setWaiting] = useState(before);
  const [said, setSaid] = useState("");
  useEffect(() => whenWaitingChanges(() => void readWaiting(Date.now()).then(setWaiting, () => undefined)), []);
  if (waiting.length === 0 && said === "") return null;
  const keepAsItIs = (id: string) =>
    callBack(id, Date.now()).then(
      () => setSaid(words.calledBack),
      () => setSaid(words.failed),
    );
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{words.heading}</h2>
      {waiting.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul class="plain-list sides">
          {waiting.map(({ id, change, at }) => (
            <li key={id}>
              <span>
                <strong>{words.what(change)}</strong> <span class="quiet">{words.at(inDays(at, locale))}</span>
              </span>
              <button type="button" aria-label={words.callBackName(words.what(change))} onClick={() => void keepAsItIs(id)}>
                {words.callBack}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="said" role="status">
        {said}
      </p>
    </section>
  );
}
