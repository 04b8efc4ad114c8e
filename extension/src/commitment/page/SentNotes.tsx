import { useState } from "preact/hooks";
import { asDateOf } from "../../language/said-by-intl";
import { Said } from "../../ui/Said";
import { writtenDay } from "../days";
import { type Commitment, readCommitment, type WrittenNote } from "../kept";
import { sendNow, takeBack } from "../sending";
import { words } from "../words";
import { saidAfter } from "./after-a-try";

interface Props {
  readonly commitment: Commitment;
  readonly canSend: boolean;
  readonly onTakenBack: (text: string) => void;
}

/** Every note on which Send was ever pressed, word for word, newest first, each with what became of it. */
export function SentNotes({ commitment: { secrets, notes, outbox }, canSend, onTakenBack }: Props) {
  const [said, setSaid] = useState("");
  const id = `sent-${secrets.mailbox}`;
  const isSealed = (note: WrittenNote) => outbox.waiting.some((waiting) => waiting.id === note.id && waiting.sealed);
  const doNotSend = async ({ id }: WrittenNote) => {
    const text = await takeBack(secrets.mailbox, id);
    if (text === undefined) return setSaid(words.notes.tooLate);
    onTakenBack(text);
    setSaid(words.notes.takenBack);
  };
  const tryNow = async () => {
    setSaid(words.write.sending);
    const ids = outbox.waiting.map(({ id }) => id);
    const tried = await sendNow(secrets.mailbox);
    setSaid(saidAfter(tried, ids, await readCommitment(secrets.mailbox)));
  };
  const doing = (work: Promise<void>) => void work.catch(() => setSaid(words.failed));
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{words.notes.heading}</h3>
      {notes.length === 0 && <p>{words.notes.none}</p>}
      <ul class="plain-list notes">
        {notes.toReversed().map((note) => (
          <li key={note.id}>
            <p class="words" dir="auto" translate={false}>
              {note.text}
            </p>
            <p class="quiet">
              {asDateOf(writtenDay(note.day))} · {words.notes.fates[note.fate]}
            </p>
            {note.fate === "waiting" &&
              (isSealed(note) ? (
                <p class="quiet">{words.notes.onItsWay}</p>
              ) : (
                <button
                  type="button"
                  aria-label={words.notes.takeBackName({ text: note.text.slice(0, 30) })}
                  onClick={() => doing(doNotSend(note))}
                >
                  {words.notes.takeBack}
                </button>
              ))}
          </li>
        ))}
      </ul>
      {!canSend && outbox.waiting.length > 0 && outbox.standing.kind === "open" && <p>{words.off.waiting}</p>}
      {canSend && outbox.waiting.length > 0 && outbox.standing.kind === "open" && (
        <button type="button" onClick={() => doing(tryNow())}>
          {words.notes.tryNow}
        </button>
      )}
      <Said text={said} />
    </section>
  );
}
