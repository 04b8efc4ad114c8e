import { useState } from "preact/hooks";
import { countPhrases } from "../personal/phrases";
import { PhraseForm } from "./PhraseForm";
import { words } from "./words";

/** How many phrases are saved; null when they cannot be read. */
export type Count = number | null;

export const readCount = (): Promise<Count> => countPhrases().catch(() => null);

const countInWords = (count: Count): string =>
  count === null ? words.phrases.unreadable : count === 0 ? words.phrases.none : words.phrases.count(count);

/** Phrases can be added and counted; none is ever shown, and not what they are about: anybody may open this page. */
export function Phrases({ count: before }: { readonly count: Count }) {
  const [count, setCount] = useState(before);
  return (
    <section aria-labelledby="phrases">
      <h2 id="phrases">{words.phrases.heading}</h2>
      <p>{words.phrases.explain}</p>
      <p>
        {words.phrases.neverShown} {words.phrases.guesses}
      </p>
      <p class={count === null ? "problem" : undefined}>{countInWords(count)}</p>
      <PhraseForm onSaved={() => void readCount().then(setCount)} />
    </section>
  );
}
