/**
 * Prints "PASSED FAILED" from one suite's report: CTRF (xunit v3) or vitest's JSON. A test that was skipped, a file that could not be
 * loaded and a suite without a test are failures: they show nothing.
 *
 *   node counts.mjs REPORT [--files]
 *
 * With --files, a line for each test file of a vitest report goes to standard error: its counts and its seconds.
 */
import { readFileSync } from "node:fs";
import { basename } from "node:path";

const [, , report, option] = process.argv;

// Pending is what runs only when asked for by name, such as the writer of the shared vectors: it is no test of this run.
function ofXunit({ summary }) {
  return { passed: summary.passed, failed: summary.tests - summary.passed - summary.pending };
}

function ofVitest({ testResults }) {
  const files = testResults.map(({ name, startTime, endTime, assertionResults }) => {
    const passed = assertionResults.filter(({ status }) => status === "passed").length;
    const failed = assertionResults.length === 0 ? 1 : assertionResults.length - passed;
    if (option === "--files")
      process.stderr.write(`  ${basename(name)}: ${passed} passed, ${failed} failed, ${Math.round((endTime - startTime) / 1000)} s\n`);
    return { passed, failed };
  });
  return files.reduce((sum, file) => ({ passed: sum.passed + file.passed, failed: sum.failed + file.failed }), { passed: 0, failed: 0 });
}

function counts() {
  try {
    const read = JSON.parse(readFileSync(report, "utf8"));
    return read.results ? ofXunit(read.results) : ofVitest(read);
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const { passed, failed } = counts();
process.stdout.write(`${passed} ${passed + failed === 0 ? 1 : failed}\n`);
