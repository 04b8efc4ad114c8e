import { useLayoutEffect, useRef } from "preact/hooks";

interface Props {
  readonly text: string;
  readonly isProblem?: boolean;
  readonly id?: string;
}

/** What came of a button. Takes the focus where the button that was pressed is gone, or the keyboard would start again at the top of the page. */
export function Said({ text, isProblem = false, id }: Props) {
  const line = useRef<HTMLParagraphElement>(null);
  const heard = useRef("");
  // At once, so that nothing is taken away from where somebody has gone on to by then.
  useLayoutEffect(() => {
    if (text === "") heard.current = "";
    if (text === "" || text === heard.current || document.activeElement !== document.body) return;
    heard.current = text;
    line.current?.focus({ preventScroll: true });
  });
  return (
    <p ref={line} id={id} class={isProblem ? "said problem" : "said"} role="status" tabIndex={-1}>
      {text}
    </p>
  );
}
