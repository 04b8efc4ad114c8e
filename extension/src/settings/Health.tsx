import { useState } from "preact/hooks";
import { hostPatterns } from "../engines/engines";
import type { Faults } from "../interception/faults";
import type { FaultReason } from "../interception/tickets";
import { asDateOf } from "../language/said-by-intl";
import { requestHosts } from "../platform/extension";
import { words } from "./words";

export interface HealthFacts {
  readonly coversHosts: boolean;
  readonly allowedInPrivateWindows: boolean;
  /** Null when they cannot be read. */
  readonly faults: Faults | null;
}

/** What does not work, and how to mend it. */
export function Health({ coversHosts, allowedInPrivateWindows, faults }: HealthFacts) {
  return (
    <section aria-labelledby="health">
      <h2 id="health">{words.health.heading}</h2>
      <Hosts granted={coversHosts} />
      <p>{allowedInPrivateWindows ? words.health.privateAllowed : words.health.privateMissing[__BROWSER__]}</p>
      {faults ? <FaultTable faults={faults} /> : <p class="problem">{words.health.faultsUnreadable}</p>}
    </section>
  );
}

/** Whether the engines may be seen, and a button where they may not. */
export function Hosts({ granted }: { readonly granted: boolean }) {
  const [state, setState] = useState<"granted" | "missing" | "refused">(granted ? "granted" : "missing");
  const allow = async () => setState((await requestHosts(hostPatterns).catch(() => false)) ? "granted" : "refused");
  if (state === "granted") return <p>{words.health.hostsGranted}</p>;
  return (
    <>
      <p class="problem">{words.health.hostsMissing}</p>
      <p>
        <button type="button" onClick={() => void allow()}>
          {words.health.allowHosts}
        </button>
      </p>
      <p role="status">{state === "refused" && words.health.hostsRefused}</p>
    </>
  );
}

function FaultTable({ faults }: { readonly faults: Faults }) {
  const rows = Object.entries(faults)
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .flatMap(([day, counts]) => Object.entries(counts).map(([reason, count]) => ({ day, reason: reason as FaultReason, count })));
  if (rows.length === 0) return <p>{words.health.noFaults}</p>;
  return (
    <table>
      <caption>{words.health.faults}</caption>
      <thead>
        <tr>
          <th scope="col">{words.health.day}</th>
          <th scope="col">{words.health.reason}</th>
          <th scope="col">{words.health.count}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ day, reason, count }) => (
          <tr key={`${day} ${reason}`}>
            <td>{asDateOf(day)}</td>
            <td>{words.health.reasons[reason]}</td>
            <td>{words.health.times({ count })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
