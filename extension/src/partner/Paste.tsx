import { useState } from "preact/hooks";
import { TextArea } from "../ui/TextArea";
import { words } from "./words";

/** For a link that its message broke in two, so that pressing it opens a part of it. */
export function Paste({ onPaste }: { readonly onPaste: (text: string) => Promise<void> }) {
  const [text, setText] = useState("");
  const submit = (event: Event) => {
    event.preventDefault();
    void onPaste(text);
  };
  return (
    <form class="paste" onSubmit={submit}>
      <label for="link">{words.paste.label}</label>
      <TextArea id="link" value={text} onWrite={setText} rows={3} autocomplete="off" autocapitalize="off" spellcheck={false} />
      <button class="button" type="submit">
        {words.paste.button}
      </button>
    </form>
  );
}
