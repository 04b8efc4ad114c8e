import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import type { Browser, Tab } from "../browsers/browser.ts";
import { type Launcher, launchers } from "../browsers/launchers.ts";
import { engineNamed, resultsAddress } from "../engines/hosts.ts";
import { type PlayedEngines, playEngines } from "../engines/server.ts";
import { press, reads, textOf } from "../on-the-page.ts";
import { lostToTheKeyboard, violationsInEveryShape, widthInASmallWindow } from "../page-quality.ts";
import { at } from "../paths.ts";
import { eventually } from "../processes.ts";
import { type Concern, isPause, phrases, protectedBrowser } from "../setting-up.ts";

const google = engineNamed("google");
const steps = ["sync", "what", "stored", "young", "place", "block", "strength", "own-words", "permissions", "check"];

const servicePages = [
  ...["/", "/help", "/help?country=GB", "/help?country=GB&need=me&language=cy&open=now", "/worried"],
  ...["/under-18?country=GB", "/happened?country=DE", "/professionals?country=FR", "/install", "/privacy", "/paused"],
];

describe.each(launchers)("In $name", (launcher: Launcher) => {
  let engines: PlayedEngines;
  let browser: Browser;
  let kept: ReadonlySet<string>;
  beforeAll(async () => {
    engines = await playEngines();
    browser = await protectedBrowser(launcher, engines, inject("packages")[launcher.name]);
    kept = new Set((await browser.tabs()).map(({ id }) => id));
  });
  afterEach(async () => {
    for (const tab of await browser.tabs()) if (!kept.has(tab.id)) await tab.close();
  });
  afterAll(async () => {
    await browser?.dispose();
    await engines?.stop();
  });

  const paused = async (concern: Concern): Promise<Tab> => {
    const tab = await at(browser, "https://site.example/");
    await tab.go(resultsAddress(google, phrases[concern]));
    await tab.shows(isPause(browser));
    await reads(tab, "Leave this page");
    return tab;
  };
  const neutral = async (): Promise<Tab> => {
    const store = await browser.openExtensionPage("manifest.json");
    const kept = await store.evaluate(`chrome.storage.local.get("phrases")`);
    await store.evaluate(`chrome.storage.local.set({ phrases: "damaged" }).then(() => true)`);
    const tab = await at(browser, "https://site.example/");
    await tab.go(resultsAddress(google, "paper lantern"));
    await reads(tab, "We could not check this search.");
    await store.evaluate(`chrome.storage.local.set(${JSON.stringify(kept)}).then(() => true)`);
    await store.close();
    return tab;
  };
  const ownPage = (name: string) => async () => {
    const tab = await browser.openExtensionPage(`${name}/index.html`);
    await eventually("the page", async () => (await textOf(tab, "h1")) !== "");
    return tab;
  };
  const store = (entries: object) => async () => {
    const page = await browser.openExtensionPage("manifest.json");
    await page.evaluate(`chrome.storage.local.set(${JSON.stringify(entries)}).then(() => true)`);
    await page.close();
  };
  const welcomePage = (firstRunStep: string) => async () => {
    await store({ settings: { firstRunStep } })();
    const tab = await ownPage("first-run")();
    await reads(tab, `Page ${steps.indexOf(firstRunStep) + 1} of ${steps.length}`);
    return tab;
  };
  const waitingSettings = async () => {
    const change = { kind: "switch-off" };
    await store({ waiting: { seenAt: Date.now(), waiting: [{ id: "a", change, needed: 86_400_000, counted: 0 }] } })();
    const tab = await ownPage("settings")();
    await reads(tab, "Switch the pause off");
    return tab;
  };
  const ownProgress = async () => {
    const day = new Date().toISOString().slice(0, 10);
    await store({ progress: { kept: { [day]: 3 }, entries: [{ id: "a", day, text: "A walk in the rain." }] } })();
    return ownPage("progress")();
  };
  const doneSelfTest = async () => {
    const tab = await ownPage("self-test")();
    await press(tab, "Start the check");
    await reads(tab, "What happened", 20_000);
    return tab;
  };
  const pages = [
    ...(Object.keys(phrases) as Concern[]).map((concern) => ({ name: `the pause about ${concern}`, open: () => paused(concern) })),
    { name: "the neutral page", open: neutral },
    ...["settings", "traces", "popup", "progress", "self-test", "commitment"].map((name) => ({ name, open: ownPage(name) })),
    ...steps.map((step) => ({ name: `the welcome page “${step}”`, open: welcomePage(step) })),
    { name: "settings, where something waits", open: waitingSettings },
    { name: "my progress, switched on", open: ownProgress },
    { name: "the self-test, when it is done", open: doneSelfTest },
    ...servicePages.map((path) => ({
      name: `the service's page ${path}`,
      open: () => at(browser, inject("serviceOrigin") + path),
    })),
  ];

  test.each(pages)(
    "$name keeps WCAG 2.2 AA in light, dark, at 320 pixels, at a zoom of 200% and from right to left, and is used by keyboard alone",
    async ({ open }) => {
      const tab = await open();
      expect(await lostToTheKeyboard(tab)).toEqual([]);
      expect(await violationsInEveryShape(tab)).toEqual([]);
    },
  );

  test("the service's page of services breaks its own policy with no data block, and would with a script", async () => {
    const tab = await at(browser, `${inject("serviceOrigin")}/help?country=GB`);
    const broken = (type: string) =>
      tab.evaluate<number>(`new Promise((done) => {
        let count = 0;
        document.addEventListener("securitypolicyviolation", () => count++);
        const block = document.createElement("script");
        block.type = ${JSON.stringify(type)};
        block.textContent = document.querySelector("script").textContent;
        document.body.append(block);
        setTimeout(() => done(count), 200);
      })`);
    expect(await broken("application/ld+json")).toBe(0);
    expect(await broken("text/javascript")).toBeGreaterThan(0);
  });

  test.each(Object.keys(phrases) as Concern[])(
    "the first screen of 320 by 568 shows title, way out and first help: %s",
    async (concern) => {
      const tab = await paused(concern);
      await widthInASmallWindow(tab);
      const bottoms = await tab.evaluate<Record<string, number>>(`(() => {
      const leave = [...document.querySelectorAll("button")].find((button) => button.innerText === "Leave this page");
      const after = [...document.querySelectorAll("main a[href], main button, main summary, main h2, main h3")]
        .filter((element) => leave.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
      const bottom = (element) => element ? element.getBoundingClientRect().bottom : 1e6;
      return { title: bottom(document.querySelector("h1")), leave: bottom(leave), help: bottom(after[0]) };
    })()`);
      for (const bottom of Object.values(bottoms)) expect(bottom, JSON.stringify(bottoms)).toBeLessThanOrEqual(568);
      await tab.close();
    },
  );

  test("a second search stopped in the same tab shows the page of its own concern", async () => {
    const tab = await paused("sexual-images-of-children");
    await reads(tab, "This happened to me, or to a child I know");
    await tab.go(resultsAddress(google, phrases.any));
    await reads(tab, "Something happened to me, or to somebody I know");
    expect(await textOf(tab)).not.toMatch(/\bchild/i);
  });

  test("the Enter key on Leave this page leaves it", async () => {
    const tab = await paused("any");
    await tab.evaluate(`void [...document.querySelectorAll("button")].find((button) => button.innerText === "Leave this page").focus()`);
    await tab.press("Enter").catch(() => undefined);
    await eventually(
      "the page to be left",
      // A tab may close between being listed and being asked.
      async () => !(await Promise.all((await browser.tabs()).map((open) => open.address().catch(() => "")))).some(isPause(browser)),
    );
  });

  /** Shows each message about the concern in turn, as if this stretch of searching had drawn it. */
  const eachMessage = async (tab: Tab, concern: Concern, look: () => Promise<void>): Promise<void> => {
    const answer = await fetch(`${inject("serviceOrigin")}/v1/messages?concern=${concern}&audience=self`);
    const { items } = (await answer.json()) as { items: { id: string; title: string }[] };
    expect(items.length).toBeGreaterThanOrEqual(12);
    const store = await browser.openExtensionPage("manifest.json");
    for (const [turn, { id, title }] of items.entries()) {
      const shown = JSON.stringify({ [concern]: { messageId: id, look: turn % 4 } });
      await store.evaluate(
        `chrome.storage.session.get("episode").then(({ episode }) => chrome.storage.session.set({ episode: { ...episode, shown: ${shown} } }))`,
      );
      await tab.reload();
      await eventually(`the message “${title}”`, async () => (await textOf(tab, "h1")) === title);
      await look();
    }
  };

  test.each(["any", "sexual-content"] as const)(
    "a pause about %s has no word about children or crime, in any of its messages or behind its two links",
    async (concern) => {
      const tab = await paused(concern);
      const saysNone = async () => {
        const said = await textOf(tab);
        expect(said.length).toBeGreaterThan(200);
        expect(said).not.toMatch(
          /\b(child|children|minors?|abuse|crimes?|criminal|illegal|offen[cs]es?|police|prison|arrest|law|victim|report)\b/i,
        );
        if (concern === "any") expect(said).not.toMatch(/\b(sex|sexual|porn)/i);
      };
      await eachMessage(tab, concern, saysNone);
      const message = await textOf(tab, "h1");
      for (const link of ["I am under 18", "Something happened to me, or to somebody I know"]) {
        await press(tab, link);
        await eventually("the other page", async () => ![message, ""].includes(await textOf(tab, "h1")));
        await saysNone();
        await press(tab, "Back");
        await eventually("the message again", async () => (await textOf(tab, "h1")) === message);
      }
    },
  );
});
