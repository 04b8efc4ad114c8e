import { useState } from "preact/hooks";
import { asDateOf } from "../../language/said-by-intl";
import { AskFirst } from "../../ui/AskFirst";
import { Said } from "../../ui/Said";
import { dayNumber, writtenDay } from "../days";
import { type Commitment, canBeEnded, deleteCommitment, isKnownToTheService, isOpen } from "../kept";
import { isReminderDue } from "../reminder";
import { words } from "../words";
import { Answers } from "./Answers";
import { End } from "./End";
import { Findings } from "./Findings";
import { Reminder } from "./Reminder";
import { SentNotes } from "./SentNotes";
import { Write } from "./Write";

interface Props {
  readonly commitment: Commitment;
  readonly isLoosening: boolean;
  /** Where sharing is switched off: it can only be ended. */
  readonly isEndOnly: boolean;
  readonly onForgotten: () => void;
}

/** One commitment: what can be done with it now, and everything that was ever sent. */
export function OneCommitment({ commitment, isLoosening, isEndOnly, onForgotten }: Props) {
  const { secrets, label, madeOn, days, code, outbox } = commitment;
  const [text, setText] = useState("");
  const [said, setSaid] = useState("");
  const { standing } = outbox;
  const id = `to-${secrets.mailbox}`;
  const { one } = words;
  return (
    <article class="commitment" aria-labelledby={id}>
      <h2 id={id} dir="auto">
        {one.to({ label })}
      </h2>
      <p class="quiet">
        {one.begun({ day: asDateOf(writtenDay(madeOn)) })} {isOpen(commitment) && one.lasts({ days })}
      </p>
      {isOpen(commitment) && <p class="quiet">{one.code({ code })}</p>}
      <Said text={said} />
      {standing.kind === "ending" && <p>{one.ending}</p>}
      {standing.kind === "closed" && (
        <>
          <p>{one.closed[standing.because]}</p>
          <Findings findings={standing.findings} isOwn />
        </>
      )}
      {isReminderDue(commitment, dayNumber(Date.now())) && <Reminder commitment={commitment} onSaid={setSaid} />}
      {isOpen(commitment) && !isEndOnly && (
        <Write mailbox={secrets.mailbox} text={text} onWrite={setText} isLoosening={isLoosening} onClosed={setSaid} />
      )}
      <Answers commitment={commitment} canLook={isOpen(commitment) && !isEndOnly} />
      <SentNotes commitment={commitment} canSend={!isEndOnly} onTakenBack={(words) => setText((now) => joined(words, now))} />
      {canBeEnded(commitment) && <End mailbox={secrets.mailbox} onEnded={setSaid} />}
      {!isKnownToTheService(commitment) && (
        <>
          <p>{one.stillThere}</p>
          <AskFirst
            button={one.forget}
            sure={one.forgetSure}
            yes={one.forgetYes}
            no={one.forgetNo}
            onYes={() => void deleteCommitment(secrets.mailbox).then(onForgotten, () => setSaid(words.failed))}
          />
        </>
      )}
    </article>
  );
}

/** Words that come back stand before those that are in the box. */
const joined = (words: string, now: string): string => (now.trim() === "" ? words : `${words}\n${now}`);
