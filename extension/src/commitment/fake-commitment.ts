import { dayNumber } from "./days";
import type { Commitment, Fate } from "./kept";
import { begun, draw } from "./making";
import type { Standing } from "./outbox";
import { absenceReasons, noteReasons } from "./protocol/reasons";

const standings: Readonly<Record<Standing["kind"], Standing>> = {
  open: { kind: "open" },
  ending: { kind: "ending" },
  closed: { kind: "closed", because: "conflict", findings: [{ reason: "forked", from: 1, to: 1 }] },
};

/** For tests: a commitment of 31 days ago, with notes of every fate, an answer and something of everything that can be found wrong. */
export async function fakeCommitment(standing: Standing["kind"]): Promise<Commitment> {
  const day = dayNumber(Date.now()) - 31;
  const made = begun(await draw(90), "“”", "“”", day);
  const fates: readonly Fate[] = ["sent", "not-sent", "unsure"];
  const text = "“”";
  return {
    ...made,
    outbox: { ...made.outbox, standing: standings[standing], ...(standing === "open" ? {} : { waiting: [] }) },
    notes: [...(standing === "open" ? made.notes : []), ...fates.map((fate) => ({ id: fate, kind: "check-in" as const, day, text, fate }))],
    answers: [{ id: "a", day, text }],
    findings: [...noteReasons, ...absenceReasons].map((reason, index) => ({ reason, from: index, to: index + (index % 2) })),
  };
}
