import type { Offer } from "./choose";
import { ServiceOffer } from "./ServiceOffer";
import { StepOffer } from "./StepOffer";

interface Props {
  readonly offer: Offer;
  readonly label?: string | undefined;
  readonly isFirst?: boolean;
  readonly now: number;
}

export function OfferView({ offer, label, isFirst = false, now }: Props) {
  if (offer.kind === "step") return <StepOffer step={offer.step} label={label} isFirst={isFirst} />;
  return <ServiceOffer service={offer.service} leads={offer.leads} label={label} isFirst={isFirst} now={now} />;
}
