import { defineConfig } from "vitest/config";

/** One browser at a time on a small machine, and never a second try: a promise that holds sometimes does not hold. */
export default defineConfig({
  test: {
    include: ["suites/**/*.test.ts"],
    globalSetup: ["global-setup.ts"],
    fileParallelism: false,
    maxConcurrency: 1,
    retry: 0,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
