import type { Service, Way } from "./choose";
import { linkWords } from "./in-words";
import { ServiceFacts } from "./ServiceFacts";
import { addressOfWay, otherWays } from "./ways";

interface Props {
  readonly service: Service;
  readonly leads: Way;
  /** The message's own words for this, where they are true of it. */
  readonly label?: string | undefined;
  readonly isFirst?: boolean;
  readonly withNote?: boolean;
  readonly now: number;
}

/** One service: the way in, then what to know before using it. */
export function ServiceOffer({ service, leads, label, isFirst = false, withNote = true, now }: Props) {
  const { resource } = service;
  const facts = `facts-${resource.id}`;
  const others = otherWays(resource, leads);
  return (
    <div class="offer">
      <a class={isFirst ? "button first" : "button"} href={addressOfWay(resource, leads)} rel="noreferrer" aria-describedby={facts}>
        {label && <span class="label">{label}</span>}
        <span>{linkWords[leads](resource)}</span>
      </a>
      <ServiceFacts service={service} now={now} id={facts} withNote={withNote} />
      {others.length > 0 && (
        <ul class="plain-list row">
          {others.map(({ address, text }) => (
            <li key={address}>
              <a href={address} rel="noreferrer">
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
