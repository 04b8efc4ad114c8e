import type { Concern } from "../catalogue/types";
import type { Search } from "../engines/recognise";
import { memory } from "../platform/storage";

/** Why a search could not be checked. Counted by day and shown in settings; never holds a word of the search. */
export type FaultReason = "index-unreadable" | "storage-failed" | "too-slow" | "address-too-long" | "rule-refused" | "unexpected";

/** Why a page of ours stands where a search was asked for. */
export type StopReason =
  | {
      readonly kind: "pause";
      readonly concern: Concern;
      /** The person chose that there is no way on for what matched. */
      readonly withoutContinue?: true;
    }
  /** The search asks for help: help is offered first, and the person may go on at once. */
  | { readonly kind: "support"; readonly concern: Concern }
  | { readonly kind: "unchecked"; readonly fault: FaultReason }
  /** The self-test's own search. */
  | { readonly kind: "test" };

/**
 * A stopped search, kept in memory only, under a random 128-bit token that is the page's fragment. Gone on Leave, Exit, Continue, when its tab
 * closes, or after ten minutes.
 */
export interface Ticket {
  readonly reason: StopReason;
  /** Null when there is nothing to forward, for example a search stopped while it was still being typed. */
  readonly search: Search | null;
  readonly tabId: number | null;
  /** Stopped while it was being typed into the engine's own box. */
  readonly wasTyped?: true;
  /** Asked for in a private window: then nothing of it is counted on disk. */
  readonly isPrivate: boolean;
  readonly openedAt: number;
  /** Until when "continue" is not offered; milliseconds since the epoch. */
  readonly continueFrom: number;
}

export const ticketLifetime = 10 * 60_000;

const keyOf = (token: string): string => `ticket:${token}`;

export async function keepTicket(ticket: Ticket): Promise<string> {
  const token = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  await memory.set(keyOf(token), ticket);
  return token;
}

/**
 * What follows the path in the address of a ticket's page: the token as the fragment, and the first of it as a parameter. A fragment alone would not
 * do: where one pause follows another in a tab, the browser would leave the first one's page standing.
 */
export const endOfAddress = (token: string): string => `p=${token.slice(0, 8)}#${token}`;

/** The ticket, or undefined once it is gone; one older than ten minutes keeps its reason but forwards nothing. */
export async function readTicket(token: string, now: number): Promise<Ticket | undefined> {
  const ticket = await memory.get<Ticket>(keyOf(token));
  if (ticket && now - ticket.openedAt > ticketLifetime) {
    await memory.set(keyOf(token), { ...ticket, search: null } satisfies Ticket);
    return { ...ticket, search: null };
  }
  return ticket;
}

/** Takes the search out once its wait is over, so that it is forwarded once at most. */
export async function takeSearch(token: string, now: number): Promise<Search | undefined> {
  const ticket = await readTicket(token, now);
  if (!ticket?.search || now < ticket.continueFrom) return undefined;
  await memory.set(keyOf(token), { ...ticket, search: null } satisfies Ticket);
  return ticket.search;
}

/** Puts back a search that could not be forwarded after all, so that it can be tried again. */
export async function giveBack(token: string, search: Search): Promise<void> {
  const ticket = await memory.get<Ticket>(keyOf(token));
  if (ticket) await memory.set(keyOf(token), { ...ticket, search } satisfies Ticket);
}

export const dropTicket = (token: string): Promise<void> => memory.remove(keyOf(token));

/** Every ticket there is. */
export async function readTickets(): Promise<Ticket[]> {
  const keys = (await memory.keys()).filter((name) => name.startsWith("ticket:"));
  return Object.values(await memory.getAll(keys)) as Ticket[];
}

/** Takes the searches out of the pauses that stand: the person chose that there is no way on. A page of help keeps its own. */
export async function forgetPausedSearches(): Promise<void> {
  for (const key of (await memory.keys()).filter((name) => name.startsWith("ticket:"))) {
    const ticket = await memory.get<Ticket>(key);
    if (ticket?.reason.kind === "pause") await memory.set(key, { ...ticket, search: null } satisfies Ticket);
  }
}

/** Forgets every ticket that `isGone` names, and the searches of those past their ten minutes. */
export async function sweepTickets(now: number, isGone: (ticket: Ticket) => boolean = () => false): Promise<void> {
  for (const key of (await memory.keys()).filter((name) => name.startsWith("ticket:"))) {
    const ticket = await readTicket(key.slice("ticket:".length), now);
    if (ticket && isGone(ticket)) await memory.remove(key);
  }
}
