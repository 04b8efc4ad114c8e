import { useState } from "preact/hooks";
import { nameOf, type TermList } from "../catalogue/term-lists";
import { nameOfLanguage } from "../language/said-by-intl";
import { askToLoosen } from "../loosening/ask";
import { ContinueChoice } from "../loosening/ContinueChoice";
import { waitsUntil } from "../loosening/in-words";
import { tighten } from "../loosening/waiting";
import { ask } from "../platform/requests";
import { Tick } from "../ui/Tick";
import { chooseList } from "./chosen";
import { words } from "./words";

const countInWords = (chosen: Props["chosen"]): string =>
  chosen === null ? words.unreadable : chosen.size === 0 ? words.none : words.count({ count: chosen.size });

interface Props {
  readonly published: readonly TermList[];
  /** Names and titles of the chosen lists; null when they cannot be read. */
  readonly chosen: ReadonlyMap<string, string> | null;
  /** Names of the lists for which there is no "continue". */
  readonly withoutContinue: ReadonlySet<string>;
}

/**
 * The published lists, each with what it is for, folded away: somebody who stops at something else need not read what others are about. What stands in
 * a list is never shown.
 */
export function ListsSection({ published, chosen: before, withoutContinue }: Props) {
  const [chosen, setChosen] = useState(before);
  const [said, setSaid] = useState("");
  const left = [...(chosen ?? [])].filter(([name]) => !published.some((list) => nameOf(list) === name));
  const doing = (work: () => Promise<string>) => void work().then(setSaid, () => setSaid(words.failed));

  const add = async (list: TermList) => {
    const name = nameOf(list);
    await tighten({ kind: "drop-list", list: name, title: list.title }, Date.now(), () => chooseList(list));
    await ask("refresh", {}).catch(() => undefined);
    setChosen(new Map([...(chosen ?? []), [name, list.title]]));
    return words.on(list);
  };
  const drop = async (name: string, title: string) => {
    const loosened = await askToLoosen({ kind: "drop-list", list: name, title });
    if (loosened.kind === "waits") return waitsUntil(loosened.until);
    setChosen(new Map([...(chosen ?? [])].filter(([other]) => other !== name)));
    return words.off({ title });
  };
  return (
    <section aria-labelledby="lists">
      <h2 id="lists">{words.heading}</h2>
      <p>{words.explain}</p>
      <p class={chosen === null ? "problem" : undefined}>{countInWords(chosen)}</p>
      <details>
        <summary>{words.open}</summary>
        <ul class="plain-list">
          {published.map((list) => (
            <ListChoice
              key={nameOf(list)}
              list={list}
              isChosen={chosen?.has(nameOf(list)) ?? false}
              onChange={(isChosen) => doing(() => (isChosen ? add(list) : drop(nameOf(list), list.title)))}
              isContinueOffered={!withoutContinue.has(nameOf(list))}
            />
          ))}
          {left.map(([name, title]) => (
            <li key={name}>
              <p>{words.noLongerPublished({ title })}</p>
              <button type="button" onClick={() => doing(() => drop(name, title))}>
                {words.drop({ title })}
              </button>
            </li>
          ))}
        </ul>
      </details>
      <p class="said" role="status">
        {said}
      </p>
    </section>
  );
}

interface ChoiceProps {
  readonly list: TermList;
  readonly isChosen: boolean;
  readonly onChange: (isChosen: boolean) => void;
  readonly isContinueOffered: boolean;
}

function ListChoice({ list, isChosen, onChange, isContinueOffered }: ChoiceProps) {
  const name = nameOf(list);
  return (
    <li>
      <Tick isTicked={isChosen} onChange={onChange} describedBy={`about-${name}`}>
        <span lang={list.language}>{list.title}</span>
      </Tick>
      <div id={`about-${name}`}>
        <p lang={list.language}>{list.purpose}</p>
        <p class="quiet">
          {words.answers[list.answer]} {words.facts({ ...list, language: nameOfLanguage(list.language) })}
        </p>
      </div>
      {isChosen && list.answer === "pause" && <ContinueChoice of={name} title={list.title} isOffered={isContinueOffered} />}
    </li>
  );
}
