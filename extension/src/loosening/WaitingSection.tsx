import { useEffect, useState } from "preact/hooks";
import { asMoment } from "../language/said-by-intl";
import { Said } from "../ui/Said";
import type { Loosening } from "./change";
import { changeInWords, changeWithoutNames } from "./in-words";
import { callBack, readWaiting, type WaitingUntil, whenWaitingChanges } from "./waiting";
import { words } from "./words";

interface Props {
  readonly waiting: readonly WaitingUntil[];
  /** Says nothing of which list or engine a change is about. */
  readonly isNameless?: boolean;
  /** In a private window, which writes nothing. */
  readonly isReadOnly?: boolean;
}

/** Every change that waits, with its time and the way to call it back. Nothing at all while nothing waits, or did a moment ago. */
export function WaitingSection({ waiting: before, isNameless = false, isReadOnly = false }: Props) {
  const what = isNameless ? changeWithoutNames : changeInWords;
  const [waiting, setWaiting] = useState(before);
  const [said, setSaid] = useState("");
  useEffect(() => whenWaitingChanges(() => void readWaiting(Date.now()).then(setWaiting, () => undefined)), []);
  if (waiting.length === 0 && said === "") return null;
  const keepAsItIs = (id: string, change: Loosening) => {
    setSaid("");
    return callBack(id, Date.now()).then(
      () => setSaid(words.calledBack({ what: what(change) })),
      () => setSaid(words.failed),
    );
  };
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
                <strong>{what(change)}</strong> <span class="quiet">{words.at({ time: asMoment(at) })}</span>
              </span>
              {!isReadOnly && (
                <button type="button" aria-label={words.callBackName({ what: what(change) })} onClick={() => void keepAsItIs(id, change)}>
                  {words.callBack}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <Said text={said} />
    </section>
  );
}
