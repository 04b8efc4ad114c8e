import { defineConfig } from "vitest/config";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  define: {
    __SERVICE_ORIGIN__: JSON.stringify("http://localhost:5080"),
    __PRODUCT_NAME__: JSON.stringify("A Pause"),
    __BROWSER__: JSON.stringify("chromium"),
    __LANGUAGES__: JSON.stringify(["en-GB"]),
  },
  test: { include: ["src/**/*.test.{ts,tsx}", "build/**/*.test.ts", "store/**/*.test.ts"], environment: "node" },
});
