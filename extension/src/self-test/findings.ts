import type { TestResult } from "./run";

/** What is known without a search. */
export interface SelfTestFacts {
  readonly isOff: boolean;
  /** Something is chosen to be stopped; null when what was saved cannot be read. */
  readonly anyChosen: boolean | null;
  readonly coversHosts: boolean;
  readonly allowedInPrivateWindows: boolean;
  /** Messages and numbers are past the day they were made for. */
  readonly isStale: boolean;
  /** Searches of the last days that could not be checked; null when that cannot be read. */
  readonly faults: number | null;
}

/** Where a search was tried. */
export interface Tried {
  readonly engine: string;
  readonly isCovered: boolean;
  readonly result: TestResult;
}

export type FindingId =
  | "switched-off"
  | "index-unreadable"
  | "nothing-chosen"
  | "permission-revoked"
  | "private-windows"
  | "engine-not-covered"
  | "taken-over"
  | "not-checked"
  | "no-background"
  | "stale"
  | "faults";

/** How a finding is mended: on which page of ours, or only in the browser itself. */
export type Mend = "settings" | "browser" | "again";

export interface Finding {
  readonly id: FindingId;
  readonly mend: Mend;
}

const mends: Record<FindingId, Mend> = {
  "switched-off": "settings",
  "index-unreadable": "settings",
  "nothing-chosen": "settings",
  "permission-revoked": "settings",
  "private-windows": "browser",
  "engine-not-covered": "settings",
  "taken-over": "browser",
  "not-checked": "again",
  "no-background": "browser",
  stale: "settings",
  faults: "settings",
};

/** Everything that is not as it should be, the gravest first. A search that went past us is laid on another extension only when nothing else explains it. */
export function findingsFrom(facts: SelfTestFacts, tried: Tried | null): Finding[] {
  const passed = tried?.result === "past-us";
  const explained = facts.isOff || facts.anyChosen === null || !facts.coversHosts || tried?.isCovered === false;
  const ids: readonly (readonly [FindingId, boolean])[] = [
    ["switched-off", facts.isOff],
    ["index-unreadable", facts.anyChosen === null],
    ["permission-revoked", !facts.coversHosts],
    ["engine-not-covered", tried?.isCovered === false],
    ["no-background", tried?.result === "no-background"],
    ["taken-over", passed && !explained],
    ["not-checked", tried?.result === "unchecked" && facts.anyChosen !== null],
    ["nothing-chosen", facts.anyChosen === false],
    ["private-windows", !facts.allowedInPrivateWindows],
    ["stale", facts.isStale],
    ["faults", facts.faults !== null && facts.faults > 0],
  ];
  return ids.filter(([, isSo]) => isSo).map(([id]) => ({ id, mend: mends[id] }));
}
