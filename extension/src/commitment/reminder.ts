import { type Commitment, changeCommitment, isOpen } from "./kept";

const every = 30;

/** Whether it is time to ask if this is still wanted. Nothing rings: it is asked where somebody looks. */
export const isReminderDue = (commitment: Commitment, today: number): boolean => isOpen(commitment) && today - commitment.askedOn >= every;

/** For how many days notes have been shared. */
export const daysShared = ({ madeOn }: Commitment, today: number): number => today - madeOn;

/** It is still wanted: asked again in 30 days. */
export async function keepSharing(mailbox: string, today: number): Promise<void> {
  await changeCommitment(mailbox, (before) => ({ ...before, askedOn: today }));
}
