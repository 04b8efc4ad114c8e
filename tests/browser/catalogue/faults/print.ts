import { printRow } from "../../report/rows.ts";
import type { FaultName } from "./fault.ts";

const printed = new Set<FaultName>();

/** Prints one row of the table of faults: what misbehaved, what the extension said of it, and which release the pause then showed. */
export function printFault(of: FaultName, name: string, said: string, shown: readonly string[]): void {
  printed.add(of);
  printRow(["chromium", "catalogue fault", of, name, said, shown.join(" and ")]);
}

/** The faults that have a row so far. */
export const printedFaults = (): ReadonlySet<FaultName> => printed;
