import type { Catalogue, Concern } from "../catalogue/types";
import { helpAtHand } from "../help/at-hand";
import { canMeet } from "../help/choose";
import { readOrElse } from "../interception/in-time";
import type { FaultReason, Ticket } from "../interception/tickets";
import { readTicket } from "../interception/tickets";
import { installedBySomebodyElse } from "../platform/extension";
import type { Settings } from "../settings/settings";
import type { Turn } from "./rotation";
import { takeTurn } from "./turn";

interface Common {
  readonly token: string;
  readonly installedBySomebodyElse: boolean;
  readonly catalogue: Catalogue;
  readonly settings: Settings;
  readonly concern: Concern;
  readonly now: number;
}

export interface Paused extends Common {
  readonly kind: "pause";
  readonly turn: Turn;
  readonly continueFrom: number;
}

/** The search asked for help: that comes first, and the way on is open. */
export interface Supported extends Common {
  readonly kind: "support";
  readonly continueFrom: number;
}

/** The browser was restarted, or the page outlived its ticket: nothing is known of any search. */
export interface Gone extends Common {
  readonly kind: "gone";
}

export interface Unchecked extends Common {
  readonly kind: "unchecked";
  readonly fault: FaultReason;
  readonly search: Ticket["search"];
}

export type Scene = Paused | Supported | Gone | Unchecked;

/** Everything the page shows, read once before anything is drawn. */
export async function load(token: string, now: number = Date.now()): Promise<Scene> {
  const [ticket, byOther, { settings, catalogue }] = await Promise.all([
    token ? readOrElse(readTicket(token, now), undefined) : undefined,
    installedBySomebodyElse().catch(() => false),
    helpAtHand(),
  ]);
  const shared = { token, installedBySomebodyElse: byOther, catalogue, settings, now };
  if (!ticket) return { ...shared, kind: "gone", concern: "any" };
  const { reason } = ticket;
  if (reason.kind === "unchecked") return { ...shared, kind: "unchecked", concern: "any", fault: reason.fault, search: ticket.search };
  const { concern } = reason;
  if (reason.kind === "support") return { ...shared, kind: "support", concern, continueFrom: ticket.continueFrom };
  const asked = { country: settings.country, concern, now };
  const turn = await takeTurn(catalogue.messages, concern, now, ({ action }) => canMeet(catalogue, asked, action.need));
  return { ...shared, kind: "pause", concern, turn, continueFrom: ticket.continueFrom };
}
