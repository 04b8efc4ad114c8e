import { defineConfig } from "vitest/config";

/** Measurements: each file writes its figures, one a line, to the file named by FIGURES. */
export default defineConfig({
  test: {
    include: ["benches/**/*.bench.ts"],
    globalSetup: ["global-setup.ts"],
    fileParallelism: false,
    maxConcurrency: 1,
    retry: 0,
    testTimeout: 900_000,
    hookTimeout: 120_000,
  },
});
