import { HistoryChoice } from "./HistoryChoice";
import { words } from "./words";

/** What the browser's own history may keep of a stopped search, and the choice about it. */
export function History({ allowed }: { readonly allowed: boolean }) {
  return (
    <section aria-labelledby="history">
      <h2 id="history">{words.history.heading}</h2>
      <HistoryChoice allowed={allowed} />
      <p>
        <a href="/traces/index.html">{words.history.traces}</a>
      </p>
    </section>
  );
}
