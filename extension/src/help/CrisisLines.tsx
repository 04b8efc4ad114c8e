import { dayOf } from "../episode/day";
import { nameOfCountry } from "../language/said-by-intl";
import type { Crisis, Service } from "./choose";
import { hoursInWords, notConfirmed, standingInWords } from "./in-words";
import { addressOfWay } from "./ways";
import { words } from "./words";

/** Stands where no line at all can be read. */
const findAHelpline = { name: "Find A Helpline", url: "https://findahelpline.com/" };

interface Props {
  readonly crisis: Crisis;
  readonly now: number;
}

/** On every page and always open: somebody to turn to in distress, each said with how sure we are. */
export function CrisisLines({ crisis: { country, lines }, now }: Props) {
  const emergency = country?.emergency;
  return (
    <section class="crisis" aria-labelledby="crisis">
      <h2 id="crisis">{words.crisisHeading}</h2>
      <ul class="plain-list">
        {lines.map((line) => (
          <Line key={line.resource.id} line={line} now={now} />
        ))}
        {lines.length === 0 && (
          <li>
            <a href={findAHelpline.url} rel="noreferrer">
              {findAHelpline.name}
            </a>
          </li>
        )}
        <li>
          {emergency ? (
            <>
              <a href={`tel:${emergency.number}`}>{words.emergency({ number: emergency.number, country: nameOfCountry(country) })}</a>
              <span class="quiet">{notConfirmed(emergency.source)}</span>
            </>
          ) : (
            words.emergencyUnknown
          )}
        </li>
      </ul>
    </section>
  );
}

function Line({ line, now }: { readonly line: Service; readonly now: number }) {
  const { resource } = line;
  const way = resource.phone ? "phone" : "website";
  return (
    <li>
      <a href={addressOfWay(resource, way)} rel="noreferrer">
        {resource.phone ? words.crisisLine({ name: resource.name, number: resource.phone.display }) : resource.name}
      </a>
      <span class="quiet">
        <span>{hoursInWords(line)}</span> · {resource.confidentiality && <span lang={resource.lang}>{resource.confidentiality}</span>}{" "}
        {standingInWords(resource, dayOf(now))}
      </span>
    </li>
  );
}
