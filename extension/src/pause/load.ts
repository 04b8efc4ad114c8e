import type { Catalogue, Concern, Theme } from "../catalogue/types";
import { currentEpisode } from "../episode/episode";
import { helpAtHand } from "../help/at-hand";
import { canMeet } from "../help/choose";
import { readOrElse } from "../interception/in-time";
import type { FaultReason, Ticket } from "../interception/tickets";
import { readTicket } from "../interception/tickets";
import { hasPlan, noWords, type OwnWords, readOwnWords } from "../plan/own-words";
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

/** `closed`: the person chose that there is none. `not-sent`: the words still stood in the engine's own box, so there is nothing to go on to. */
export type WayOn = "open" | "closed" | "not-sent";

export interface Paused extends Common {
  readonly kind: "pause";
  readonly turn: Turn;
  /** There was a pause before on this day: support, rather than more of the same. */
  readonly isAgain: boolean;
  readonly own: OwnWords;
  readonly wayOn: WayOn;
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

/** The self-test's own search was stopped. */
export interface Tested extends Common {
  readonly kind: "test";
}

export type Scene = Paused | Supported | Gone | Unchecked | Tested;

/** What a message may be about for somebody who was here before on this day: no harsher warning, but help and their own reason. */
const supporting: readonly Theme[] = ["help", "own-reason"];

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
  if (reason.kind === "test") return { ...shared, kind: "test", concern: "any" };
  const { concern } = reason;
  if (reason.kind === "support") return { ...shared, kind: "support", concern, continueFrom: ticket.continueFrom };
  const asked = { country: settings.country, concern, now };
  const [episode, own] = await Promise.all([readOrElse(currentEpisode(now), undefined), readOrElse(readOwnWords(), noWords)]);
  const isAgain = episode?.isAgain ?? false;
  const offered = hasPlan(own) ? withoutPlanWriting(catalogue) : catalogue;
  const messages = isAgain ? catalogue.messages.filter(({ theme }) => supporting.includes(theme)) : catalogue.messages;
  const turn = await takeTurn(messages, concern, now, ({ action }) => canMeet(offered, asked, action.need));
  const wayOn = wayOnFor(ticket, reason);
  return { ...shared, catalogue: offered, kind: "pause", concern, turn, isAgain, own, wayOn, continueFrom: ticket.continueFrom };
}

/** Whoever has a plan is shown it, and not asked to write one. */
const withoutPlanWriting = (catalogue: Catalogue): Catalogue => ({
  ...catalogue,
  steps: catalogue.steps.filter(({ kind }) => kind !== "if-then-plan"),
});

/** A ticket past its ten minutes has lost its search as well, and its page says so when "continue" is pressed. */
function wayOnFor({ wasTyped }: Ticket, { withoutContinue }: { readonly withoutContinue?: true }): WayOn {
  return withoutContinue ? "closed" : wasTyped ? "not-sent" : "open";
}
