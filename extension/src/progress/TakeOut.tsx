import { useState } from "preact/hooks";
import { dayOf } from "../episode/day";
import { deleteProgress, type Progress } from "./kept";
import { words } from "./words";

interface Props {
  readonly progress: Progress;
  readonly onDeleted: () => void;
}

/** The person's record as a file of their own, or gone. */
export function TakeOut({ progress, onDeleted }: Props) {
  const [isAsking, setIsAsking] = useState(false);
  const [said, setSaid] = useState("");
  return (
    <section aria-labelledby="out">
      <h2 id="out">{words.out.heading}</h2>
      <p class="row">
        <button
          type="button"
          onClick={() => {
            saveAsFile(progress);
            setSaid(words.out.exported);
          }}
        >
          {words.out.export}
        </button>
        {!isAsking && (
          <button type="button" onClick={() => setIsAsking(true)}>
            {words.out.delete}
          </button>
        )}
      </p>
      {isAsking && (
        <>
          <p role="alert">{words.out.sure}</p>
          <p class="row">
            <button type="button" onClick={() => void deleteProgress().then(onDeleted, () => setSaid(words.failed))}>
              {words.out.yes}
            </button>
            <button type="button" onClick={() => setIsAsking(false)}>
              {words.out.no}
            </button>
          </p>
        </>
      )}
      <p class="said" role="status">
        {said}
      </p>
    </section>
  );
}

function saveAsFile({ kept, entries }: Progress): void {
  const content = { kept, diary: entries.map(({ day, text }) => ({ day, text })) };
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: "application/json" }));
  link.download = `my-progress-${dayOf(Date.now())}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
}
