import { defineConfig } from "vitest/config";

export default defineConfig({ test: { include: ["src/**/*.agreement.ts"], environment: "node" } });
