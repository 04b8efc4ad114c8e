import { useRef, useState } from "preact/hooks";
import { Said } from "../../ui/Said";
import { dayNumber } from "../days";
import { addCommitment } from "../kept";
import type { MailboxFailure } from "../mailbox-client";
import { begun, type Drawn, draw, lengths, register } from "../making";
import { faultInText } from "../protocol/note";
import { planSending, sendNow } from "../sending";
import { words } from "../words";
import { NoteBox } from "./NoteBox";

interface Props {
  readonly isAnother: boolean;
  readonly onMade: (drawn: Drawn) => void;
}

/** To whom, for how long, and a first note. Nothing is drawn, asked or kept before the button is pressed. */
export function Make({ isAnother, onMade }: Props) {
  const [label, setLabel] = useState("");
  const [days, setDays] = useState(lengths[0] ?? 30);
  const [text, setText] = useState("");
  const [said, setSaid] = useState("");
  const [isWorking, setIsWorking] = useState(false);
  // An answer may have been lost: pressed again, it is the same mailbox.
  const drawn = useRef<Drawn | undefined>(undefined);
  const { make } = words;

  const problem = (): string | undefined => {
    if (label.trim() === "") return make.noLabel;
    const fault = faultInText(text);
    return fault && { empty: words.write.empty, "too-long": words.write.tooLong }[fault];
  };
  const begin = async (): Promise<string> => {
    if (drawn.current?.days !== days) drawn.current = await draw(days);
    const own = drawn.current;
    const registered = await register(own);
    if (registered.kind !== "done") {
      if (isAnswer(registered)) drawn.current = undefined;
      return make.failures[failureIn(registered)];
    }
    await addCommitment(begun(own, label, text, dayNumber(Date.now())));
    onMade(own);
    await planSending();
    void sendNow(own.secrets.mailbox).catch(() => undefined);
    return "";
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    if (isWorking) return;
    const fault = problem();
    if (fault) return setSaid(fault);
    setIsWorking(true);
    setSaid(make.working);
    setSaid(await begin().catch(() => words.failed));
    setIsWorking(false);
  };
  return (
    <section aria-labelledby="make">
      {isAnother ? (
        <h2 id="make" class="unseen">
          {make.another}
        </h2>
      ) : (
        <h2 id="make">{make.heading}</h2>
      )}
      <form onSubmit={(event) => void submit(event)} autocomplete="off">
        <label class="above" for="label">
          {make.label}
        </label>
        <p class="hint quiet" id="label-hint">
          {make.labelWhy}
        </p>
        <input
          id="label"
          type="text"
          dir="auto"
          autocomplete="off"
          maxLength={60}
          value={label}
          onInput={({ currentTarget }) => setLabel(currentTarget.value)}
          aria-describedby="label-hint"
        />
        <label class="above" for="days">
          {make.days}
        </label>
        <p class="hint quiet" id="days-hint">
          {make.daysWhy}
        </p>
        <select
          id="days"
          value={String(days)}
          onChange={({ currentTarget }) => setDays(Number(currentTarget.value))}
          aria-describedby="days-hint"
        >
          {lengths.map((length) => (
            <option key={length} value={String(length)}>
              {make.daysOf({ days: length })}
            </option>
          ))}
        </select>
        <NoteBox id="first-note" label={make.note} hint={make.noteWhy} text={text} onWrite={setText} />
        <button type="submit">{make.button}</button>
        <Said id="make-said" text={said} />
      </form>
    </section>
  );
}

/** The service has decided: another try needs another mailbox. */
const isAnswer = ({ kind }: MailboxFailure): boolean => !["away", "busy", "full"].includes(kind);

function failureIn(failure: MailboxFailure): keyof typeof words.make.failures {
  if (failure.kind === "full") return failure.reason === "too-many-mailboxes" ? "too-many" : "full";
  return failure.kind === "away" || failure.kind === "busy" ? failure.kind : "refused";
}
