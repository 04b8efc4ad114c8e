import { useState } from "preact/hooks";
import { nameOf, type TermList } from "../catalogue/term-lists";
import { loadMatchIndex } from "../interception/index-cache";
import { asList } from "../language/said-by-intl";
import { decide } from "../matching/decide";
import { takeTest } from "./test-limit";
import { words } from "./words";

async function test(text: string, published: readonly TermList[]): Promise<string> {
  if (text.trim() === "") return words.test.empty;
  const leave = await takeTest(Date.now());
  if (!leave.may) return words.test.tooMany({ minutes: leave.waitMinutes });
  const decision = decide([text], await loadMatchIndex());
  if (decision.kind === "clear") return words.test.notPaused;
  const titleOf = (name: string) => published.find((list) => nameOf(list) === name)?.title ?? name;
  const by = decision.by.map((list) => (list === undefined ? words.test.ownPhrases : titleOf(list)));
  return `${words.test.answers[decision.kind]} ${words.test.because({ lists: asList(by) })}`;
}

/** Says whether a search would be stopped and by which list, and never by which of its words. */
export function TestBox({ published }: { readonly published: readonly TermList[] }) {
  const [text, setText] = useState("");
  const [said, setSaid] = useState("");
  const submit = async (event: Event) => {
    event.preventDefault();
    setSaid(await test(text, published).catch(() => words.test.failed));
  };
  return (
    <section aria-labelledby="test">
      <h2 id="test">{words.test.heading}</h2>
      <p>{words.test.explain}</p>
      <form onSubmit={(event) => void submit(event)} autocomplete="off">
        <label class="above" for="test-text">
          {words.test.text}
        </label>
        <input
          id="test-text"
          type="text"
          value={text}
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
            setSaid("");
          }}
          aria-describedby="test-said"
          autocomplete="off"
          spellcheck={false}
        />
        <button type="submit">{words.test.button}</button>
        <p id="test-said" class="said" role="status">
          {said}
        </p>
      </form>
    </section>
  );
}
