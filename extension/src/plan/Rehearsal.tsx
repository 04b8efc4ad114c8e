import { useState } from "preact/hooks";
import { askedOf, planInWords } from "./in-words";
import type { OwnWords } from "./own-words";
import { words } from "./words";

/** Goes through a plan once: the moment is read, the act said from memory, then the plan is shown. Nothing written here is kept, and nothing is marked. */
export function Rehearsal({ plan }: { readonly plan: OwnWords }) {
  const [isShown, setIsShown] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setIsShown(true);
      }}
      autocomplete="off"
    >
      <h3>{words.rehearse.heading}</h3>
      <p>{words.rehearse.explain}</p>
      <p dir="auto">{askedOf(plan)}</p>
      <label class="above" for="rehearsal">
        {words.rehearse.box}
      </label>
      <input id="rehearsal" type="text" autocomplete="off" dir="auto" />
      <button type="submit">{words.rehearse.look}</button>
      <div role="status">
        {isShown && (
          <>
            <p>
              {words.rehearse.plan} <q dir="auto">{planInWords(plan)}</q>
            </p>
            <p>{words.rehearse.done}</p>
          </>
        )}
      </div>
    </form>
  );
}
