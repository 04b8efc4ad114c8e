import { contentFaults } from "./contents.ts";
import type { Fault } from "./fault.ts";
import { headFaults } from "./heads.ts";
import { keyFaults } from "./keys.ts";
import { machineFaults } from "./machine.ts";
import { servedFaults } from "./served.ts";
import { storeFaults } from "./stores.ts";

/** Every fault that can be told in a row; those that need a story of their own stand in `suites/updates.test.ts`. */
export const faults: readonly Fault[] = [...servedFaults, ...storeFaults, ...keyFaults, ...headFaults, ...contentFaults, ...machineFaults];
