import { useState } from "preact/hooks";
import { openRelease, type Standing } from "../catalogue/open";
import { NotUpdated } from "../help/NotUpdated";
import { languageInUse } from "../language/in-use";
import { asDate } from "../language/said-by-intl";
import { ask, type UpdateAnswer } from "../platform/requests";
import { words } from "./words";

interface Props {
  readonly standing: Standing;
  readonly now: number;
}

const said = (answer: UpdateAnswer | undefined): string => words.release[answer?.kind ?? "failed"];

/** Which messages and numbers are in use, and a way to ask for newer ones. */
export function Release({ standing: before, now }: Props) {
  const [standing, setStanding] = useState(before);
  const [status, setStatus] = useState("");
  const check = async () => {
    setStatus(words.release.checking);
    const answer = await ask("update", {}).catch(() => undefined);
    if (answer?.kind === "updated") setStanding((await openRelease(languageInUse())).standing);
    setStatus(said(answer));
  };
  return (
    <section aria-labelledby="release">
      <h2 id="release">{words.release.heading}</h2>
      <p>
        {words.release.from({ date: asDate(standing.issuedAt) })}{" "}
        {standing.takenAt === null ? words.release.bundled : words.release.taken({ date: asDate(standing.takenAt) })}
      </p>
      <NotUpdated catalogue={standing} now={now} />
      {standing.summary !== "" && <p>{words.release.changed(standing)}</p>}
      <p class="quiet">{words.release.id({ ...standing, releaseId: standing.releaseId.slice(0, 12) })}</p>
      <button type="button" onClick={() => void check()}>
        {words.release.check}
      </button>
      <p class="said" role="status">
        {status}
      </p>
    </section>
  );
}
