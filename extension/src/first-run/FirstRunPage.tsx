import { useState } from "preact/hooks";
import { CrisisLines } from "../help/CrisisLines";
import { crisisFor } from "../help/choose";
import { OtherReader } from "../help/OtherReader";
import { Page } from "../ui/Page";
import { FirstRun } from "./FirstRun";
import type { FirstRunFacts } from "./load";

/** Nothing is known of what anybody wants to stop, so help is shown as for any concern. */
export function FirstRunPage({ facts }: { readonly facts: FirstRunFacts }) {
  const [view, setView] = useState<"first" | "young" | "again">("first");
  const { catalogue } = facts;
  const [place, setPlace] = useState(facts.place);
  const asked = { country: place.country, concern: "any", now: Date.now() } as const;
  return (
    <Page installedBySomebodyElse={facts.installedBySomebodyElse}>
      {view === "young" ? (
        <OtherReader reader="young" catalogue={catalogue} asked={asked} onBack={() => setView("again")} />
      ) : (
        <>
          <FirstRun facts={facts} place={place} onPlace={setPlace} onYoung={() => setView("young")} takesFocus={view === "again"} />
          <CrisisLines crisis={crisisFor(catalogue, asked)} locale={catalogue.locale} now={asked.now} />
        </>
      )}
    </Page>
  );
}
