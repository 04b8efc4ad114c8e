import { useState } from "preact/hooks";
import { ContinueChoice } from "../loosening/ContinueChoice";
import { countPhrases } from "../personal/phrases";
import { ownPhrases } from "../personal/strictness";
import { DropPhrase } from "./DropPhrase";
import { PhraseForm } from "./PhraseForm";
import { words } from "./words";

/** How many phrases are saved; null when they cannot be read. */
export type Count = number | null;

export const readCount = (): Promise<Count> => countPhrases().catch(() => null);

const countInWords = (count: Count): string =>
  count === null ? words.phrases.unreadable : count === 0 ? words.phrases.none : words.phrases.count({ count });

interface Props {
  readonly count: Count;
  readonly isContinueOffered: boolean;
}

/** Phrases can be added and counted; none is ever shown, and not what they are about: anybody may open this page. */
export function Phrases({ count: before, isContinueOffered }: Props) {
  const [count, setCount] = useState(before);
  const recount = () => void readCount().then(setCount);
  return (
    <section aria-labelledby="phrases">
      <h2 id="phrases">{words.phrases.heading}</h2>
      <p>{words.phrases.explain}</p>
      <p>
        {words.phrases.neverShown} {words.phrases.guesses}
      </p>
      <p class={count === null ? "problem" : undefined}>{countInWords(count)}</p>
      <PhraseForm onSaved={recount} />
      {count !== null && count > 0 && (
        <>
          <ContinueChoice of={ownPhrases} title={words.ownPhrases} isOffered={isContinueOffered} />
          <DropPhrase onDropped={recount} />
        </>
      )}
    </section>
  );
}
