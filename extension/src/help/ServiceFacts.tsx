import type { HelpResource } from "../catalogue/types";
import { dayOf } from "../episode/day";
import type { Service } from "./choose";
import { hoursInWords, standingInWords } from "./in-words";
import { words } from "./words";

interface Props {
  readonly service: Service;
  readonly now: number;
  /** Ties the facts to the link they stand beside. */
  readonly id: string;
  readonly withNote?: boolean;
}

/** When, at what cost, what stays confidential, and how sure we are: read before anybody gets in touch. */
export function ServiceFacts({ service, now, id, withNote = true }: Props) {
  const { resource } = service;
  const passedOn = whatTheyPassOn(resource);
  const bill = resource.phone && resource.showsOnBill !== "unknown" ? words.bill[resource.showsOnBill] : null;
  return (
    <div id={id} class="facts">
      <p>
        <span class="when">{hoursInWords(service)}</span> ·{" "}
        {resource.cost ? <span lang={resource.lang}>{resource.cost}</span> : <span>{words.costNotKnown}</span>}
      </p>
      {resource.confidentiality ? <p lang={resource.lang}>{resource.confidentiality}</p> : <p>{words.confidentialityNotKnown}</p>}
      {passedOn && <p>{passedOn}</p>}
      {bill && <p>{bill}</p>}
      {withNote && resource.note && <p lang={resource.lang}>{resource.note}</p>}
      <p class="quiet">{standingInWords(resource, dayOf(now))}</p>
    </div>
  );
}

/** Their own words about confidentiality say it better; only what those could leave open is added. */
function whatTheyPassOn({ confidentiality, reportsOffending, phone, chat, email }: HelpResource): string | null {
  const reachesPeople = phone !== null || chat !== null || email !== null;
  if (reportsOffending === "unknown") return confidentiality === null && reachesPeople ? words.reports.unknown : null;
  return reportsOffending === "identifying-only" && confidentiality !== null ? null : words.reports[reportsOffending];
}
