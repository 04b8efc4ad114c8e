import { useState } from "preact/hooks";
import { isKnownToTheService, readCommitments } from "../commitment/kept";
import { endHere, sendNow } from "../commitment/sending";
import { Said } from "../ui/Said";
import { words } from "./words";

export interface SharedProps {
  /** Mailboxes that the service may hold open. */
  readonly shared: readonly string[];
  readonly onShared: (shared: readonly string[]) => void;
}

/** Deleting ends nothing at the service: offered first, while this browser still can, and never a condition. */
export function EndFirst({ shared, onShared }: SharedProps) {
  const [said, setSaid] = useState("");
  const { explain, end, ending, ended, notEnded } = words.erase.shared;
  const endAll = async () => {
    setSaid(ending);
    for (const mailbox of shared) await endHere(mailbox);
    for (const mailbox of shared) await sendNow(mailbox);
    const left = (await readCommitments()).filter(isKnownToTheService).map(({ secrets }) => secrets.mailbox);
    onShared(left);
    setSaid(left.length === 0 ? ended : notEnded);
  };
  if (shared.length === 0 && said === "") return null;
  return (
    <div class="notice">
      {shared.length > 0 && (
        <>
          <p>{explain}</p>
          <p>
            <button type="button" onClick={() => void endAll().catch(() => setSaid(words.erase.failed))}>
              {end}
            </button>
          </p>
        </>
      )}
      <Said text={said} />
    </div>
  );
}
