import type { Finding } from "../commitment/protocol/chain";
import { languageInUse } from "../language/in-use";
import { words } from "./words";

const asNumber = (count: number): string => new Intl.NumberFormat(languageInUse()).format(count);

const placeOf = ({ from, to }: Finding): string =>
  from === to ? words.wrong.note({ number: asNumber(from) }) : words.wrong.notes({ from: asNumber(from), to: asNumber(to) });

/** Each thing that is wrong, by the notes' numbers. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <dl class="findings">
      {findings.map((finding) => (
        <div key={`${finding.reason} ${finding.from} ${finding.to}`}>
          <dt>{placeOf(finding)}</dt>
          <dd>{words.wrong.reason[finding.reason]}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What is wrong with the notes, where anything is. Age is nothing wrong, and is said without a heading. */
export function Wrong({ findings }: { readonly findings: readonly Finding[] }) {
  const wrong = findings.filter(({ reason }) => reason !== "too-old");
  const old = findings.filter(({ reason }) => reason === "too-old");
  return (
    <>
      {wrong.length > 0 && (
        <div class="note" role="alert">
          <h3>{words.wrong.heading}</h3>
          <p>{words.wrong.notThem}</p>
          <Findings findings={wrong} />
        </div>
      )}
      {old.length > 0 && <Findings findings={old} />}
    </>
  );
}
