import type { Finding } from "../protocol/chain";
import { words } from "../words";

interface Props {
  readonly findings: readonly Finding[];
  /** Of the person's own notes, as the service gave them back. */
  readonly isOwn?: boolean;
}

/** What was wrong with notes that came, each with its sentence and its numbers. It never blames the other side. */
export function Findings({ findings, isOwn = false }: Props) {
  if (findings.length === 0) return null;
  return (
    <div class="notice">
      <p>
        <strong>{words.findings.heading}</strong>
      </p>
      {isOwn && <p>{words.findings.ownNotes}</p>}
      <ul>
        {findings.map(({ reason, from, to }) => (
          <li key={`${reason} ${from} ${to}`}>
            {words.findings.reasons[reason]}{" "}
            <span class="quiet">{from === to ? words.findings.note({ number: from }) : words.findings.notes({ from, to })}</span>
          </li>
        ))}
      </ul>
      <p>{words.findings.blame}</p>
    </div>
  );
}
