import { CrisisLines } from "../help/CrisisLines";
import { crisisFor } from "../help/choose";
import { Title } from "../ui/Title";
import { SentOrNot, useContinue } from "./Continue";
import { searchAgain } from "./forward";
import type { Unchecked } from "./load";
import { words } from "./words";

/** The neutral page: nothing is known of the search, so nothing is said of it and nothing is held back. */
export function UncheckedView({ scene: { token, fault, search, catalogue, settings, concern, now } }: { readonly scene: Unchecked }) {
  const sending = useContinue(token);
  const crisis = crisisFor(catalogue, { country: settings.country, concern, now });
  return (
    <>
      <Title text={words.unchecked.title} />
      <p>{words.unchecked.reasons[fault]}</p>
      <p class="row">
        <button type="button" onClick={sending.send}>
          {words.unchecked.continue}
        </button>
        {search && (
          <button type="button" onClick={() => searchAgain(search)}>
            {words.unchecked.tryAgain}
          </button>
        )}
        <a class="button" href="/settings/index.html">
          {words.unchecked.settings}
        </a>
      </p>
      <SentOrNot {...sending} />
      <CrisisLines crisis={crisis} now={now} />
    </>
  );
}
