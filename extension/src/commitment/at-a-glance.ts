import { type Commitment, isOpen } from "./kept";
import { isReminderDue } from "./reminder";

/** What the toolbar's page may say of commitments, where anybody may look: neither to whom nor how many. */
export type Glance = "none" | "active" | "due";

export function glanceAt(commitments: readonly Commitment[], today: number): Glance {
  if (!commitments.some(isOpen)) return "none";
  return commitments.some((commitment) => isReminderDue(commitment, today)) ? "due" : "active";
}
