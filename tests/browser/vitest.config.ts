import { defineConfig } from "vitest/config";
import LongestFirst from "./report/longest-first.ts";

/**
 * Two suites at a time, each with a browser of its own, because most of a suite is waiting; the suites wait for what a person would see and so bear a busy
 * machine. Never a second try: a promise that holds sometimes does not hold.
 */
export default defineConfig({
  test: {
    include: ["suites/**/*.test.ts"],
    globalSetup: ["global-setup.ts"],
    maxWorkers: 2,
    maxConcurrency: 1,
    retry: 0,
    sequence: { sequencer: LongestFirst },
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
