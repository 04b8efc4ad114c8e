import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Browser, Tab } from "../browsers/browser.ts";
import { type Launcher, launchers } from "../browsers/launchers.ts";
import { type PlayedEngines, playEngines } from "../engines/server.ts";
import { coveredForTheKeyboard } from "../page-quality.ts";
import { eventually } from "../processes.ts";

describe.each(launchers)("In $name", (launcher: Launcher) => {
  let engines: PlayedEngines;
  let browser: Browser;
  let tab: Tab;
  beforeAll(async () => {
    engines = await playEngines();
    browser = await launcher.launch(engines);
    tab = await browser.open("about:blank");
  });
  afterAll(async () => {
    await browser?.dispose();
    await engines?.stop();
  });

  const visit = async (path: string, width: number, height: number) => {
    const address = inject("serviceOrigin") + path;
    await tab.go(address);
    await tab.shows((shown) => shown === address);
    await tab.resize(width, height);
    await eventually("the window", () => tab.evaluate<boolean>(`innerWidth === ${width} && innerHeight === ${height}`));
  };

  test.each(["/worried?country=GB", "/de/worried", "/professionals", "/under-18", "/happened?country=DE", "/help?country=GB", "/privacy"])(
    "“Leave this page” is at hand wherever one reads on %s",
    async (path) => {
      await visit(path, 320, 568);
      for (const part of [0, 0.5, 1]) {
        const [isInSight, height] = await tab.evaluate<[boolean, number]>(`(() => {
          scrollTo({ top: ${part} * (document.documentElement.scrollHeight - innerHeight), behavior: "instant" });
          const leave = document.querySelector(".leave");
          const { left, top, right, bottom } = leave.getBoundingClientRect();
          const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
          return [hit === leave && top >= 0 && bottom <= innerHeight && right <= innerWidth, bottom - top];
        })()`);
        expect(isInSight, `${part} of the way down`).toBe(true);
        expect(height).toBeGreaterThanOrEqual(44);
      }
    },
  );

  test.each([
    [320, 568],
    [640, 450],
    [320, 256],
  ])("Nothing that has the focus lies beneath it, forwards and back, in a window of %i by %i", async (width, height) => {
    await visit("/worried?country=GB", width, height);
    expect(await coveredForTheKeyboard(tab)).toEqual([]);
  });

  test("A place that a link leads to is not beneath it", async () => {
    await visit("/worried?country=GB", 320, 568);
    for (const place of ["services", "child", "crisis"]) {
      await tab.evaluate(`void document.querySelector('a[href="#${place}"]').click()`);
      const gap = `document.getElementById("${place}").getBoundingClientRect().top - document.querySelector(".bar").getBoundingClientRect().bottom`;
      await eventually(`the place ${place}`, () => tab.evaluate<boolean>(`${gap} >= 0 && ${gap} < 80`));
    }
  });
});
