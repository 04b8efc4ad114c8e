import type { ComponentChildren } from "preact";
import type { Catalogue, Concern } from "../catalogue/types";
import { Title } from "../ui/Title";
import { CrisisLines } from "./CrisisLines";
import { type Asked, crisisFor, type Service } from "./choose";
import { NotUpdated } from "./NotUpdated";
import { type Reader, servicesForReader } from "./readers";
import { ServiceOffer } from "./ServiceOffer";
import { words } from "./words";

interface Props {
  readonly reader: Reader;
  readonly catalogue: Catalogue;
  readonly asked: Asked;
  readonly onBack: () => void;
  /** Stands before the services, for somebody of whom it is not known yet where they live. */
  readonly before?: ComponentChildren;
}

const aboutChildren = (concern: Concern): boolean => concern === "sexual-images-of-children";

export const linkTo = (reader: Reader, concern: Concern): string =>
  reader === "young" ? words.young.link : words.affected.link[aboutChildren(concern) ? "children" : "other"];

export function OtherReader({ reader, catalogue, asked, onBack, before }: Props) {
  const { own, young, reports, ownThoughts } = servicesForReader(catalogue, asked, reader);
  const crisis = crisisFor(catalogue, asked);
  const { body, danger, noService, pictures } = words[reader];
  const shown = { now: asked.now };
  return (
    <>
      <Title text={titleOf(reader, asked.concern)} takesFocus />
      <p>{body}</p>
      <p class="quiet">{words.inHistory}</p>
      {aboutChildren(asked.concern) && <Danger question={danger} number={crisis.country?.emergency?.number} />}
      {before}
      {own.length === 0 && <p>{noService}</p>}
      {own.map((service) => (
        <OneService key={service.resource.id} service={service} level="h2" {...shown} />
      ))}
      <Group heading={words.youngHeading} services={young} {...shown} />
      <Group heading={words.reportHeading} lead={pictures} services={reports} {...shown} />
      <Group heading={words.ownThoughtsHeading} services={ownThoughts} {...shown} />
      <CrisisLines crisis={crisis} {...shown} />
      <NotUpdated catalogue={catalogue} now={asked.now} />
      <button type="button" onClick={onBack}>
        {words.back}
      </button>
    </>
  );
}

const titleOf = (reader: Reader, concern: Concern): string =>
  reader === "young" ? words.young.title : words.affected.title[aboutChildren(concern) ? "children" : "other"];

function Danger({ question, number }: { readonly question: string; readonly number: string | undefined }) {
  return (
    <p class="danger">
      {number ? (
        <>
          {question} <a href={`tel:${number}`}>{words.ring({ number })}</a>
        </>
      ) : (
        `${question} ${words.ringUnknown}`
      )}
    </p>
  );
}

interface Shown {
  readonly now: number;
}

interface GroupProps extends Shown {
  readonly heading: string;
  readonly lead?: string;
  readonly services: readonly Service[];
}

function Group({ heading, lead, services, ...shown }: GroupProps) {
  if (services.length === 0) return null;
  return (
    <section aria-label={heading}>
      <h2>{heading}</h2>
      {lead && <p>{lead}</p>}
      {services.map((service) => (
        <OneService key={service.resource.id} service={service} level="h3" {...shown} />
      ))}
    </section>
  );
}

/** Without the service's note: those are written for people who worry about themselves. */
function OneService({ service, level: Heading, ...shown }: Shown & { readonly service: Service; readonly level: "h2" | "h3" }) {
  const { resource } = service;
  return (
    <section aria-label={resource.name}>
      <Heading>{resource.name}</Heading>
      <p lang={resource.lang}>{resource.summary}</p>
      <ServiceOffer service={service} leads={resource.phone ? "phone" : "website"} withNote={false} {...shown} />
    </section>
  );
}
