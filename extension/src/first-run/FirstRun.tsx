import { useState } from "preact/hooks";
import { Hosts } from "../settings/Health";
import { HistoryChoice } from "../settings/HistoryChoice";
import { PhraseForm } from "../settings/PhraseForm";
import { readCount } from "../settings/Phrases";
import { Place as PlaceChoice } from "../settings/Place";
import { changeSettings } from "../settings/settings";
import { words as settingsWords } from "../settings/words";
import { Title } from "../ui/Title";
import { About } from "./About";
import type { FirstRunFacts } from "./load";
import { words } from "./words";

type Place = FirstRunFacts["place"];

interface Props {
  readonly facts: FirstRunFacts;
  readonly place: Place;
  readonly onPlace: (place: Place) => void;
  readonly onYoung: () => void;
  readonly takesFocus: boolean;
}

export function FirstRun({ facts, place, onPlace, onYoung, takesFocus }: Props) {
  return (
    <>
      <Title text={words.title} takesFocus={takesFocus} />
      <p>{words.sync}</p>
      <p>
        <button type="button" onClick={onYoung}>
          {words.young}
        </button>
      </p>
      <About />
      {facts.isPrivate ? <p>{settingsWords.private}</p> : <Choices facts={facts} place={place} onPlace={onPlace} />}
    </>
  );
}

function Choices({ facts, place, onPlace }: Pick<Props, "facts" | "place" | "onPlace">) {
  const [saved, setSaved] = useState(facts.count ?? 0);
  const [said, setSaid] = useState("");
  const { country, locale } = place;
  // Whoever closes the page now has seen this country stand here.
  const keepPlace = () => changeSettings({ country, locale }).catch(() => setSaid(words.placeFailed));
  const phraseSaved = async () => {
    await keepPlace();
    setSaved((await readCount()) ?? 0);
  };
  const finish = async () => {
    setSaid(
      await changeSettings({ country, locale, firstRunDone: true }).then(
        () => (saved > 0 ? words.doneSaid : words.doneEmpty),
        () => words.doneFailed,
      ),
    );
  };
  return (
    <>
      {!facts.coversHosts && <Hosts granted={false} />}
      <PlaceChoice catalogue={facts.catalogue} chosen={place} onChange={onPlace} />
      <section aria-labelledby="phrase-heading">
        <h2 id="phrase-heading">{words.phrase.heading}</h2>
        <p>
          {words.phrase.explain} {words.phrase.guesses}
        </p>
        <PhraseForm onSaved={() => void phraseSaved()} />
        {saved > 0 && <p>{settingsWords.phrases.count(saved)}</p>}
      </section>
      <section aria-labelledby="private-windows">
        <h2 id="private-windows">{words.privateWindows.heading}</h2>
        <p>{facts.allowedInPrivateWindows ? words.privateWindows.allowed : words.privateWindows.how[__BROWSER__]}</p>
      </section>
      <section aria-labelledby="history">
        <h2 id="history">{settingsWords.history.heading}</h2>
        <HistoryChoice allowed={facts.historyAllowed} />
      </section>
      <p class="row finish">
        <button type="button" onClick={() => void finish()}>
          {words.done}
        </button>
        <a class="button" href="/settings/index.html">
          {words.settings}
        </a>
      </p>
      <p class="said" role="status">
        {said}
      </p>
    </>
  );
}
