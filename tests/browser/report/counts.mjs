/**
 * Prints "PASSED FAILED" from one suite's report: CTRF (xunit v3) or vitest's JSON. A test that was skipped, a file that could not be
 * loaded and a suite without a test are failures: they show nothing.
 *
 *   node counts.mjs REPORT FAILURES
 *
 * For a vitest report a line for each test file goes to standard error: its counts and its seconds. A line for each test that failed, with the first
 * of why, is added to the file FAILURES.
 */
import { appendFileSync, readFileSync } from "node:fs";
import { basename } from "node:path";

const [, , report, failures] = process.argv;

const failed = (name, why) => appendFileSync(failures, `FAILED ${name}: ${(why ?? "").split("\n", 1)[0].slice(0, 300)}\n`);

// Pending is what runs only when asked for by name, such as the writer of the shared vectors: it is no test of this run.
function ofXunit({ summary, tests }) {
  for (const { name, status, message } of tests) if (status !== "passed" && status !== "pending") failed(name, message);
  return { passed: summary.passed, failed: summary.tests - summary.passed - summary.pending };
}

function ofVitest({ testResults }) {
  const files = testResults.map(({ name, message, startTime, endTime, assertionResults }) => {
    const others = assertionResults.filter(({ status }) => status !== "passed");
    for (const { fullName, failureMessages } of others) failed(fullName, failureMessages[0]);
    if (assertionResults.length === 0) failed(basename(name), message);
    const counts = { passed: assertionResults.length - others.length, failed: assertionResults.length === 0 ? 1 : others.length };
    const seconds = Math.round((endTime - startTime) / 1000);
    process.stderr.write(`  ${basename(name)}: ${counts.passed} passed, ${counts.failed} failed, ${seconds} s\n`);
    return counts;
  });
  return files.reduce((sum, file) => ({ passed: sum.passed + file.passed, failed: sum.failed + file.failed }), { passed: 0, failed: 0 });
}

function counts() {
  try {
    const read = JSON.parse(readFileSync(report, "utf8"));
    return read.results ? ofXunit(read.results) : ofVitest(read);
  } catch {
    failed(basename(report), "no report was written");
    return { passed: 0, failed: 1 };
  }
}

const sum = counts();
process.stdout.write(`${sum.passed} ${sum.passed + sum.failed === 0 ? 1 : sum.failed}\n`);
