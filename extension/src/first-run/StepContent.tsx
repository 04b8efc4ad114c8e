import { useEffect, useState } from "preact/hooks";
import { chosenLists } from "../lists/chosen";
import { ListsSection } from "../lists/ListsSection";
import { OwnWordsForm } from "../plan/OwnWordsForm";
import { readOwnWords } from "../plan/own-words";
import { SelfTest } from "../self-test/SelfTest";
import { Hosts } from "../settings/Health";
import { HistoryChoice } from "../settings/HistoryChoice";
import { PhraseForm } from "../settings/PhraseForm";
import { readCount } from "../settings/Phrases";
import { Place } from "../settings/Place";
import { Strictness } from "../settings/Strictness";
import { changeSettings, readSettings, type Settings } from "../settings/settings";
import { words as settingsWords } from "../settings/words";
import { About } from "./About";
import type { FirstRunFacts } from "./load";
import type { Step } from "./steps";
import { words } from "./words";

interface Props {
  readonly step: Step;
  readonly facts: FirstRunFacts;
  readonly place: FirstRunFacts["place"];
  readonly onPlace: (place: FirstRunFacts["place"]) => void;
  readonly onYoung: () => void;
}

/** What stands on one of the welcome pages. A private window reads, and chooses nothing. */
export function StepContent({ step, facts, place, onPlace, onYoung }: Props) {
  switch (step) {
    case "sync":
      return (
        <>
          <p>{words.sync}</p>
          <p>{words.who}</p>
          <Young onYoung={onYoung} />
          <p>{words.independent}</p>
        </>
      );
    case "what":
      return <About />;
    case "stored":
      return <Stored />;
    case "young":
      return (
        <>
          <p>{words.youngExplain}</p>
          <Young onYoung={onYoung} />
          <p>{words.adult}</p>
        </>
      );
    case "place":
      return <Place catalogue={facts.catalogue} chosen={place} onChange={onPlace} />;
    case "block":
      return <Block facts={facts} />;
    case "strength":
      return <Strength settings={facts.settings} />;
    case "own-words":
      return <OwnWords facts={facts} />;
    case "permissions":
      return <Permissions facts={facts} />;
    case "check":
      return <Check facts={facts} />;
  }
}

const Young = ({ onYoung }: { readonly onYoung: () => void }) => (
  <p>
    <button type="button" onClick={onYoung}>
      {words.young}
    </button>
  </p>
);

function Stored() {
  return (
    <>
      <p>{words.stored.kept}</p>
      <ul>
        {words.stored.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{words.stored.readers}</p>
      <p>{words.stored.service}</p>
      <p>{words.stored.removal}</p>
      <p>
        <a href="/traces/index.html" target="_blank" rel="noreferrer">
          {words.stored.traces}
        </a>
      </p>
    </>
  );
}

/** What `read` gives now, once this page is shown: an earlier page may have changed it. */
function useRead<T>(read: () => Promise<T>, before: T): T {
  const [value, setValue] = useState(before);
  useEffect(() => void read().then(setValue, () => undefined), []);
  return value;
}

function Block({ facts }: { readonly facts: FirstRunFacts }) {
  const before = useRead(readCount, facts.count);
  const [now, setNow] = useState<number | null>(null);
  const saved = now ?? before ?? 0;
  const chosen = useRead(() => chosenLists(), facts.chosenLists);
  return (
    <>
      <p>
        {words.block.explain} {words.block.guesses}
      </p>
      <ListsSection
        key={[...(chosen?.keys() ?? [])].join()}
        published={facts.termLists}
        chosen={chosen}
        withoutContinue={facts.withoutContinue}
      />
      <section aria-labelledby="phrase-heading">
        <h2 id="phrase-heading">{words.block.own}</h2>
        <PhraseForm onSaved={() => void readCount().then(setNow)} />
        {saved > 0 && <p>{settingsWords.phrases.count({ count: saved })}</p>}
      </section>
    </>
  );
}

function Strength({ settings: before }: { readonly settings: Settings }) {
  const settings = useRead(readSettings, before);
  return (
    <>
      <p>{words.strength.explain}</p>
      <p>{words.strength.advice}</p>
      <Strictness key={`${settings.waitSeconds} ${settings.delayHours}`} settings={settings} />
    </>
  );
}

function OwnWords({ facts }: { readonly facts: FirstRunFacts }) {
  const own = useRead(readOwnWords, facts.own);
  return <OwnWordsForm key={JSON.stringify(own)} own={own} />;
}

function Permissions({ facts }: { readonly facts: FirstRunFacts }) {
  return (
    <>
      <p>{words.permissions.explain}</p>
      <section aria-labelledby="engines">
        <h2 id="engines">{words.permissions.engines}</h2>
        <Hosts granted={facts.coversHosts} />
        <p>{words.permissions.more}</p>
      </section>
      <section aria-labelledby="history">
        <h2 id="history">{settingsWords.history.heading}</h2>
        <HistoryChoice allowed={facts.historyAllowed} />
      </section>
      <section aria-labelledby="private-windows">
        <h2 id="private-windows">{words.permissions.private}</h2>
        <p>{facts.allowedInPrivateWindows ? words.permissions.allowed : words.permissions.how[__BROWSER__]}</p>
      </section>
    </>
  );
}

function Check({ facts }: { readonly facts: FirstRunFacts }) {
  const [said, setSaid] = useState("");
  const finish = async () => {
    const [count, lists] = await Promise.all([readCount(), chosenLists().catch(() => new Map())]);
    setSaid(
      await changeSettings({ firstRunDone: true, firstRunStep: null }).then(
        () => ((count ?? 0) + lists.size > 0 ? words.doneSaid : words.doneEmpty),
        () => words.doneFailed,
      ),
    );
  };
  return (
    <>
      <SelfTest facts={facts.selfTest} covered={facts.covered} catalogue={facts.catalogue} />
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
