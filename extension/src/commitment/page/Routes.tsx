import type { Catalogue } from "../../catalogue/types";
import type { Asked } from "../../help/choose";
import { servicesForReader } from "../../help/readers";
import { ServiceOffer } from "../../help/ServiceOffer";
import { Title } from "../../ui/Title";
import { words } from "../words";

/** Ways off this page for somebody who is made to use it, or afraid of whoever would read it. */
export type Route = "made" | "afraid";

const routes: readonly Route[] = ["made", "afraid"];

/** Above everything else: whoever was made to come here finds it at a glance. */
export function RouteLinks({ onChoose }: { readonly onChoose: (route: Route) => void }) {
  return (
    <section aria-labelledby="routes">
      <h2 id="routes" class="unseen">
        {words.routes.heading}
      </h2>
      <p class="row">
        {routes.map((route) => (
          <button key={route} type="button" onClick={() => onChoose(route)}>
            {words.routes[route]}
          </button>
        ))}
      </p>
    </section>
  );
}

interface Props {
  readonly route: Route;
  readonly catalogue: Catalogue;
  readonly asked: Asked;
  readonly onBack: () => void;
}

/** Without blame, and without a word of what the notes are about. Who to ring in distress stands below, as on every page. */
export function RouteView({ route, catalogue, asked, onBack }: Props) {
  const { own } = servicesForReader(catalogue, asked, "affected");
  const { title, body, safe } = words[route];
  return (
    <>
      <Title text={title} takesFocus />
      <p>{body}</p>
      <p>{words.routes.nothing}</p>
      <p>{words.routes.ending}</p>
      <p>{safe}</p>
      {own.length === 0 && <p>{words.routes.noService}</p>}
      {own.map((service) => (
        <section key={service.resource.id} aria-label={service.resource.name}>
          <h2>{service.resource.name}</h2>
          <p lang={service.resource.lang}>{service.resource.summary}</p>
          <ServiceOffer service={service} leads={service.resource.phone ? "phone" : "website"} withNote={false} now={asked.now} />
        </section>
      ))}
      <button type="button" onClick={onBack}>
        {words.routes.back}
      </button>
    </>
  );
}
