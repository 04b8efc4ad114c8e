import { useState } from "preact/hooks";
import { eraseEverything } from "../personal/erase";
import { AskFirst } from "../ui/AskFirst";
import { closeOtherPages } from "../ui/everywhere";
import { Said } from "../ui/Said";
import { words } from "./words";

/** Deleting needs one more press, and nothing else: the right to erase comes before friction. */
export function Erase({ onErased }: { readonly onErased: () => void }) {
  const [said, setSaid] = useState("");
  const { heading, explain, button, sure, yes, no, failed } = words.erase;
  return (
    <section aria-labelledby="erase">
      <h2 id="erase">{heading}</h2>
      <p>{explain}</p>
      <AskFirst
        button={button}
        sure={sure}
        yes={yes}
        no={no}
        onYes={() =>
          void eraseEverything().then(
            () => {
              closeOtherPages();
              onErased();
            },
            () => setSaid(failed),
          )
        }
      />
      <Said text={said} isProblem />
    </section>
  );
}
