import { useState } from "preact/hooks";
import { eraseEverything } from "../personal/erase";
import { AskFirst } from "../ui/AskFirst";
import { closeOtherPages } from "../ui/everywhere";
import { Said } from "../ui/Said";
import { EndFirst, type SharedProps } from "./EndFirst";
import { words } from "./words";

interface Props extends SharedProps {
  readonly onErased: () => void;
}

/** Deleting needs one more press, and nothing else: the right to erase comes before friction. */
export function Erase({ shared, onShared, onErased }: Props) {
  const [said, setSaid] = useState("");
  const { heading, explain, button, sure, yes, no, failed } = words.erase;
  return (
    <section aria-labelledby="erase">
      <h2 id="erase">{heading}</h2>
      <p>{explain}</p>
      <EndFirst shared={shared} onShared={onShared} />
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
