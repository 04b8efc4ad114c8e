import { useState } from "preact/hooks";
import { Said } from "../../ui/Said";
import { dayNumber } from "../days";
import type { Commitment } from "../kept";
import { daysShared, keepSharing } from "../reminder";
import { words } from "../words";
import { End } from "./End";

interface Props {
  readonly commitment: Commitment;
  readonly onSaid: (said: string) => void;
}

/** Every 30 days, where somebody looks and nowhere else: is it still wanted? */
export function Reminder({ commitment, onSaid }: Props) {
  const [said, setSaid] = useState("");
  const { secrets, label } = commitment;
  const today = dayNumber(Date.now());
  const keep = async () => {
    await keepSharing(secrets.mailbox, today);
    onSaid(words.reminder.kept);
  };
  const id = `reminder-${secrets.mailbox}`;
  return (
    <section class="notice" aria-labelledby={id}>
      <h3 id={id}>{words.reminder.heading}</h3>
      <p dir="auto">{words.reminder.ask({ label, days: daysShared(commitment, today) })}</p>
      <p class="row">
        <button type="button" onClick={() => void keep().catch(() => setSaid(words.failed))}>
          {words.reminder.keep}
        </button>
      </p>
      <End mailbox={secrets.mailbox} isBrief onEnded={onSaid} />
      <Said text={said} />
    </section>
  );
}
