import { useState } from "preact/hooks";
import { openRelease, type Standing } from "../catalogue/open";
import { NotUpdated } from "../help/NotUpdated";
import { ask, type UpdateAnswer } from "../platform/requests";
import { words } from "./words";

interface Props {
  readonly standing: Standing;
  readonly locale: string;
  readonly now: number;
}

const said = (answer: UpdateAnswer | undefined): string => words.release[answer?.kind ?? "failed"];

/** Which messages and numbers are in use, and a way to ask for newer ones. */
export function Release({ standing: before, locale, now }: Props) {
  const [standing, setStanding] = useState(before);
  const [status, setStatus] = useState("");
  const day = (instant: number) => new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(instant);
  const check = async () => {
    setStatus(words.release.checking);
    const answer = await ask("update", {}).catch(() => undefined);
    if (answer?.kind === "updated") setStanding((await openRelease(locale)).standing);
    setStatus(said(answer));
  };
  return (
    <section aria-labelledby="release">
      <h2 id="release">{words.release.heading}</h2>
      <p>
        {words.release.from(day(standing.issuedAt))}{" "}
        {standing.takenAt === null ? words.release.bundled : words.release.taken(day(standing.takenAt))}
      </p>
      <NotUpdated catalogue={{ ...standing, locale }} now={now} />
      {standing.summary !== "" && <p>{words.release.changed(standing.summary)}</p>}
      <p class="quiet">{words.release.id(standing.sequence, standing.releaseId)}</p>
      <button type="button" onClick={() => void check()}>
        {words.release.check}
      </button>
      <p class="said" role="status">
        {status}
      </p>
    </section>
  );
}
