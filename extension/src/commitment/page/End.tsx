import { useState } from "preact/hooks";
import { AskFirst } from "../../ui/AskFirst";
import { Said } from "../../ui/Said";
import { readCommitment } from "../kept";
import { endHere, sendNow } from "../sending";
import { words } from "../words";

interface Props {
  readonly mailbox: string;
  /** Without the sentence that explains it, which stands further down. */
  readonly isBrief?: boolean;
  /** Told in a sentence once it has ended here, and again if the service knows by then. */
  readonly onEnded: (said: string) => void;
}

/** Ends it here at once, offline too; whether the service knows already is said by the commitment itself. */
export function End({ mailbox, isBrief = false, onEnded }: Props) {
  const [said, setSaid] = useState("");
  const end = async () => {
    await endHere(mailbox);
    onEnded(words.end.queued);
    await sendNow(mailbox);
    if ((await readCommitment(mailbox))?.outbox.standing.kind === "closed") onEnded(words.end.done);
  };
  return (
    <>
      {!isBrief && <p class="quiet">{words.end.explain}</p>}
      <AskFirst
        button={words.end.button}
        sure={words.end.sure}
        yes={words.end.yes}
        no={words.end.no}
        onYes={() => void end().catch(() => setSaid(words.failed))}
      />
      <Said text={said} isProblem />
    </>
  );
}
