import { planInWords } from "./in-words";
import { hasAny, hasPlan, type OwnWords } from "./own-words";
import { words } from "./words";

/** The person's reason and plan, as they wrote them. */
export function OwnWordsView({ own }: { readonly own: OwnWords }) {
  if (!hasAny(own)) return null;
  return (
    <section class="own-words" aria-labelledby="own-words">
      <h2 id="own-words">{words.shown.heading}</h2>
      {own.reason && (
        <p>
          <span class="quiet">{words.shown.reason}</span> <q dir="auto">{own.reason}</q>
        </p>
      )}
      {hasPlan(own) && (
        <p>
          <span class="quiet">{words.shown.plan}</span> <q dir="auto">{planInWords(own)}</q>
        </p>
      )}
    </section>
  );
}
