import { useEffect, useRef, useState } from "preact/hooks";
import { eraseEverything } from "../personal/erase";
import { words } from "./words";

/** Deleting needs one more press, and nothing else: the right to erase comes before friction. */
export function Erase({ onErased }: { readonly onErased: () => void }) {
  const [isAsking, setIsAsking] = useState(false);
  const [said, setSaid] = useState("");
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isAsking) question.current?.focus();
  }, [isAsking]);
  const erase = () => void eraseEverything().then(onErased, () => setSaid(words.erase.failed));
  return (
    <section aria-labelledby="erase">
      <h2 id="erase">{words.erase.heading}</h2>
      <p>{words.erase.explain}</p>
      {isAsking ? (
        <>
          <p ref={question} tabIndex={-1}>
            {words.erase.sure}
          </p>
          <p class="row">
            <button type="button" onClick={erase}>
              {words.erase.yes}
            </button>
            <button type="button" onClick={() => setIsAsking(false)}>
              {words.erase.no}
            </button>
          </p>
        </>
      ) : (
        <button type="button" onClick={() => setIsAsking(true)}>
          {words.erase.button}
        </button>
      )}
      <p class="said problem" role="status">
        {said}
      </p>
    </section>
  );
}
