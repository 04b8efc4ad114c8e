import { useEffect, useState } from "preact/hooks";
import { asTime } from "../language/said-by-intl";
import { EndIt } from "./EndIt";
import { KeepHere } from "./KeepHere";
import { Month } from "./Month";
import type { Session } from "./session";
import type { Look } from "./shown";
import { Timeline } from "./Timeline";
import { Write } from "./Write";
import { Wrong } from "./Wrong";
import { words } from "./words";

/** The notes behind a link, and what a partner can do: read, send a few words, end it. */
export function OpenedNotes({ session }: { readonly session: Session }) {
  const [shown, setShown] = useState(session.shown);
  useEffect(() => {
    session.onChange(setShown);
    setShown(session.shown);
  }, [session]);
  if (shown.over)
    return (
      <p class="note" role="status">
        {words.over[shown.over]}
      </p>
    );
  const isEnding = shown.outbox.standing.kind === "ending";
  return (
    <>
      {!isEnding && (
        <>
          <LookLine look={shown.look} isRead={shown.isRead} onLook={() => void session.look()} />
          {shown.isRead && (
            <>
              <Wrong findings={shown.findings} />
              <Jumps />
              <Month notes={shown.notes} today={session.today} />
              <Timeline notes={shown.notes} findings={shown.findings} />
            </>
          )}
          <h3 id="code">{words.code.heading}</h3>
          <p>{words.code.ask}</p>
          <p>
            <output class="code" aria-labelledby="code" dir="ltr">
              {shown.code}
            </output>
          </p>
          {shown.isRead && <Write shown={shown} session={session} />}
          <KeepHere isKept={shown.isKept} session={session} />
        </>
      )}
      <EndIt shown={shown} session={session} />
    </>
  );
}

/** Past a month of notes. Buttons, because a link to a place that is not there before the notes are would be taken for a link to notes. */
const Jumps = () => (
  <ul class="jumps">
    {[
      ["write", words.write.heading],
      ["end", words.end.heading],
    ].map(([id = "", name]) => (
      <li key={id}>
        <button type="button" onClick={() => jumpTo(id)}>
          {name}
        </button>
      </li>
    ))}
  </ul>
);

function jumpTo(id: string): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}

interface LookLineProps {
  readonly look: Look;
  readonly isRead: boolean;
  readonly onLook: () => void;
}

function LookLine({ look, isRead, onLook }: LookLineProps) {
  return (
    <div class="look">
      <p role="status" class={look.kind === "failed" ? "note" : "small soft"}>
        {look.kind === "looking" && (isRead ? words.look.looking : words.opening)}
        {look.kind === "looked" && words.look.at({ time: asTime(look.at) })}
        {look.kind === "failed" && words.failed[look.because]}
      </p>
      <button class="button quiet" type="button" onClick={onLook}>
        {words.look.again}
      </button>
    </div>
  );
}
