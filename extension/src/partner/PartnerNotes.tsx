import { useState } from "preact/hooks";
import type { Given } from "./given";
import { OpenedNotes } from "./OpenedNotes";
import { Paste } from "./Paste";
import { words } from "./words";

interface Props {
  readonly given: Given;
  readonly open: (text: string) => Promise<Given>;
}

/** What stands below the page's own words: the notes of the link that was given, or how to open one. */
export function PartnerNotes({ given: first, open }: Props) {
  const [given, setGiven] = useState(first);
  if (given.kind === "opened") return <OpenedNotes key={given.link} session={given.session} />;
  if (given.kind === "unsafe") return <p class="note">{words.noSafety}</p>;
  const openPasted = async (text: string) => setGiven(await open(text));
  return (
    <>
      {given.kind === "nothing" ? (
        <>
          <p>{words.noLink}</p>
          <p>{words.notKept}</p>
        </>
      ) : (
        <p class="note" role="alert">
          {words.link[given.reason]}
        </p>
      )}
      <Paste onPaste={openPasted} />
    </>
  );
}
