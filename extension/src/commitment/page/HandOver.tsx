import { useState } from "preact/hooks";
import { AskFirst } from "../../ui/AskFirst";
import { Said } from "../../ui/Said";
import { Title } from "../../ui/Title";
import type { Drawn } from "../making";
import { words } from "../words";
import { End } from "./End";
import { QrCode } from "./QrCode";

interface Props {
  readonly drawn: Drawn;
  readonly onDone: () => void;
  /** Ended before anybody opened it: the link went to the wrong person. */
  readonly onEnded: (said: string) => void;
}

/** The one time that the link is seen: on the screen, for a camera, or on paper. */
export function HandOver({ drawn: { link, code, secrets }, onDone, onEnded }: Props) {
  const [said, setSaid] = useState("");
  const { handOver } = words;
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => setSaid(handOver.copied),
      () => setSaid(handOver.notCopied),
    );
  return (
    <div class="hand-over">
      <div class="on-screen">
        <Title text={handOver.title} takesFocus />
        <p>
          <strong>{handOver.once}</strong>
        </p>
        <p>{handOver.warn}</p>
      </div>
      <section aria-labelledby="link">
        <h2 id="link">{handOver.link}</h2>
        <QrCode text={link} label={handOver.picture} />
        <p class="link" dir="ltr" translate={false}>
          {link}
        </p>
        <p class="row on-screen">
          <button type="button" onClick={() => void copy()}>
            {handOver.copy}
          </button>
          <button type="button" onClick={() => print()}>
            {handOver.print}
          </button>
        </p>
        <Said text={said} />
      </section>
      <section aria-labelledby="compare">
        <h2 id="compare">{handOver.code}</h2>
        <p class="digits" dir="ltr" translate={false}>
          {code}
        </p>
        <p>{handOver.codeWhy}</p>
      </section>
      <section class="for-them" aria-labelledby="for-them">
        <h2 id="for-them">{handOver.forThem.heading}</h2>
        {handOver.forThem.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p>{handOver.forThem.ask({ address: `${__SERVICE_ORIGIN__}/partner` })}</p>
      </section>
      <section class="on-screen" aria-labelledby="wrong">
        <h2 id="wrong">{handOver.wrongHeading}</h2>
        <p>{handOver.wrong}</p>
        <End mailbox={secrets.mailbox} isBrief onEnded={onEnded} />
      </section>
      <div class="on-screen done">
        <AskFirst button={handOver.done} sure={handOver.sure} yes={handOver.yes} no={handOver.no} onYes={onDone} />
      </div>
    </div>
  );
}
