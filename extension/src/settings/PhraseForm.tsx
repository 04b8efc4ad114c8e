import { useEffect, useRef, useState } from "preact/hooks";
import type { Concern } from "../catalogue/types";
import { wouldStopMost } from "../personal/common-words";
import { words as shared } from "../ui/words";
import { StopsMost } from "./StopsMost";
import { type Outcome, savePhrase } from "./save-phrase";
import { words } from "./words";

/** In the order they are offered: the one that names nothing first. */
const concerns: readonly Concern[] = ["any", "sexual-content", "sexual-images-of-children"];

const nothingYet: Outcome = { saved: true, said: "" };

/** One phrase and what it is about. The box is emptied once it is saved; what could not be saved stays in it. */
export function PhraseForm({ onSaved }: { readonly onSaved: () => void }) {
  const [text, setText] = useState("");
  const [concern, setConcern] = useState<Concern>("any");
  const [outcome, setOutcome] = useState(nothingYet);
  const [isAsking, setIsAsking] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  useNextInput(outcome.said !== "", () => setOutcome(nothingYet));

  const save = async () => {
    const next = await savePhrase(text, concern);
    setOutcome(next);
    if (!next.saved) return;
    setText("");
    onSaved();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    setOutcome(nothingYet);
    if (wouldStopMost(text)) setIsAsking(true);
    else void save();
  };
  const answer = (act: () => void) => () => {
    setIsAsking(false);
    box.current?.focus();
    act();
  };
  return (
    <form onSubmit={submit} autocomplete="off" data-unsaved={text.trim() !== "" || undefined}>
      <label class="above" for="phrase">
        {words.phrases.text}
      </label>
      <p id="phrase-forms" class="quiet hint">
        {words.phrases.forms}
      </p>
      <input
        ref={box}
        id="phrase"
        type="text"
        value={text}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          setIsAsking(false);
        }}
        aria-invalid={!outcome.saved}
        aria-describedby="phrase-forms phrase-said"
        autocomplete="off"
        spellcheck={false}
      />
      <fieldset>
        <legend>{words.phrases.concern}</legend>
        <p class="quiet">{words.phrases.concernWhy}</p>
        {concerns.map((value) => (
          <label key={value} class="choice">
            <input type="radio" name="concern" value={value} checked={concern === value} onChange={() => setConcern(value)} />
            {shared.concerns[value]}
          </label>
        ))}
      </fieldset>
      {isAsking ? (
        <StopsMost onSave={answer(() => void save())} onChange={answer(() => {})} />
      ) : (
        <button type="submit">{words.phrases.save}</button>
      )}
      <p id="phrase-said" class={outcome.saved ? "said" : "said problem"} role="status">
        {outcome.said}
      </p>
    </form>
  );
}

/** Calls once the person types or chooses anything more, anywhere on the page. */
function useNextInput(isWaiting: boolean, act: () => void): void {
  useEffect(() => {
    if (!isWaiting) return;
    document.addEventListener("input", act, { once: true });
    return () => document.removeEventListener("input", act);
  });
}
