import { dayOf } from "../episode/day";
import { durable } from "../platform/storage";
import type { FaultReason } from "./tickets";

/** How often a search could not be checked: counts by day and reason, of the last 14 days. */
export type Faults = Readonly<Record<string, Partial<Record<FaultReason, number>>>>;

const key = "faults";
const daysKept = 14;

export const readFaults = async (): Promise<Faults> => (await durable.get<Faults>(key)) ?? {};

export async function countFault(now: number, reason: FaultReason): Promise<void> {
  const faults = await readFaults();
  const day = dayOf(now);
  const counted = { ...faults, [day]: { ...faults[day], [reason]: (faults[day]?.[reason] ?? 0) + 1 } };
  await durable.set(key, ofTheLastDays(counted, now));
}

/** Forgets the days that are past; a fault long ago would otherwise keep its date until the next one. */
export async function sweepFaults(now: number): Promise<void> {
  const faults = await readFaults();
  if (Object.keys(faults).length > 0) await durable.set(key, ofTheLastDays(faults, now));
}

const ofTheLastDays = (faults: Faults, now: number): Faults =>
  Object.fromEntries(Object.entries(faults).filter(([day]) => day > dayOf(now - daysKept * 86_400_000)));
