import type { Place } from "../commitment/protocol/chain";

/** What this browser keeps once the partner has ticked so: the link and how far it was read. No words of either side. */
export interface Kept {
  readonly link: string;
  readonly place: Place;
  /** End was pressed, and the service was not told yet. */
  readonly isEnding?: boolean;
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
    const isWhole = typeof kept?.link === "string" && Array.isArray(kept.place?.seen);
    return isWhole ? (kept as Kept) : undefined;
  } catch {
    return undefined;
  }
}

export const keep = (shelf: Shelf, kept: Kept): boolean => shelf.write(JSON.stringify(kept));

/** Another page of this browser may have read more, or from a service that had not lost anything yet. */
export const further = (kept: Place | undefined, read: Place): Place => (kept && kept.last > read.last ? kept : read);
