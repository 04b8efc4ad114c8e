import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildExtension } from "./extension-build.ts";
import { startService } from "./service.ts";

/** What every suite is given: the built packages and the one service they may contact. */
declare module "vitest" {
  interface ProvidedContext {
    serviceOrigin: string;
    packages: { chromium: string; firefox: string };
  }
}

/** One service and one build for all suites. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const service = await startService();
  const built = await buildExtension(service.origin);
  provide("serviceOrigin", service.origin);
  provide("packages", {
    chromium: join(built.directory, "chromium"),
    firefox: join(built.directory, "firefox"),
  });
  return async () => {
    await service.stop();
    await built.remove();
  };
}
