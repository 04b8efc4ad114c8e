import { useState } from "preact/hooks";
import { CrisisLines } from "../help/CrisisLines";
import { crisisFor } from "../help/choose";
import { OtherReader } from "../help/OtherReader";
import { Place } from "../settings/Place";
import { changeSettings } from "../settings/settings";
import { words as settingsWords } from "../settings/words";
import { Page } from "../ui/Page";
import { Title } from "../ui/Title";
import type { FirstRunFacts } from "./load";
import { StepContent } from "./StepContent";
import { next, previous, type Step, steps } from "./steps";
import { words } from "./words";
import { isAskedForYoung } from "./young";

/** One page at a time, to be left and taken up again. Nothing is known of what anybody wants to stop, so help is shown as for any concern. */
export function FirstRunPage({ facts }: { readonly facts: FirstRunFacts }) {
  const { catalogue, isPrivate } = facts;
  const [step, setStep] = useState<Step>(facts.step);
  const [view, setView] = useState<"steps" | "young">(isAskedForYoung() ? "young" : "steps");
  const [hasMoved, setHasMoved] = useState(false);
  const [place, setPlace] = useState(facts.place);
  const [said, setSaid] = useState("");
  const asked = { country: place.country, concern: "any", now: Date.now() } as const;

  const goTo = (to: Step) => {
    // Said once: whoever presses again means it.
    if (said !== words.unsaved && document.querySelector("[data-unsaved]")) return setSaid(words.unsaved);
    setStep(to);
    setHasMoved(true);
    setSaid("");
    // Whoever goes on from the page of countries has seen this one stand there.
    const kept = step === "place" ? { ...place, firstRunStep: to } : { firstRunStep: to };
    changeSettings(kept).catch(() => setSaid(words.notKept));
  };
  const [before, after] = [previous(step), next(step)];
  return (
    <Page installedBySomebodyElse={facts.installedBySomebodyElse}>
      {view === "young" ? (
        <OtherReader
          reader="young"
          catalogue={catalogue}
          asked={asked}
          before={!isPrivate && <Place catalogue={catalogue} chosen={place} onChange={setPlace} />}
          onBack={() => {
            setView("steps");
            setHasMoved(true);
          }}
        />
      ) : (
        <>
          <Title key={step} text={words.titles[step]} takesFocus={hasMoved} />
          <p class="quiet">{words.where({ page: steps.indexOf(step) + 1, pages: steps.length })}</p>
          {isPrivate ? (
            <p>{settingsWords.private}</p>
          ) : (
            <StepContent step={step} facts={facts} place={place} onPlace={setPlace} onYoung={() => setView("young")} />
          )}
          {!isPrivate && (
            <p class="row finish">
              {before && (
                <button type="button" onClick={() => goTo(before)}>
                  {words.back}
                </button>
              )}
              {after && (
                <button type="button" class="next" onClick={() => goTo(after)}>
                  {words.next}
                </button>
              )}
            </p>
          )}
          <p class="said" role="status">
            {said}
          </p>
          {after && !isPrivate && <p class="quiet">{words.later}</p>}
          <CrisisLines crisis={crisisFor(catalogue, asked)} now={asked.now} />
        </>
      )}
    </Page>
  );
}
