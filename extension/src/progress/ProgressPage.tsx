import { useState } from "preact/hooks";
import { CrisisLines } from "../help/CrisisLines";
import { crisisFor } from "../help/choose";
import { Page } from "../ui/Page";
import { Said } from "../ui/Said";
import { Title } from "../ui/Title";
import { Chart } from "./Chart";
import { Diary } from "./Diary";
import { readProgress, startProgress } from "./kept";
import type { ProgressFacts } from "./load";
import { monthOf, total } from "./month";
import { TakeOut } from "./TakeOut";
import { words } from "./words";

/** Off by default. What stands here is the person's own, and nothing in it scolds. */
export function ProgressPage({ progress: before, catalogue, settings, isPrivate, installedBySomebodyElse }: ProgressFacts) {
  const [progress, setProgress] = useState(before);
  const [said, setSaid] = useState("");
  const now = Date.now();
  const crisis = crisisFor(catalogue, { country: settings.country, concern: "any", now });
  const read = () => readProgress().then(setProgress, () => setSaid(words.failed));
  const start = () =>
    startProgress().then(
      async () => {
        await read();
        setSaid(words.off.started);
      },
      () => setSaid(words.failed),
    );
  const days = progress && monthOf(progress, now);
  return (
    <Page installedBySomebodyElse={installedBySomebodyElse}>
      <Title text={words.title} />
      <Said text={said} />
      {isPrivate ? (
        <p>{words.private}</p>
      ) : progress && days ? (
        <>
          <p>{words.plain}</p>
          <section aria-labelledby="kept">
            <h2 id="kept">{words.kept.heading}</h2>
            <p>{total(days) === 0 ? words.kept.none : words.kept.total({ count: total(days) })}</p>
            <Chart days={days} />
          </section>
          <Diary entries={progress.entries} onChange={() => void read()} />
          <TakeOut
            progress={progress}
            onDeleted={() => {
              setProgress(undefined);
              setSaid(words.out.deleted);
            }}
          />
        </>
      ) : (
        <>
          <p>{words.off.explain}</p>
          <p>{words.plain}</p>
          <button type="button" onClick={() => void start()}>
            {words.off.start}
          </button>
        </>
      )}
      <CrisisLines crisis={crisis} now={now} />
    </Page>
  );
}
