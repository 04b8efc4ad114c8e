import { readFileSync } from "node:fs";
import { inRepository } from "../../repository.ts";
import type { Behaviour } from "../hostile-service.ts";
import { rootEnvelope } from "../signing.ts";
import type { Fault, FaultName } from "./fault.ts";

const places = { roots: "the next root", head: "the head", blobs: "a blob" } as const;
type Kind = keyof typeof places;

/** One row of the table that the tests of the publisher run as well; `tests/hostile/server.mjs` describes it. */
interface Row {
  readonly of: FaultName;
  readonly name: string;
  readonly does: Behaviour;
  readonly says: Partial<Record<Kind, readonly string[]>>;
  readonly slow?: boolean;
  readonly waits?: readonly [number, number];
}

const { faults: rows } = JSON.parse(readFileSync(inRepository("tests/hostile/faults.json"), "utf8")) as { faults: readonly Row[] };

/** What one failure alone makes the extension wait, in seconds: 15 minutes, up to 30% less. */
const firstBackoff = [630, 900] as const;

/** The worker's time limits pass forty times as fast. */
const hurried = `(self) => { const real = self.AbortSignal.timeout.bind(self.AbortSignal); self.AbortSignal.timeout = (ms) => real(ms / 40); }`;

/** Where a limit is waited for as long as it really is: once before an answer begins, and once within one. */
const inFull = [
  { of: "hanging body", kind: "head" },
  { of: "slow-dripping body", kind: "blobs" },
];

const served = ({ of, name, does, slow, waits = firstBackoff }: Row, kind: Kind, says: readonly string[]): Fault => ({
  of,
  name: `${name}, in place of ${places[kind]}`,
  ...(slow && !inFull.some((each) => each.of === of && each.kind === kind) ? { double: hurried } : {}),
  make: async (stage) => {
    await stage.publish();
    if (kind === "roots") await stage.offerRoot(rootEnvelope(stage.rootVersion + 1, stage.keys));
    await stage.service.does({ [kind]: does });
  },
  says,
  waits,
});

/** A newer release is there, and one kind of address misbehaves. */
export const servedFaults: readonly Fault[] = rows.flatMap((row) =>
  Object.entries(row.says).map(([kind, says]) => served(row, kind as Kind, says)),
);
