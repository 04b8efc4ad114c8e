import { basename } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The suites that take minutes, longest first. */
const long = ["matrix", "revisits", "updates", "pages", "innocent", "commitment", "results-pages"];

const place = ({ moduleId }: TestSpecification): number => {
  const found = long.indexOf(basename(moduleId, ".test.ts"));
  return found < 0 ? long.length : found;
};

/** Begins with the suites that take longest, so that no worker is left with one of them while the other has nothing to do. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}
