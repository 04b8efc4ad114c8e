import { CrisisLines } from "../help/CrisisLines";
import { crisisFor } from "../help/choose";
import { Page } from "../ui/Page";
import { Title } from "../ui/Title";
import type { TracesFacts } from "./load";
import { type TraceGroup, tracesIn } from "./traces";
import { words } from "./words";

export function TracesPage({ browser, historyAllowed, installedBySomebodyElse, catalogue, country }: TracesFacts) {
  const asked = { country, concern: "any", now: Date.now() } as const;
  return (
    <Page installedBySomebodyElse={installedBySomebodyElse}>
      <Title text={words.title} />
      <p>{words.lead}</p>
      <section aria-labelledby="home">
        <h2 id="home">{words.home.heading}</h2>
        <ul>
          {words.home.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
          {browser === "chromium" && <li>{words.home.pages}</li>}
          {browser === "chromium" && !historyAllowed && <li>{words.home.search}</li>}
        </ul>
      </section>
      <p>{historyAllowed ? words.historyAllowed : words.historyNotAllowed[browser]}</p>
      {tracesIn(browser, historyAllowed).map((group) => (
        <Group key={group.id} group={group} />
      ))}
      <p>{words.erase}</p>
      <p>
        <a class="button" href="/settings/index.html">
          {words.settings}
        </a>
      </p>
      <CrisisLines crisis={crisisFor(catalogue, asked)} now={asked.now} />
    </Page>
  );
}

function Group({ group: { id, traces } }: { readonly group: TraceGroup }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{words.groups[id]}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.kept}</th>
          </tr>
        </thead>
        <tbody>
          {traces.map((trace) => (
            <tr key={trace.id}>
              <td>{words.traces[trace.id]}</td>
              <td>{words.lasting[trace.kept]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
