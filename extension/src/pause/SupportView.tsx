import { CrisisLines } from "../help/CrisisLines";
import { chooseHelp, crisisFor } from "../help/choose";
import { NotUpdated } from "../help/NotUpdated";
import { OfferView } from "../help/OfferView";
import type { Reader } from "../help/readers";
import { words as helpWords } from "../help/words";
import { Title } from "../ui/Title";
import { words as pageWords } from "../ui/words";
import { Continue } from "./Continue";
import type { Supported } from "./load";
import { OtherReaders } from "./OtherReaders";
import { words } from "./words";

interface Props {
  readonly scene: Supported;
  readonly onLeave: () => void;
  readonly onReader: (reader: Reader) => void;
  /** True when this view opens again in place of another. */
  readonly takesFocus: boolean;
}

/** For a search that asks for help: nothing that stops or warns, help first, and the way on beside it. Asking for help is never punished. */
export function SupportView({ scene, onLeave, onReader, takesFocus }: Props) {
  const { catalogue, settings, concern, now } = scene;
  const asked = { country: settings.country, concern, now };
  const { first, another } = chooseHelp(catalogue, asked, "talk");
  return (
    <>
      <article class="message">
        <Title text={words.support.title} takesFocus={takesFocus} />
        <p>{words.support.body}</p>
      </article>
      {first && <OfferView offer={first} label={words.support.first} isFirst now={now} />}
      <Continue token={scene.token} continueFrom={scene.continueFrom} longest={settings.waitSeconds} />
      {another.length > 0 && (
        <section>
          <h2>{helpWords.anotherWay}</h2>
          {another.map((offer) => (
            <OfferView key={offer.kind === "step" ? offer.step.id : offer.service.resource.id} offer={offer} now={now} />
          ))}
        </section>
      )}
      <OtherReaders concern={concern} onReader={onReader} />
      <CrisisLines crisis={crisisFor(catalogue, asked)} now={now} />
      <NotUpdated catalogue={catalogue} now={now} />
      <button type="button" onClick={onLeave}>
        {words.leave}
      </button>
      <p class="quiet">{pageWords.exitNote}</p>
    </>
  );
}
