import { useState } from "preact/hooks";
import { asDateOf } from "../../language/said-by-intl";
import { Said } from "../../ui/Said";
import { writtenDay } from "../days";
import type { Commitment } from "../kept";
import { type Looked, lookForAnswers } from "../looking";
import { words } from "../words";
import { Findings } from "./Findings";

interface Props {
  readonly commitment: Commitment;
  readonly canLook: boolean;
}

/** What the other side wrote, fetched only when the person presses for it. */
export function Answers({ commitment: { secrets, answers, findings }, canLook }: Props) {
  const [said, setSaid] = useState("");
  const id = `answers-${secrets.mailbox}`;
  const look = async () => {
    setSaid(words.answers.looking);
    setSaid(inWords(await lookForAnswers(secrets.mailbox)));
  };
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{words.answers.heading}</h3>
      {answers.length === 0 && <p>{words.answers.none}</p>}
      <ul class="plain-list notes">
        {answers.toReversed().map((answer) => (
          <li key={answer.id}>
            <p class="words" dir="auto" translate={false}>
              {answer.text}
            </p>
            <p class="quiet">{asDateOf(writtenDay(answer.day))}</p>
          </li>
        ))}
      </ul>
      {canLook && (
        <button type="button" onClick={() => void look().catch(() => setSaid(words.failed))}>
          {words.answers.look}
        </button>
      )}
      <Said text={said} />
      <Findings findings={findings} />
    </section>
  );
}

function inWords(looked: Looked): string {
  switch (looked.kind) {
    case "looked":
      return looked.found > 0 ? words.answers.found({ count: looked.found }) : words.answers.nothing;
    case "ended":
    case "expired":
    case "not-found":
      return words.one.closed[looked.kind];
    default:
      return words.answers.failures[looked.kind];
  }
}
