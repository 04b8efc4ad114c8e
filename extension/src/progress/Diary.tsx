import { useState } from "preact/hooks";
import { asDay } from "../language/said-by-intl";
import { Said } from "../ui/Said";
import { TextArea } from "../ui/TextArea";
import { addEntry, deleteEntry, type Entry } from "./kept";
import { words } from "./words";

interface Props {
  readonly entries: readonly Entry[];
  readonly onChange: () => void;
}

/** Lines the person writes for themselves, newest first. */
export function Diary({ entries, onChange }: Props) {
  const [text, setText] = useState("");
  const [said, setSaid] = useState("");
  const doing = (work: Promise<void>, done: string) =>
    work.then(
      () => {
        setSaid(done);
        onChange();
      },
      () => setSaid(words.failed),
    );
  const save = async (event: Event) => {
    event.preventDefault();
    if (text.trim() === "") return setSaid(words.diary.empty);
    await doing(
      addEntry(text.trim(), Date.now()).then(() => setText("")),
      words.diary.saved,
    );
  };
  return (
    <section aria-labelledby="diary">
      <h2 id="diary">{words.diary.heading}</h2>
      <form onSubmit={(event) => void save(event)} autocomplete="off">
        <label class="above" for="entry">
          {words.diary.text}
        </label>
        <TextArea
          id="entry"
          rows={3}
          value={text}
          onWrite={(text) => {
            setText(text);
            setSaid("");
          }}
          aria-describedby="entry-said"
        />
        <button type="submit">{words.diary.save}</button>
        <Said id="entry-said" text={said} />
      </form>
      {entries.length === 0 && <p>{words.diary.none}</p>}
      <ul class="plain-list sides">
        {entries.map((entry) => (
          <li key={entry.id}>
            <span dir="auto">
              <strong>{asDay(entry.day)}</strong> {entry.text}
            </span>
            <button
              type="button"
              aria-label={words.diary.deleteName({ day: asDay(entry.day), text: entry.text.slice(0, 30) })}
              onClick={() => void doing(deleteEntry(entry.id), words.diary.deleted)}
            >
              {words.diary.delete}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
