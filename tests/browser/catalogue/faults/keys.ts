import { drawKey, drawKeySet, rootEnvelope } from "../signing.ts";
import type { Stage } from "../stage.ts";
import type { Fault } from "./fault.ts";

/** A newer release is there, and this in place of the root that comes next. */
const rootOf = async (stage: Stage, bytes: Buffer, version?: number) => {
  await stage.publish();
  await stage.offerRoot(bytes, version);
};

export const keyFaults: readonly Fault[] = [
  {
    of: "unknown key",
    name: "a head by a key that is in no root",
    make: (stage) => stage.publish({ signer: drawKey() }),
    says: ["unknown-key"],
  },
  {
    of: "unknown key",
    name: "a root that only a stranger signed",
    make: (stage) => rootOf(stage, rootEnvelope(stage.rootVersion + 1, drawKeySet())),
    says: ["unknown-key"],
  },
  {
    of: "wrong-role key",
    name: "a head by a root key",
    make: (stage) => stage.publish({ signer: stage.keys.root[0] ?? drawKey() }),
    says: ["wrong-key-role"],
  },
  {
    of: "wrong-role key",
    name: "a root by the head key",
    make: (stage) => rootOf(stage, rootEnvelope(stage.rootVersion + 1, stage.keys, stage.keys, [stage.keys.head])),
    says: ["wrong-key-role"],
  },
  {
    of: "retired key",
    name: "a head under the new root by the key that this root retired",
    make: async (stage) => {
      const retired = stage.keys.head;
      await stage.rotate();
      await stage.publish({ signer: retired });
    },
    says: ["unknown-key"],
  },
  {
    of: "one key counted twice",
    name: "a root that one root key signed twice",
    make: (stage) => {
      const [one = drawKey()] = stage.keys.root;
      return rootOf(stage, rootEnvelope(stage.rootVersion + 1, stage.keys, stage.keys, [one, one]));
    },
    says: ["threshold-not-met"],
  },
  {
    of: "root chain gaps",
    name: "a root after one that is missing",
    make: (stage) => rootOf(stage, rootEnvelope(stage.rootVersion + 2, stage.keys), stage.rootVersion + 2),
    says: ["updated"],
  },
  {
    of: "root chain gaps",
    name: "a root that says it is the one after the next",
    make: (stage) => rootOf(stage, rootEnvelope(stage.rootVersion + 2, stage.keys)),
    says: ["root-gap"],
  },
];
