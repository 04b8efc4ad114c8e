import { useEffect, useRef } from "preact/hooks";
import { words } from "./words";

interface Props {
  readonly onSave: () => void;
  readonly onChange: () => void;
}

/** Asked once, in the place of the button that saves. */
export function StopsMost({ onSave, onChange }: Props) {
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => question.current?.focus(), []);
  return (
    <>
      <p ref={question} tabIndex={-1}>
        {words.phrases.stopsMost}
      </p>
      <p class="row">
        <button type="button" onClick={onSave}>
          {words.phrases.saveAllTheSame}
        </button>
        <button type="button" onClick={onChange}>
          {words.phrases.change}
        </button>
      </p>
    </>
  );
}
