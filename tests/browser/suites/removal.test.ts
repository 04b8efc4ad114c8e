import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Browser } from "../browsers/browser.ts";
import { type Launcher, launchers } from "../browsers/launchers.ts";
import { type PlayedEngines, playEngines } from "../engines/server.ts";
import { type BuiltExtension, buildExtension } from "../extension-build.ts";
import { reads, textOf } from "../on-the-page.ts";
import { eventually } from "../processes.ts";
import { type RecordedService, recordService } from "../recorded-service.ts";
import { protectedBrowser } from "../setting-up.ts";

describe.each(launchers)("In $name", (launcher: Launcher) => {
  let engines: PlayedEngines;
  let service: RecordedService;
  let built: BuiltExtension;
  let browser: Browser;
  beforeAll(async () => {
    engines = await playEngines();
    service = await recordService(inject("serviceOrigin"));
    built = await buildExtension(service.origin);
    browser = await protectedBrowser(launcher, engines, join(built.directory, launcher.name));
  });
  afterAll(async () => {
    await browser?.close();
    await Promise.all([engines?.stop(), service?.stop(), built?.remove()]);
  });

  test("removing the extension opens one page with help, whose address has nothing in it", async () => {
    expect(service.asked.filter(({ target }) => target.startsWith("/paused"))).toEqual([]);
    // The worker is gone before it could answer.
    await browser.callInBackground("(self) => void setTimeout(() => (self.browser ?? self.chrome).management.uninstallSelf(), 0)");
    await eventually("the page", () => service.asked.some(({ target }) => target.startsWith("/paused")), 15_000);

    const opened = service.asked.filter(({ target }) => target.startsWith("/paused"));
    expect(opened.map(({ method, target, body }) => [method, target, body])).toEqual([["GET", "/paused", ""]]);
    for (const name of ["cookie", "referer", "origin"]) expect(JSON.parse(opened[0]?.headers ?? "{}")).not.toHaveProperty(name);
    const [tab] = await eventually("its tab", async () => {
      const found = [];
      for (const open of await browser.tabs()) if ((await open.address()) === `${service.origin}/paused`) found.push(open);
      return found.length > 0 ? found : undefined;
    });
    if (!tab) throw new Error("No tab shows it");
    await reads(tab, "The extension is gone from this browser");
    expect(await textOf(tab, "main")).not.toMatch(/\b(child|children|abuse|sexual|crime|police)/i);
  });
});
