import { useState } from "preact/hooks";
import { Said } from "../../ui/Said";
import { isOpen, readCommitment } from "../kept";
import { faultInText } from "../protocol/note";
import { sendNow, writeNote } from "../sending";
import { words } from "../words";
import { saidAfter } from "./after-a-try";
import { NoteBox } from "./NoteBox";

interface Props {
  readonly mailbox: string;
  readonly text: string;
  readonly onWrite: (text: string) => void;
  readonly isLoosening: boolean;
  /** Told what became of the note, where nothing can be written any more. */
  readonly onClosed: (said: string) => void;
}

/** A note in the person's own words. A draft only ever goes into the box. */
export function Write({ mailbox, text, onWrite, isLoosening, onClosed }: Props) {
  const [said, setSaid] = useState("");
  const [isSending, setIsSending] = useState(false);
  const { write } = words;
  const id = `note-${mailbox}`;
  const drafts = isLoosening ? [write.loosening, ...write.lines] : write.lines;

  const send = async (): Promise<string> => {
    const written = await writeNote(mailbox, text);
    if (written === undefined) return write.closed;
    // From here on it is kept, and listed below with what becomes of it.
    onWrite("");
    const tried = await sendNow(mailbox);
    const kept = await readCommitment(mailbox);
    const told = saidAfter(tried, [written], kept);
    // This box is gone by then.
    if (kept && !isOpen(kept)) onClosed(told);
    return told;
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    if (isSending) return;
    const fault = faultInText(text);
    if (fault) return setSaid(fault === "empty" ? write.empty : write.tooLong);
    setIsSending(true);
    setSaid(write.sending);
    setSaid(await send().catch(() => words.failed));
    setIsSending(false);
  };
  const put = (draft: string) => {
    onWrite(text.trim() === "" ? draft : `${text.trimEnd()}\n${draft}`);
    setSaid("");
  };
  return (
    <section aria-labelledby={`${id}-heading`}>
      <h3 id={`${id}-heading`}>{write.heading}</h3>
      <form onSubmit={(event) => void submit(event)} autocomplete="off">
        <NoteBox
          id={id}
          label={write.text}
          text={text}
          onWrite={(text) => {
            onWrite(text);
            setSaid("");
          }}
        />
        <details>
          <summary>{write.drafts}</summary>
          <p class="quiet">{write.draftsWhy}</p>
          <ul class="plain-list">
            {drafts.map((draft) => (
              <li key={draft}>
                <button type="button" onClick={() => put(draft)}>
                  {draft}
                </button>
              </li>
            ))}
          </ul>
        </details>
        <p class="send">
          <button type="submit">{write.send}</button>
        </p>
        <Said id={`${id}-said`} text={said} />
      </form>
    </section>
  );
}
