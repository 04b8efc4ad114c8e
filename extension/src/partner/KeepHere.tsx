import { useState } from "preact/hooks";
import { Said } from "../ui/Said";
import { Tick } from "../ui/Tick";
import type { Session } from "./session";
import { words } from "./words";

interface Props {
  readonly isKept: boolean;
  readonly session: Session;
}

/** Keeping the link in this browser, which nothing does unless it is ticked here. */
export function KeepHere({ isKept, session }: Props) {
  const [said, setSaid] = useState("");
  const forget = () => {
    session.forgetHere();
    setSaid(words.keep.forgotten);
  };
  const change = (isTicked: boolean) => {
    if (!isTicked) return forget();
    setSaid(session.keepHere() ? "" : words.keep.failed);
  };
  return (
    <>
      <h3>{words.keep.heading}</h3>
      <p id="keep-means">{words.keep.means}</p>
      <Tick isTicked={isKept} onChange={change} describedBy="keep-means">
        {words.keep.tick}
      </Tick>
      {isKept && (
        <button class="button quiet" type="button" onClick={forget}>
          {words.keep.forget}
        </button>
      )}
      <Said text={said} />
      <p class="small soft">{words.keep.history}</p>
    </>
  );
}
