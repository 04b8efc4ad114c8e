import { useState } from "preact/hooks";
import { type Engine, optionalEngines, patternsOf } from "../engines/engines";
import { askToLoosen } from "../loosening/ask";
import { waitsUntil } from "../loosening/in-words";
import { tighten } from "../loosening/waiting";
import { grantedHosts, requestHosts } from "../platform/extension";
import { ask } from "../platform/requests";
import { words } from "./words";

/** The optional engines all of whose hosts the browser lets us see. */
export async function readCoveredIds(): Promise<string[]> {
  const granted = new Set(await grantedHosts());
  return optionalEngines.filter((engine) => patternsOf(engine).every((pattern) => granted.has(pattern))).map(({ id }) => id);
}

interface Props {
  readonly covered: readonly string[];
}

/** Engines that are checked only if the person says so, asked for one at a time. */
export function MoreEngines({ covered: before }: Props) {
  const [covered, setCovered] = useState(new Set(before));
  const [said, setSaid] = useState({ of: "", text: "" });
  const change = async (engine: Engine) => {
    const text = await (covered.has(engine.id) ? stop(engine) : cover(engine));
    setCovered(new Set(await readCoveredIds().catch(() => covered)));
    setSaid({ of: engine.id, text });
  };
  return (
    <section aria-labelledby="more-engines">
      <h2 id="more-engines">{words.moreEngines.heading}</h2>
      <p>{words.moreEngines.explain}</p>
      <ul class="plain-list sides">
        {optionalEngines.map((engine) => (
          <li key={engine.id}>
            <span>{covered.has(engine.id) ? words.moreEngines.isCovered(engine) : words.moreEngines.isNotCovered(engine)}</span>
            <button type="button" onClick={() => void change(engine)}>
              {covered.has(engine.id) ? words.moreEngines.stop(engine) : words.moreEngines.cover(engine)}
            </button>
            <span role="status">{said.of === engine.id && said.text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The browser asks only while a button is being pressed, so nothing may be awaited before. */
async function cover(engine: Engine): Promise<string> {
  if (!(await requestHosts(patternsOf(engine)).catch(() => false))) return words.moreEngines.refused(engine);
  const { id, name } = engine;
  await tighten({ kind: "uncover-engine", engine: id, name }, Date.now(), async () => undefined).catch(() => undefined);
  return (await isInPlace()) ? words.moreEngines.covered(engine) : words.moreEngines.notReady(engine);
}

async function stop({ id, name }: Engine): Promise<string> {
  const loosened = await askToLoosen({ kind: "uncover-engine", engine: id, name }).catch(() => undefined);
  if (!loosened) return words.moreEngines.notChanged;
  return loosened.kind === "waits" ? waitsUntil(loosened.until) : words.moreEngines.stopped({ name });
}

/** Whether the background has put in place what was changed. */
const isInPlace = (): Promise<boolean> =>
  ask("refresh", {}).then(
    (answer) => answer !== undefined,
    () => false,
  );
