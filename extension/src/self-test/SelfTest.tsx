import { useEffect, useState } from "preact/hooks";
import type { Catalogue } from "../catalogue/types";
import { type Engine, engines } from "../engines/engines";
import { type Finding, findingsFrom, type SelfTestFacts, type Tried } from "./findings";
import { readFacts } from "./load";
import { selfTestPhrase } from "./phrase";
import { runTest } from "./run";
import { mendOf, words } from "./words";

interface Props {
  readonly facts: SelfTestFacts;
  readonly covered: readonly string[];
  readonly catalogue: Pick<Catalogue, "expiresAt">;
}

type State = { readonly kind: "before" | "running" | "failed" } | { readonly kind: "done"; readonly tried: Tried };

/** Chooses an engine, tries a search there, and says what happened and what to mend. */
export function SelfTest({ facts: before, covered, catalogue }: Props) {
  const [facts, setFacts] = useState(before);
  const [state, setState] = useState<State>({ kind: "before" });
  // The welcome pages read them before anything was chosen.
  useEffect(() => void readFacts(catalogue).then(setFacts, () => undefined), []);
  const [engineId, setEngineId] = useState("google");
  const isCovered = (engine: Engine) => !engine.optional || covered.includes(engine.id);
  const run = async () => {
    const engine = engines.find(({ id }) => id === engineId);
    if (!engine || state.kind === "running") return;
    setState({ kind: "running" });
    const result = await runTest(engine).catch(() => undefined);
    setFacts(await readFacts(catalogue));
    setState(result ? { kind: "done", tried: { engine: engine.name, isCovered: isCovered(engine), result } } : { kind: "failed" });
  };
  const tried = state.kind === "done" ? state.tried : null;
  return (
    <>
      <p>{words.explain}</p>
      <p>{words.phrase({ phrase: selfTestPhrase })}</p>
      <label class="above" for="engine">
        {words.engine}
      </label>
      <select id="engine" value={engineId} onChange={({ currentTarget }) => setEngineId(currentTarget.value)}>
        {engines.map((engine) => (
          <option key={engine.id} value={engine.id}>
            {isCovered(engine) ? engine.name : words.notCovered(engine)}
          </option>
        ))}
      </select>
      <button type="button" aria-disabled={state.kind === "running"} onClick={() => void run()}>
        {state.kind === "before" ? words.start : words.again}
      </button>
      <div role="status">
        {state.kind === "running" && <p>{words.steps.running}</p>}
        {state.kind === "failed" && <p class="problem">{words.steps.failed}</p>}
        {tried && <Steps tried={tried} />}
        {tried && <Findings findings={findingsFrom(facts, tried)} />}
      </div>
      {!tried && <Findings findings={findingsFrom(facts, null)} isQuietWhenWell />}
    </>
  );
}

function Steps({ tried: { engine, result } }: { readonly tried: Tried }) {
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{words.steps.heading}</h2>
      <ol>
        {result !== "no-background" && <li>{words.steps.opened({ engine })}</li>}
        <li>{words.steps.results[result]}</li>
        {result !== "no-background" && <li>{words.steps.closed}</li>}
      </ol>
    </section>
  );
}

function Findings({ findings, isQuietWhenWell = false }: { readonly findings: readonly Finding[]; readonly isQuietWhenWell?: boolean }) {
  if (findings.length === 0 && isQuietWhenWell) return null;
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">{words.findings.heading}</h2>
      {findings.length === 0 && <p>{words.findings.allWell}</p>}
      <ul>
        {findings.map(({ id }) => (
          <li key={id}>
            {words.findings.text[id]} {mendOf(id)}
          </li>
        ))}
      </ul>
      {findings.some(({ mend }) => mend === "settings") && (
        <a class="button" href="/settings/index.html">
          {words.findings.settings}
        </a>
      )}
    </section>
  );
}
