import type { Audience, Catalogue, HelpResource } from "../catalogue/types";
import { type Asked, type Service, servicesFor } from "./choose";

/** Somebody else than the person this was set up for may be reading: never shown a message, never blamed. */
export type Reader = "young" | "affected";

/** Services by what they are to this reader, so that none stands where it would accuse somebody or send them to the wrong door. */
export interface ServicesForReader {
  /** Meant for this reader. */
  readonly own: readonly Service[];
  /** For the young among the affected. */
  readonly young: readonly Service[];
  readonly reports: readonly Service[];
  /** Also, or mainly, for people who worry about themselves. */
  readonly ownThoughts: readonly Service[];
}

const audienceOf: Record<Reader, Audience> = { young: "young-person", affected: "affected" };

export function servicesForReader(catalogue: Catalogue, asked: Asked, reader: Reader): ServicesForReader {
  const linesFor = (audience: Audience) =>
    servicesFor(catalogue, asked, (resource) => isLine(resource) && resource.audience.includes(audience));
  const meant = linesFor(audienceOf[reader]);
  return {
    own: meant.filter((service) => !isAboutOwnThoughts(service)),
    young: reader === "young" ? [] : linesFor("young-person").filter((service) => isForAnything(service) && !meant.some(isSameAs(service))),
    // Whoever takes reports of pictures takes them from the young too.
    reports: servicesFor(catalogue, asked, ({ kind, audience }) => kind === "report" && audience.includes("affected")),
    ownThoughts: meant.filter(isAboutOwnThoughts),
  };
}

const isLine = ({ kind }: HelpResource): boolean => kind !== "crisis" && kind !== "report";

/** A line for any worry, or for those it happened to, is for everybody; the rest speak to one who worries about themselves. */
const isAboutOwnThoughts = ({ resource }: Service): boolean =>
  resource.audience.includes("self") || !(resource.concerns.includes("any") || resource.audience.includes("affected"));

const isForAnything = (service: Service): boolean => !isAboutOwnThoughts(service) && service.resource.concerns.includes("any");

const isSameAs =
  ({ resource }: Service) =>
  (other: Service): boolean =>
    other.resource.id === resource.id;
