import { useState } from "preact/hooks";
import { TextArea } from "../ui/TextArea";
import { hasAny, hasPlan, keepOwnWords, longestText, type OwnWords } from "./own-words";
import { Rehearsal } from "./Rehearsal";
import { words } from "./words";

/** The reason and the if-then plan, kept together; a plan can be gone through once. */
export function OwnWordsForm({ own }: { readonly own: OwnWords }) {
  const [written, setWritten] = useState(own);
  const [kept, setKept] = useState(own);
  const [said, setSaid] = useState({ text: "", isProblem: false });
  const isChanged = (["reason", "moment", "act"] as const).some((field) => written[field].trim() !== kept[field]);
  const write = (field: keyof OwnWords) => (text: string) => {
    setWritten({ ...written, [field]: text });
    setSaid({ text: "", isProblem: false });
  };
  const save = async (event: Event) => {
    event.preventDefault();
    try {
      const now = await keepOwnWords(written);
      setKept(now);
      setWritten(now);
      setSaid({ text: hasAny(now) ? words.saved : words.cleared, isProblem: false });
    } catch {
      setSaid({ text: words.failed, isProblem: true });
    }
  };
  return (
    <section aria-labelledby="own-words">
      <h2 id="own-words">{words.heading}</h2>
      <p>{words.explain}</p>
      <p id="own-words-plain">{words.plain}</p>
      <form onSubmit={(event) => void save(event)} autocomplete="off" data-unsaved={isChanged || undefined}>
        <Field id="reason" label={words.reason} value={written.reason} onWrite={write("reason")} />
        <Field id="moment" label={words.moment} hint={words.momentHint} value={written.moment} onWrite={write("moment")} />
        <Field id="act" label={words.act} hint={words.actHint} value={written.act} onWrite={write("act")} />
        <button type="submit">{words.save}</button>
        <p class={said.isProblem ? "said problem" : "said"} role="status">
          {said.text}
        </p>
      </form>
      {hasPlan(kept) && <Rehearsal key={kept.moment + kept.act} plan={kept} />}
    </section>
  );
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onWrite: (text: string) => void;
}

/** Takes no more than fits on the pause, and says how much is left. */
function Field({ id, label, hint, value, onWrite }: FieldProps) {
  return (
    <>
      <label class="above" for={id}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} class="quiet hint">
          {hint}
        </p>
      )}
      <TextArea
        id={id}
        rows={2}
        maxLength={longestText}
        value={value}
        onWrite={onWrite}
        aria-describedby={hint ? `${id}-hint ${id}-left own-words-plain` : `${id}-left own-words-plain`}
      />
      <p id={`${id}-left`} class="quiet hint">
        {words.left({ count: longestText - value.length })}
      </p>
    </>
  );
}
