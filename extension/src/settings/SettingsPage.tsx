import { useState } from "preact/hooks";
import { CrisisLines } from "../help/CrisisLines";
import { crisisFor } from "../help/choose";
import { ListsSection } from "../lists/ListsSection";
import { WaitingSection } from "../loosening/WaitingSection";
import { ownPhrases } from "../personal/strictness";
import { OwnWordsForm } from "../plan/OwnWordsForm";
import { Page } from "../ui/Page";
import { Title } from "../ui/Title";
import { Erase } from "./Erase";
import { Erased } from "./Erased";
import { Health } from "./Health";
import { History } from "./History";
import type { SettingsFacts } from "./load";
import { MoreEngines } from "./MoreEngines";
import { Phrases } from "./Phrases";
import { Place } from "./Place";
import { Release } from "./Release";
import { OnOff, Strictness } from "./Strictness";
import { TestBox } from "./TestBox";
import { words } from "./words";

export function SettingsPage({ facts }: { readonly facts: SettingsFacts }) {
  const { settings, catalogue, health, historyAllowed } = facts;
  const [isErased, setIsErased] = useState(false);
  const [shared, setShared] = useState(facts.shared);
  const [country, setCountry] = useState(settings.country);
  const now = Date.now();
  const crisis = crisisFor(catalogue, { country, concern: "any", now });
  const crisisLines = <CrisisLines crisis={crisis} now={now} />;
  return (
    <Page installedBySomebodyElse={facts.installedBySomebodyElse}>
      {isErased ? (
        <Erased catalogue={catalogue} country={country} isShared={shared.length > 0} />
      ) : facts.isPrivate ? (
        <>
          <Title text={words.title} />
          <p>{words.private}</p>
          {crisisLines}
        </>
      ) : (
        <>
          <Title text={words.title} />
          <WaitingSection waiting={facts.waiting} />
          <Phrases count={facts.count} isContinueOffered={!facts.withoutContinue.has(ownPhrases)} />
          <ListsSection published={facts.termLists} chosen={facts.chosenLists} withoutContinue={facts.withoutContinue} />
          <TestBox published={facts.termLists} />
          <Strictness settings={settings} />
          <OnOff isOff={facts.isOff} />
          <OwnWordsForm own={facts.own} />
          <Place catalogue={catalogue} chosen={settings} onChange={(chosen) => setCountry(chosen.country)} />
          <Health {...health} />
          <MoreEngines covered={facts.covered} />
          <History allowed={historyAllowed} />
          {facts.standing && <Release standing={facts.standing} now={now} />}
          <section aria-labelledby="more">
            <h2 id="more">{words.more.heading}</h2>
            <p class="row">
              <a class="button" href="/progress/index.html">
                {words.more.progress}
              </a>
              <a class="button" href="/self-test/index.html">
                {words.more.selfTest}
              </a>
              <a class="button" href="/commitment/index.html">
                {words.more.commitment}
              </a>
            </p>
          </section>
          <Erase shared={shared} onShared={setShared} onErased={() => setIsErased(true)} />
          {crisisLines}
        </>
      )}
    </Page>
  );
}
