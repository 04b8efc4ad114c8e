import type { Outbox } from "../commitment/outbox";
import type { Place } from "../commitment/protocol/chain";

/** What this browser keeps once the partner has ticked so: the link, how far it was read, and what waits to be sent. */
export interface Kept {
  readonly link: string;
  readonly place: Place;
  readonly outbox: Outbox;
}

/** Where one text can be kept. `write` says whether it was. */
export interface Shelf {
  readonly read: () => string | null;
  readonly write: (text: string) => boolean;
  readonly clear: () => void;
}

/** What is kept; undefined where nothing is, or nothing that this page wrote. */
export function keptOn(shelf: Shelf): Kept | undefined {
  try {
    const kept = JSON.parse(shelf.read() ?? "null") as Partial<Kept> | null;
    const isWhole = typeof kept?.link === "string" && Array.isArray(kept.place?.seen) && Array.isArray(kept.outbox?.waiting);
    return isWhole ? (kept as Kept) : undefined;
  } catch {
    return undefined;
  }
}

export const keep = (shelf: Shelf, kept: Kept): boolean => shelf.write(JSON.stringify(kept));
