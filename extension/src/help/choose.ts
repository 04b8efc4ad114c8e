import type { Catalogue, Concern, Country, HelpResource, Need, SelfHelpStep, StepKind } from "../catalogue/types";
import { type OpenState, openStateAt } from "./opening-hours";

export type Way = "phone" | "chat" | "website";

/** A service with what is known of its hours now. */
export interface Service {
  readonly resource: HelpResource;
  readonly hours: OpenState;
}

/** One thing offered: a service, reached first by `leads`, or a step to take on this page. */
export type Offer =
  | { readonly kind: "service"; readonly service: Service; readonly leads: Way }
  | { readonly kind: "step"; readonly step: SelfHelpStep };

export interface Help {
  /** The one call to action; null only when the catalogue holds nothing at all. */
  readonly first: Offer | null;
  /** Whether `first` is what the message's own words promise. */
  readonly meetsNeed: boolean;
  readonly another: readonly Offer[];
}

export interface Crisis {
  readonly country: Country | null;
  readonly lines: readonly Service[];
}

export interface Asked {
  readonly country: string;
  readonly concern: Concern;
  readonly now: number;
}

const openRank = { open: 0, unknown: 1, closed: 2 } as const;

/** Those of `resources` that may stand on a pause of this concern: the country's own before `INT`, the open before the rest. */
export function servicesFor(
  { resources }: Catalogue,
  { country, concern, now }: Asked,
  fits: (resource: HelpResource) => boolean,
): Service[] {
  return resources
    .filter(
      (resource) => (resource.country === country || resource.country === "INT") && resource.concerns.includes(concern) && fits(resource),
    )
    .map((resource) => ({ resource, hours: openStateAt(resource.hours, now) }))
    .sort(
      (a, b) =>
        Number(a.resource.country === "INT") - Number(b.resource.country === "INT") || openRank[a.hours.state] - openRank[b.hours.state],
    );
}

/**
 * The help offered on a pause. A person to talk or write to leads only while known to be open; otherwise help without a human does, because
 * an unanswered call at such a moment is worse than none.
 */
export function chooseHelp(catalogue: Catalogue, asked: Asked, need: Need): Help {
  const services = servicesFor(catalogue, asked, ({ audience }) => audience.includes("self"));
  const people = services.filter(({ resource }) => resource.kind === "helpline" || resource.kind === "therapy");
  const alone = services.find(({ resource }) => resource.kind === "self-help");
  const steps = stepsFor(catalogue, asked.concern, need);

  const open = people.filter(({ hours }) => hours.state === "open");
  const phone = offer(
    open.find(({ resource }) => resource.phone),
    "phone",
  );
  const chat = offer(
    open.find(({ resource }) => resource.chat),
    "chat",
  );
  const selfHelp = offer(alone, "website");
  const step = offerStep(steps[0]);

  const meeting = { talk: phone, chat, "self-help": selfHelp ?? step, plan: null }[need];
  const first = meeting ?? (need === "plan" ? (step ?? selfHelp) : (selfHelp ?? step)) ?? offer(people[0], leadOf(people[0]));
  const person = offer(people[0], leadOf(people[0]));
  const others = [selfHelp, step, offerStep(first?.kind === "step" ? steps[1] : undefined), person];
  return {
    first,
    meetsNeed: first !== null && first === meeting,
    another: others.filter((other) => other !== null && !isSame(other, first)) as Offer[],
  };
}

/** Whether the first thing offered would be what a message of this need speaks of; a message about a plan speaks of the if-then step. */
export function canMeet(catalogue: Catalogue, asked: Asked, need: Need): boolean {
  const { first, meetsNeed } = chooseHelp(catalogue, asked, need);
  return need === "plan" ? first?.kind === "step" && first.step.kind === "if-then-plan" : meetsNeed;
}

const offer = (service: Service | undefined, leads: Way): Offer | null => (service ? { kind: "service", service, leads } : null);
const offerStep = (step: SelfHelpStep | undefined): Offer | null => (step ? { kind: "step", step } : null);

const leadOf = (service: Service | undefined): Way => (service?.resource.chat ? "chat" : service?.resource.phone ? "phone" : "website");

const isSame = (a: Offer, b: Offer | null): boolean =>
  (a.kind === "service" && b?.kind === "service" && a.service.resource.id === b.service.resource.id) ||
  (a.kind === "step" && b?.kind === "step" && a.step.id === b.step.id);

const stepOrder: readonly StepKind[] = ["next-ten-minutes", "urge-surfing", "if-then-plan"];

/** Steps that fit the concern, its own before those for every concern, and first the form that answers the need. */
export function stepsFor({ steps }: Catalogue, concern: Concern, need: Need): SelfHelpStep[] {
  const rank = ({ kind }: SelfHelpStep) => (need === "plan" && kind === "if-then-plan" ? -1 : stepOrder.indexOf(kind));
  return steps
    .filter((step) => step.concern === concern || step.concern === "any")
    .sort((a, b) => rank(a) - rank(b) || Number(a.concern === "any") - Number(b.concern === "any"));
}

/** The same help in the order for somebody who was here before on this day: steps for the urge itself come first. */
export function stepsFirst(help: Help, catalogue: Catalogue, concern: Concern): Help {
  const rank = ({ kind }: SelfHelpStep) => supportOrder.indexOf(kind);
  const steps = stepsFor(catalogue, concern, "self-help").toSorted((a, b) => rank(a) - rank(b));
  const [first, ...another] = [...steps.map((step): Offer => ({ kind: "step", step })), help.first, ...help.another].filter(
    (one, index, all): one is Offer => one !== null && all.findIndex((other) => other !== null && isSame(one, other)) === index,
  );
  return { first: first ?? null, meetsNeed: false, another };
}

const supportOrder: readonly StepKind[] = ["urge-surfing", "next-ten-minutes", "if-then-plan"];

/** Who to turn to in distress: the country's own lines, its emergency number, and the list that covers every country. */
export function crisisFor(catalogue: Catalogue, asked: Asked): Crisis {
  return {
    country: catalogue.countries.find(({ code }) => code === asked.country) ?? null,
    lines: servicesFor(catalogue, asked, ({ kind }) => kind === "crisis"),
  };
}
