import type { Stage } from "../stage.ts";
import type { Fault } from "./fault.ts";

const day = 86_400_000;

/** The new release's payload says this, signed by the right key. */
const said = (name: string, payload: Record<string, unknown>, ...says: string[]): Fault => ({
  of: "beyond the list",
  name,
  make: (stage) => stage.publish({ payload }),
  says,
});

export const headFaults: readonly Fault[] = [
  { of: "lower sequence", name: "a head below the one held", make: lower, says: ["rollback"] },
  {
    of: "same sequence with other bytes",
    name: "another head of the number held",
    make: (stage) => stage.publish({ sequence: stage.held, mark: `${stage.marks.held} other` }),
    says: ["equivocation"],
  },
  { of: "frozen head", name: "the head held, and nothing newer", make: async () => undefined, says: ["unchanged"] },
  {
    of: "expired head",
    name: "a newer head that has expired",
    make: (stage) => stage.publish({ issuedAt: new Date(Date.now() - 60 * day), days: 45 }),
    says: ["updated"],
    reads: /This page has not been updated since/,
  },
  said("a number of 0", { sequence: 0 }, "number-out-of-range"),
  said("a number of 2^53", { sequence: 2 ** 53 }, "number-out-of-range"),
  said("a head of another channel", { channel: "production" }, "wrong-channel"),
  said("a head under a root that is not there", { rootVersion: 1_000 }, "wrong-root-version"),
  said("a format of the future", { spec: 2 }, "unsupported-spec"),
  said("a release for newer clients", { minimumClient: "99.0.0" }, "client-too-old"),
  {
    of: "unknown fields from a newer server",
    name: "members that a newer service adds, in the head and in every item",
    make: (stage) =>
      stage.publish({
        change: (_, item) => void Object.assign(item, { colour: "green", more: { deep: [1] } }),
        payload: { more: { kinds: ["a"] } },
      }),
    says: ["updated"],
  },
];

async function lower(stage: Stage): Promise<void> {
  await stage.give();
  await stage.publish({ sequence: stage.held - 1 });
}
