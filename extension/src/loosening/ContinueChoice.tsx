import { useState } from "preact/hooks";
import { forgetPausedSearches } from "../interception/tickets";
import { setContinue } from "../personal/strictness";
import { ask } from "../platform/requests";
import { Tick } from "../ui/Tick";
import { askToLoosen } from "./ask";
import { waitsUntil } from "./in-words";
import { tighten } from "./waiting";
import { words } from "./words";

interface Props {
  /** The list's name, or what stands for own phrases. */
  readonly of: string;
  readonly title: string;
  readonly isOffered: boolean;
}

/** Whether there is a way on after the wait. Taking it away is at once, giving it back is a loosening. */
export function ContinueChoice({ of, title, isOffered: before }: Props) {
  const [isOffered, setIsOffered] = useState(before);
  const [said, setSaid] = useState("");
  const loosening = { kind: "allow-continue", of, title } as const;
  const offer = async () => {
    const loosened = await askToLoosen(loosening);
    if (loosened.kind === "waits") return waitsUntil(loosened.until);
    setIsOffered(true);
    return words.mayContinue;
  };
  const takeAway = async () => {
    await tighten(loosening, Date.now(), async () => {
      await setContinue(of, false);
      await forgetPausedSearches();
    });
    await ask("refresh", {}).catch(() => undefined);
    setIsOffered(false);
    return words.mayNotContinue;
  };
  return (
    <>
      <Tick isTicked={isOffered} onChange={(wanted) => void (wanted ? offer() : takeAway()).then(setSaid, () => setSaid(words.failed))}>
        <span>{words.continueFor({ title })}</span>
      </Tick>
      <p class="said" role="status">
        {said}
      </p>
    </>
  );
}
