import { writtenDay } from "../commitment/days";
import type { Finding } from "../commitment/protocol/chain";
import type { OpenedNote } from "../commitment/protocol/open";
import { asWholeDay } from "./said-days";
import { words } from "./words";

interface Props {
  readonly notes: readonly OpenedNote[];
  readonly findings: readonly Finding[];
}

/** The person's notes, the newest first, each with its day and its words as they were written. */
export function Timeline({ notes, findings }: Props) {
  const forked = new Set(findings.filter(({ reason }) => reason === "forked").map(({ from }) => from));
  return (
    <>
      <h3>{words.notes.heading}</h3>
      {notes.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul class="notes">
          {notes.toReversed().map((note) => (
            <li key={note.hash}>
              <p class="small soft">
                <time datetime={writtenDay(note.day)}>{asWholeDay(note.day)}</time>
              </p>
              {note.kind === "first" && <p class="small soft">{words.notes.first}</p>}
              <p class="words" dir="auto">
                {note.text}
              </p>
              {forked.has(note.counter) && <p class="small soft">{words.notes.forked}</p>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
