import { useState } from "preact/hooks";
import { dayOf } from "../episode/day";
import { AskFirst } from "../ui/AskFirst";
import { Said } from "../ui/Said";
import { deleteProgress, type Progress } from "./kept";
import { words } from "./words";

interface Props {
  readonly progress: Progress;
  readonly onDeleted: () => void;
}

/** The person's record as a file of their own, or gone. */
export function TakeOut({ progress, onDeleted }: Props) {
  const [said, setSaid] = useState("");
  const save = () => {
    saveAsFile(progress);
    setSaid(words.out.exported);
  };
  return (
    <section aria-labelledby="out">
      <h2 id="out">{words.out.heading}</h2>
      <p>
        <button type="button" onClick={save}>
          {words.out.export}
        </button>
      </p>
      <AskFirst
        button={words.out.delete}
        sure={words.out.sure}
        yes={words.out.yes}
        no={words.out.no}
        onYes={() => void deleteProgress().then(onDeleted, () => setSaid(words.failed))}
      />
      <Said text={said} />
    </section>
  );
}

function saveAsFile({ kept, entries }: Progress): void {
  const content = { kept, diary: entries.map(({ day, text }) => ({ day, text })) };
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: "application/json" }));
  link.download = words.out.fileName({ day: dayOf(Date.now()) });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
}
