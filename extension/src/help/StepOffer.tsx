import type { SelfHelpStep } from "../catalogue/types";

interface Props {
  readonly step: SelfHelpStep;
  readonly label?: string | undefined;
  readonly isFirst?: boolean;
}

/** A self-help step that opens where it stands. */
export function StepOffer({ step, label, isFirst = false }: Props) {
  return (
    <details class="offer">
      <summary class={isFirst ? "button first" : "button"}>
        {label && <span class="label">{label}</span>}
        <span>{step.title}</span>
      </summary>
      <p>{step.introduction}</p>
      <ol>
        {step.steps.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </details>
  );
}
