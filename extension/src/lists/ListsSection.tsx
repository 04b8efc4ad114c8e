import { useState } from "preact/hooks";
import { nameOf, type TermList } from "../catalogue/term-lists";
import { ask } from "../platform/requests";
import { chooseList, dropList } from "./chosen";
import { words } from "./words";

interface Props {
  readonly published: readonly TermList[];
  /** Names and titles of the chosen lists; null when they cannot be read. */
  readonly chosen: ReadonlyMap<string, string> | null;
}

/**
 * The published lists, each with what it is for, folded away: somebody who stops at something else need not read what others are about. What stands in
 * a list is never shown.
 */
export function ListsSection({ published, chosen: before }: Props) {
  const [chosen, setChosen] = useState(before);
  const [said, setSaid] = useState("");
  const left = [...(chosen ?? [])].filter(([name]) => !published.some((list) => nameOf(list) === name));
  const change = async (name: string, title: string, list: TermList | undefined) => {
    const changed = await (list ? chooseList(list) : dropList(name)).then(
      () => true,
      () => false,
    );
    if (!changed) return setSaid(words.failed);
    await ask("refresh", {}).catch(() => undefined);
    const rest = [...(chosen ?? [])].filter(([other]) => other !== name);
    setChosen(new Map(list ? [...rest, [name, title]] : rest));
    setSaid(list ? words.on(title) : words.off(title));
  };
  return (
    <section aria-labelledby="lists">
      <h2 id="lists">{words.heading}</h2>
      <p>{words.explain}</p>
      <p class={chosen === null ? "problem" : undefined}>{chosen === null ? words.unreadable : words.count(chosen.size)}</p>
      <details>
        <summary>{words.open}</summary>
        <ul class="plain-list">
          {published.map((list) => (
            <ListChoice
              key={nameOf(list)}
              list={list}
              isChosen={chosen?.has(nameOf(list)) ?? false}
              onChange={(isChosen) => void change(nameOf(list), list.title, isChosen ? list : undefined)}
            />
          ))}
          {left.map(([name, title]) => (
            <li key={name}>
              <p>{words.noLongerPublished(title)}</p>
              <button type="button" onClick={() => void change(name, title, undefined)}>
                {words.drop(title)}
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
}

function ListChoice({ list, isChosen, onChange }: ChoiceProps) {
  const name = nameOf(list);
  return (
    <li>
      <label class="choice">
        <input
          type="checkbox"
          checked={isChosen}
          onChange={({ currentTarget }) => {
            // It shows what is kept, not what was pressed: keeping it can fail.
            currentTarget.checked = isChosen;
            onChange(!isChosen);
          }}
          aria-describedby={`about-${name}`}
        />
        <span lang={list.language}>{list.title}</span>
      </label>
      <div id={`about-${name}`}>
        <p lang={list.language}>{list.purpose}</p>
        <p class="quiet">
          {words.answers[list.answer]} {words.facts(list)}
        </p>
      </div>
    </li>
  );
}
