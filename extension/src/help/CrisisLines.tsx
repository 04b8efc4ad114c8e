import { dayOf } from "../episode/day";
import type { Crisis, Service } from "./choose";
import { addressOfWay } from "./ways";
import { hoursInWords, standingInWords, words } from "./words";

interface Props {
  readonly crisis: Crisis;
  readonly locale: string;
  readonly now: number;
}

/** On every page and always open: somebody to turn to in distress, each said with how sure we are. */
export function CrisisLines({ crisis: { country, lines }, locale, now }: Props) {
  const emergency = country?.emergency;
  return (
    <section class="crisis" aria-labelledby="crisis">
      <h2 id="crisis">{words.crisisHeading}</h2>
      <ul class="plain-list">
        {lines.map((line) => (
          <Line key={line.resource.id} line={line} locale={locale} now={now} />
        ))}
        {lines.length === 0 && (
          <li>
            <a href={words.findAHelpline.url} rel="noreferrer">
              {words.findAHelpline.name}
            </a>
          </li>
        )}
        <li>
          {emergency ? (
            <>
              <a href={`tel:${emergency.number}`}>{words.emergency(emergency.number, country.name)}</a>
              <span class="quiet">{words.notConfirmed(emergency.source)}</span>
            </>
          ) : (
            words.emergencyUnknown
          )}
        </li>
      </ul>
    </section>
  );
}

function Line({ line, locale, now }: { readonly line: Service; readonly locale: string; readonly now: number }) {
  const { resource } = line;
  const way = resource.phone ? "phone" : "website";
  return (
    <li>
      <a href={addressOfWay(resource, way)} rel="noreferrer">
        {resource.phone ? words.crisisLine(resource.name, resource.phone.display) : resource.name}
      </a>
      <span class="quiet">
        {words.sentence(hoursInWords(line, locale))} {resource.confidentiality} {standingInWords(resource, dayOf(now))}
      </span>
    </li>
  );
}
