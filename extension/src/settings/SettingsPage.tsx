import { useState } from "preact/hooks";
import { CrisisLines } from "../help/CrisisLines";
import { crisisFor } from "../help/choose";
import { ListsSection } from "../lists/ListsSection";
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
import { TestBox } from "./TestBox";
import { words } from "./words";

export function SettingsPage({ facts }: { readonly facts: SettingsFacts }) {
  const { settings, catalogue, health, historyAllowed } = facts;
  const [isErased, setIsErased] = useState(false);
  const [country, setCountry] = useState(settings.country);
  const now = Date.now();
  const crisis = crisisFor(catalogue, { country, concern: "any", now });
  const crisisLines = <CrisisLines crisis={crisis} locale={catalogue.locale} now={now} />;
  return (
    <Page installedBySomebodyElse={facts.installedBySomebodyElse}>
      {isErased ? (
        <Erased catalogue={catalogue} country={country} />
      ) : facts.isPrivate ? (
        <>
          <Title text={words.title} />
          <p>{words.private}</p>
          {crisisLines}
        </>
      ) : (
        <>
          <Title text={words.title} />
          <p>{words.atOnce}</p>
          <Phrases count={facts.count} />
          <ListsSection published={facts.termLists} chosen={facts.chosenLists} />
          <TestBox published={facts.termLists} />
          <Place catalogue={catalogue} chosen={settings} onChange={(chosen) => setCountry(chosen.country)} />
          <Health {...health} />
          <MoreEngines covered={facts.covered} />
          <History allowed={historyAllowed} />
          {facts.standing && <Release standing={facts.standing} locale={catalogue.locale} now={now} />}
          <Erase onErased={() => setIsErased(true)} />
          {crisisLines}
        </>
      )}
    </Page>
  );
}
