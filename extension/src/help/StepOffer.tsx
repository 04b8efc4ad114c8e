import type { SelfHelpStep, StepKind } from "../catalogue/types";
import { UrgeTimer } from "./UrgeTimer";

interface Props {
  readonly step: SelfHelpStep;
  readonly label?: string | undefined;
  readonly isFirst?: boolean;
}

/** Minutes of the timer that goes with a step, where one does. A wave of an urge is often over in less than half an hour; three minutes are a beginning. */
const timers: Partial<Record<StepKind, { readonly minutes: number; readonly breathes: boolean }>> = {
  "urge-surfing": { minutes: 3, breathes: true },
  "next-ten-minutes": { minutes: 10, breathes: false },
};

/** A self-help step that opens where it stands. */
export function StepOffer({ step, label, isFirst = false }: Props) {
  const timer = timers[step.kind];
  return (
    <details class="offer">
      <summary class={isFirst ? "button first" : "button"}>
        {label && <span class="label">{label}</span>}
        <span lang={step.lang}>{step.title}</span>
      </summary>
      <p lang={step.lang}>{step.introduction}</p>
      <ol lang={step.lang}>
        {step.steps.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      {timer && <UrgeTimer {...timer} />}
    </details>
  );
}
