import { CrisisLines } from "../help/CrisisLines";
import { chooseHelp, crisisFor, stepsFirst } from "../help/choose";
import { NotUpdated } from "../help/NotUpdated";
import { OfferView } from "../help/OfferView";
import type { Reader } from "../help/readers";
import { words as helpWords } from "../help/words";
import { OwnWordsView } from "../plan/OwnWordsView";
import { Title } from "../ui/Title";
import { words as pageWords } from "../ui/words";
import { Continue } from "./Continue";
import type { Gone, Paused } from "./load";
import { OtherReaders } from "./OtherReaders";
import { words } from "./words";

interface Props {
  readonly scene: Paused | Gone;
  readonly onLeave: () => void;
  readonly onReader: (reader: Reader) => void;
  /** True when this view opens again in place of another. */
  readonly takesFocus: boolean;
}

/** The pause: what to read, the way out, one thing to do, another way, and last and small the way on. */
export function PauseView({ scene, onLeave, onReader, takesFocus }: Props) {
  const { catalogue, settings, concern, now } = scene;
  const asked = { country: settings.country, concern, now };
  const message = scene.kind === "pause" ? scene.turn.message : null;
  const { title, body } = message ?? (scene.kind === "pause" ? words.noMessage : words.gone);
  const offered = chooseHelp(catalogue, asked, message?.action.need ?? "self-help");
  const isAgain = scene.kind === "pause" && scene.isAgain;
  const help = isAgain ? stepsFirst(offered, catalogue, concern) : offered;
  const ownWords = scene.kind === "pause" && <OwnWordsView own={scene.own} />;
  const crisis = crisisFor(catalogue, asked);
  return (
    <>
      <article class="message">
        <Title text={title} takesFocus={takesFocus} />
        {message && <p class="quiet stopped">{words.stopped}</p>}
        <p>{body}</p>
      </article>
      <button type="button" class="lead" onClick={onLeave}>
        {words.leave}
      </button>
      {help.first && (
        <OfferView
          offer={help.first}
          label={isAgain ? words.again.label : help.meetsNeed ? message?.action.label : helpWords.thingToDo}
          isFirst
          now={now}
        />
      )}
      <p class="quiet">
        <a href="#crisis">{helpWords.toCrisis}</a>
      </p>
      {isAgain && ownWords}
      {help.another.length > 0 && (
        <section>
          <h2>{helpWords.anotherWay}</h2>
          {help.another.map((offer) => (
            <OfferView key={offer.kind === "step" ? offer.step.id : offer.service.resource.id} offer={offer} now={now} />
          ))}
          {concern === "sexual-images-of-children" && crisis.country?.note && (
            <p class="quiet" lang={crisis.country.lang}>
              {crisis.country.note}
            </p>
          )}
        </section>
      )}
      {!isAgain && ownWords}
      <OtherReaders concern={concern} onReader={onReader} />
      <CrisisLines crisis={crisis} now={now} />
      <NotUpdated catalogue={catalogue} now={now} />
      <p class="quiet">{pageWords.exitNote}</p>
      {scene.kind === "pause" &&
        (scene.wayOn !== "open" ? (
          <p class="quiet">{words.noWayOn[scene.wayOn]}</p>
        ) : (
          <Continue token={scene.token} continueFrom={scene.continueFrom} longest={scene.settings.waitSeconds} />
        ))}
    </>
  );
}
