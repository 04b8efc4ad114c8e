import { useState } from "preact/hooks";
import { writtenDay } from "../commitment/days";
import { bytesLeft, faultInText } from "../commitment/protocol/note";
import type { TextReason } from "../commitment/protocol/reasons";
import { TextArea } from "../ui/TextArea";
import { asWholeDay } from "./said-days";
import type { Session } from "./session";
import type { SentWords, Shown } from "./shown";
import { Findings } from "./Wrong";
import { words } from "./words";

/** From here on the page counts down. */
const nearlyFull = 300;

interface Props {
  readonly shown: Shown;
  readonly session: Session;
}

/** Words to the other side, sent by a press and by nothing else. */
export function Write({ shown, session }: Props) {
  const { outbox } = shown;
  return (
    <>
      <h3 id="write" tabIndex={-1}>
        {words.write.heading}
      </h3>
      {outbox.standing.kind === "closed" ? (
        <div class="note" role="alert">
          <p>{outbox.standing.because === "conflict" ? words.write.stopped.conflict : words.write.stopped.refused}</p>
          <Findings findings={outbox.standing.findings} />
        </div>
      ) : (
        <WordsForm onSend={(text) => void session.send(text)} isSent={shown.sent.length > 0 && outbox.waiting.length === 0} />
      )}
      {outbox.waiting.length > 0 && (
        <>
          <h4>{words.write.waiting}</h4>
          <WordsList words={outbox.waiting} />
          {shown.waits && (
            <>
              <p role="status">{words.write.waits[shown.waits]}</p>
              <button class="button quiet" type="button" onClick={() => void session.tryAgain()}>
                {words.write.tryAgain}
              </button>
            </>
          )}
        </>
      )}
      {shown.sent.length > 0 && (
        <details>
          <summary>{words.write.before}</summary>
          <WordsList words={shown.sent.toReversed()} />
        </details>
      )}
    </>
  );
}

interface FormProps {
  readonly onSend: (text: string) => void;
  /** Whether all that was sent has arrived. */
  readonly isSent: boolean;
}

function WordsForm({ onSend, isSent }: FormProps) {
  const [text, setText] = useState("");
  const [fault, setFault] = useState<TextReason>();
  const [hasSent, setHasSent] = useState(false);
  const left = bytesLeft(text);
  const write = (words: string) => {
    setText(words);
    setFault(undefined);
    setHasSent(false);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const found = faultInText(text);
    setFault(found);
    if (found) return;
    onSend(text);
    write("");
    setHasSent(true);
  };
  return (
    <form onSubmit={submit}>
      <p id="write-hint">{words.write.hint}</p>
      <label for="words">{words.write.label}</label>
      <TextArea
        id="words"
        value={text}
        onWrite={write}
        rows={4}
        autocomplete="off"
        aria-describedby="write-hint words-said"
        aria-invalid={fault !== undefined}
      />
      <p id="words-said" class="small" role="status">
        {fault && words.write.fault[fault]}
        {!fault && left < nearlyFull && left >= 0 && words.write.left({ count: left })}
        {!fault && left < 0 && words.write.fault["too-long"]}
        {!fault && text === "" && hasSent && isSent && words.write.sent}
      </p>
      <button class="button" type="submit">
        {words.write.send}
      </button>
      <p class="ideas-label" id="ideas">
        {words.write.suggestions}
      </p>
      <ul class="ideas" aria-labelledby="ideas">
        {words.write.ideas.map((idea) => (
          <li key={idea}>
            <button type="button" onClick={() => write(text.trim() === "" ? idea : `${text.trimEnd()}\n${idea}`)}>
              {idea}
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}

const WordsList = ({ words: list }: { readonly words: readonly SentWords[] }) => (
  <ul class="notes">
    {list.map(({ id, day, text }) => (
      <li key={id}>
        <p class="small soft">
          <time datetime={writtenDay(day)}>{asWholeDay(day)}</time>
        </p>
        <p class="words" dir="auto">
          {text}
        </p>
      </li>
    ))}
  </ul>
);
