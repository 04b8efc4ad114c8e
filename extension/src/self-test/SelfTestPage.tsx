import { CrisisLines } from "../help/CrisisLines";
import { crisisFor } from "../help/choose";
import { Page } from "../ui/Page";
import { Title } from "../ui/Title";
import type { SelfTestPageFacts } from "./load";
import { SelfTest } from "./SelfTest";
import { words } from "./words";

export function SelfTestPage({ facts, covered, catalogue, settings, isPrivate, installedBySomebodyElse }: SelfTestPageFacts) {
  const asked = { country: settings.country, concern: "any", now: Date.now() } as const;
  return (
    <Page installedBySomebodyElse={installedBySomebodyElse}>
      <Title text={words.title} />
      {isPrivate ? <p>{words.private}</p> : <SelfTest facts={facts} covered={covered} catalogue={catalogue} />}
      <CrisisLines crisis={crisisFor(catalogue, asked)} now={asked.now} />
    </Page>
  );
}
