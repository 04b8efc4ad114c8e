import type { TextareaHTMLAttributes } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

interface Props extends Omit<TextareaHTMLAttributes, "value" | "onInput"> {
  readonly value: string;
  readonly onWrite: (text: string) => void;
}

/**
 * A box for some lines. Its text is its `value` attribute as well, which means nothing for the page: Firefox writes the text of an area into its session
 * file, even where `autocomplete` is off, unless that attribute says the same. So nothing written here is on disk before it is kept, or after it is deleted.
 */
export function TextArea({ value, onWrite, ...rest }: Props) {
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    box.current?.setAttribute("value", value);
  }, [value]);
  return <textarea {...rest} ref={box} value={value} dir="auto" onInput={({ currentTarget }) => onWrite(currentTarget.value)} />;
}
