import type { Stage } from "../stage.ts";

/**
 * What a client survives, by the names that the printed table gives them. Two more are shown elsewhere: a browser killed between any two steps in
 * `suites/update-killed.test.ts`, and a million clients waking on the hour in the extension's own `load.test.ts`.
 */
export const faultNames = [
  "one flipped bit anywhere",
  "unknown key",
  "retired key",
  "wrong-role key",
  "one key counted twice",
  "lower sequence",
  "same sequence with other bytes",
  "frozen head",
  "expired head",
  "stolen key at sequence 2^53-1, then root rotation",
  "blob of another release",
  "blob of another collection",
  "endless body",
  "slow-dripping body",
  "hanging body",
  "decompression bomb",
  "truncated body",
  "wrong length",
  "wrong type",
  "captive-portal HTML",
  "redirect",
  "304 with no copy",
  "429 with any Retry-After",
  "503 with any Retry-After",
  "clock off by ten years",
  "clock jumping mid-update",
  "storage full",
  "storage corrupt",
  "storage deleted",
  "two updates at once",
  "update during a match",
  "hostile JSON: duplicate keys",
  "hostile JSON: __proto__",
  "hostile JSON: depth",
  "hostile JSON: lone surrogates",
  "hostile content: markup",
  "hostile content: links",
  "hostile content: override characters",
  "unknown fields from a newer server",
  "root chain gaps",
  "regional CDN lag",
  "missing blob",
  "half-written release on the server",
  "90 days offline",
  "extension downgrade",
] as const;

export type FaultName = (typeof faultNames)[number] | "killed between any two steps" | "beyond the list";

/** One way in which a network, a service, a thief or the machine itself may misbehave, and what the extension must say of it. */
export interface Fault {
  readonly of: FaultName;
  readonly name: string;
  /** Makes a part of the background misbehave: source of a function that takes its global object. */
  readonly double?: string;
  readonly make: (stage: Stage) => Promise<unknown>;
  /** How the look ends: the reason in the extension's words, or `updated` or `unchanged`. */
  readonly says: readonly string[];
  /** What the pause shows after a look that brought nothing: what is held, unless told. */
  readonly shows?: "packaged" | "previous";
  /** What the pause says besides. */
  readonly reads?: RegExp;
  readonly undo?: (stage: Stage) => Promise<unknown>;
  /** Within how many seconds the next look is planned. */
  readonly waits?: readonly [number, number];
}
