import { useEffect, useRef } from "preact/hooks";

interface Props {
  readonly text: string;
  /** Moves focus here when the view opens in place of another. */
  readonly takesFocus?: boolean;
}

export function Title({ text, takesFocus = false }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [takesFocus]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {text}
    </h1>
  );
}
