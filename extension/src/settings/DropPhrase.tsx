import { useState } from "preact/hooks";
import { askToLoosen } from "../loosening/ask";
import { waitsUntil } from "../loosening/in-words";
import { savedAs } from "../personal/phrases";
import { takeTest } from "./test-limit";
import { words } from "./words";

interface Props {
  readonly onDropped: () => void;
}

/** A phrase cannot be picked from a list that is never shown: it is taken away by typing it again. Each try counts as one in the test box. */
export function DropPhrase({ onDropped }: Props) {
  const [text, setText] = useState("");
  const [said, setSaid] = useState("");
  const drop = async () => {
    if (text.trim() === "") return words.drop.empty;
    const leave = await takeTest(Date.now());
    if (!leave.may) return words.test.tooMany({ minutes: leave.waitMinutes });
    const fingerprint = await savedAs(text);
    if (!fingerprint) return words.drop.notSaved;
    setText("");
    const loosened = await askToLoosen({ kind: "drop-phrase", fingerprint });
    if (loosened.kind === "waits") return waitsUntil(loosened.until);
    onDropped();
    return words.drop.done;
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void drop().then(setSaid, () => setSaid(words.test.failed));
      }}
      autocomplete="off"
    >
      <h3>{words.drop.heading}</h3>
      <label class="above" for="drop">
        {words.drop.text}
      </label>
      <input
        id="drop"
        type="text"
        value={text}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          setSaid("");
        }}
        aria-describedby="drop-said"
        autocomplete="off"
        spellcheck={false}
      />
      <button type="submit">{words.drop.button}</button>
      <p id="drop-said" class="said" role="status">
        {said}
      </p>
    </form>
  );
}
