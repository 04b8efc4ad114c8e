import { useLayoutEffect, useRef, useState } from "preact/hooks";

interface Props {
  readonly button: string;
  readonly sure: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
}

/** A button for what cannot be undone: it takes one more press, and nothing else. The focus goes to the question, and back to the button. */
export function AskFirst({ button, sure, yes, no, onYes }: Props) {
  const [isAsking, setIsAsking] = useState(false);
  const question = useRef<HTMLParagraphElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useLayoutEffect(() => {
    if (isAsking) {
      question.current?.focus();
      question.current?.nextElementSibling?.scrollIntoView({ block: "nearest" });
    } else if (wasAsking.current) first.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  if (!isAsking)
    return (
      <button ref={first} type="button" onClick={() => setIsAsking(true)}>
        {button}
      </button>
    );
  return (
    <>
      <p ref={question} tabIndex={-1}>
        {sure}
      </p>
      <p class="row">
        <button type="button" onClick={onYes}>
          {yes}
        </button>
        <button type="button" onClick={() => setIsAsking(false)}>
          {no}
        </button>
      </p>
    </>
  );
}
