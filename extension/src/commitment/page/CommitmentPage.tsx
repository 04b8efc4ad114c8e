import { useCallback, useEffect, useState } from "preact/hooks";
import { CrisisLines } from "../../help/CrisisLines";
import { crisisFor } from "../../help/choose";
import { Page } from "../../ui/Page";
import { Said } from "../../ui/Said";
import { Title } from "../../ui/Title";
import { isOpen, readCommitments, whileCommitmentsShown } from "../kept";
import type { CommitmentFacts } from "../load";
import type { Drawn } from "../making";
import { words } from "../words";
import { Before } from "./Before";
import { HandOver } from "./HandOver";
import { Make } from "./Make";
import { OneCommitment } from "./OneCommitment";
import { type Route, RouteLinks, RouteView } from "./Routes";

/** Notes to people whom the person chose. What was begun stands first; a link is shown once and in place of all else. */
export function CommitmentPage(facts: CommitmentFacts) {
  const { catalogue, settings } = facts;
  const [commitments, setCommitments] = useState(facts.commitments);
  const [handedOver, setHandedOver] = useState<Drawn>();
  const [route, setRoute] = useState<Route>();
  const [wasElsewhere, setWasElsewhere] = useState(false);
  const [said, setSaid] = useState("");
  useEffect(() => whileCommitmentsShown(() => void readCommitments().then(setCommitments, () => undefined)), []);
  const asked = { country: settings.country, concern: "any", now: Date.now() } as const;
  const back = useCallback(() => {
    setHandedOver(undefined);
    setRoute(undefined);
    setWasElsewhere(true);
  }, []);
  const endedUnopened = (told: string) => {
    back();
    setSaid(told);
  };

  const view = () => {
    if (handedOver) return <HandOver drawn={handedOver} onDone={back} onEnded={endedUnopened} />;
    if (route) return <RouteView route={route} catalogue={catalogue} asked={asked} onBack={back} />;
    if (facts.isPrivate)
      return (
        <>
          <Title text={words.title} />
          <p>{words.private}</p>
        </>
      );
    const isOff = facts.installedBySomebodyElse;
    const known = commitments ?? [];
    const begin = !isOff && commitments !== null && (
      <>
        <Before />
        <Make isAnother={known.some(isOpen)} onMade={setHandedOver} />
      </>
    );
    return (
      <>
        <Title text={words.title} takesFocus={wasElsewhere} />
        {isOff ? <SwitchedOff hasSome={known.length > 0} /> : <p>{words.lead}</p>}
        <RouteLinks onChoose={setRoute} />
        {commitments === null && <p class="problem">{words.unreadable}</p>}
        <Said text={said} />
        {known.map((commitment) => (
          <OneCommitment
            key={commitment.secrets.mailbox}
            commitment={commitment}
            isLoosening={facts.isLoosening}
            isEndOnly={isOff}
            onForgotten={() => setSaid(words.one.forgotten)}
          />
        ))}
        {known.length === 0
          ? begin
          : begin && (
              <details class="another">
                <summary class="button">{words.make.another}</summary>
                {begin}
              </details>
            )}
      </>
    );
  };
  return (
    <Page installedBySomebodyElse={facts.installedBySomebodyElse}>
      {view()}
      <CrisisLines crisis={crisisFor(catalogue, asked)} now={asked.now} />
    </Page>
  );
}

function SwitchedOff({ hasSome }: { readonly hasSome: boolean }) {
  return (
    <section aria-labelledby="off">
      <h2 id="off">{words.off.heading}</h2>
      <p>{words.off.explain}</p>
      <p>{words.off.alone}</p>
      {hasSome && <p>{words.off.endStill}</p>}
    </section>
  );
}
