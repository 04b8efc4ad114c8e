import type { Catalogue } from "../catalogue/types";
import { CrisisLines } from "../help/CrisisLines";
import { chooseHelp, crisisFor } from "../help/choose";
import { OfferView } from "../help/OfferView";
import { Title } from "../ui/Title";
import { words } from "./words";

interface Props {
  readonly catalogue: Catalogue;
  /** The country chosen before everything was deleted: shown this once. */
  readonly country: string;
  /** Whether notes were shared that the service may still hold. */
  readonly isShared: boolean;
}

/** Says what is gone and offers help once. */
export function Erased({ catalogue, country, isShared }: Props) {
  const asked = { country, concern: "any", now: Date.now() } as const;
  const { first } = chooseHelp(catalogue, asked, "self-help");
  return (
    <>
      <Title text={words.erase.doneTitle} takesFocus />
      <p>{words.erase.done}</p>
      {isShared && <p>{words.erase.shared.left}</p>}
      <p>{words.erase.doneElsewhere}</p>
      <p>{words.erase.help}</p>
      {first && <OfferView offer={first} now={asked.now} />}
      <CrisisLines crisis={crisisFor(catalogue, asked)} now={asked.now} />
      <p>
        <a class="button" href="/first-run/index.html">
          {words.erase.again}
        </a>
      </p>
    </>
  );
}
