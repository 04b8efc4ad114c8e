import { TextArea } from "../../ui/TextArea";
import { words } from "../words";
import { lettersLeft } from "./room";

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly text: string;
  readonly onWrite: (text: string) => void;
}

/** A box for one note, with how much room is left. Too long a text is said aloud; the counting down is not. */
export function NoteBox({ id, label, hint, text, onWrite }: Props) {
  const left = lettersLeft(text);
  return (
    <>
      <label class="above" for={id}>
        {label}
      </label>
      {hint && (
        <p class="hint quiet" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <TextArea
        id={id}
        rows={5}
        value={text}
        onWrite={onWrite}
        aria-invalid={left < 0}
        aria-describedby={hint ? `${id}-hint ${id}-left` : `${id}-left`}
      />
      <p class={left < 0 ? "problem" : "quiet"} id={`${id}-left`}>
        {left < 0 ? words.write.over({ count: -left }) : words.write.left({ count: left })}
      </p>
    </>
  );
}
