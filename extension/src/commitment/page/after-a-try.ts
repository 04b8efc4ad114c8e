import type { Commitment, WrittenNote } from "../kept";
import type { Tried } from "../sending";
import { words } from "../words";

/**
 * What to say after a try to send some notes: what has become of them, as it is kept, whatever the try itself says. It may have come to its end because there
 * was nothing left that could be sent.
 */
export function saidAfter(tried: Tried, ids: readonly WrittenNote["id"][], kept: Commitment | undefined): string {
  const fates = (kept?.notes ?? []).filter(({ id }) => ids.includes(id)).map(({ fate }) => fate);
  if (fates.includes("waiting")) return whyItWaits(tried);
  if (fates.includes("unsure")) return words.notes.fates.unsure;
  if (fates.includes("not-sent")) return words.write.notSent;
  return fates.length > 0 ? words.write.sent : "";
}

function whyItWaits(tried: Tried): string {
  if (tried.kind === "off") return words.off.heading;
  return tried.kind === "waits" ? words.write.waits[tried.because] : words.notes.fates.waiting;
}
