import { AskFirst } from "../ui/AskFirst";
import type { Session } from "./session";
import type { Shown } from "./shown";
import { words } from "./words";

interface Props {
  readonly shown: Shown;
  readonly session: Session;
}

/** One press and a question; then it is over here, whatever the network does. */
export function EndIt({ shown, session }: Props) {
  if (shown.outbox.standing.kind === "ending")
    return (
      <>
        <p class="note" role="status">
          {shown.waits ? words.end.ending : words.look.looking}
        </p>
        <button class="button quiet" type="button" onClick={() => void session.tryAgain()}>
          {words.write.tryAgain}
        </button>
      </>
    );
  return (
    <div class="end">
      <h3 id="end" tabIndex={-1}>
        {words.end.heading}
      </h3>
      <p>{words.end.means}</p>
      <AskFirst button={words.end.button} sure={words.end.sure} yes={words.end.yes} no={words.end.no} onYes={() => void session.end()} />
    </div>
  );
}
