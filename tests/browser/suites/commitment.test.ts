import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser, Tab } from "../browsers/browser.ts";
import { type Launcher, launchers } from "../browsers/launchers.ts";
import { type LinkHolder, linkHolder } from "../commitment/link-holder.ts";
import { begins, notesOn, notesPage, sends } from "../commitment/person.ts";
import { dayPasses, timeHasCome } from "../commitment/time.ts";
import { engineNamed, resultsAddress } from "../engines/hosts.ts";
import { type PlayedEngines, playEngines } from "../engines/server.ts";
import { type BuiltExtension, buildExtension } from "../extension-build.ts";
import { press, reads, textOf } from "../on-the-page.ts";
import { lostToTheKeyboard, violationsInEveryShape, violationsInLightAndDark, widthInASmallWindow } from "../page-quality.ts";
import { textOnPaper } from "../paper.ts";
import { at } from "../paths.ts";
import { eventually, freePort, removeDirectory, sleep, temporaryDirectory } from "../processes.ts";
import { type RecordedService, recordService } from "../recorded-service.ts";
import { type Service, startService } from "../service.ts";
import { phrases, protectedBrowser, stoppedIn } from "../setting-up.ts";

/** How many sheets a printed page takes: each ends with a form feed in its text. */
const sheetsOf = async (page: Tab): Promise<number> => (await textOnPaper(await page.printed())).split("\f").length - 1;

/** In the order in which a person meets it. */
describe.each(launchers)("In $name", (launcher: Launcher) => {
  let engines: PlayedEngines;
  let port: number;
  let mailboxes: string;
  let service: Service | undefined;
  let recorded: RecordedService;
  let built: BuiltExtension;
  let browser: Browser;
  let partner: LinkHolder;

  beforeAll(async () => {
    engines = await playEngines();
    [port, mailboxes] = [await freePort(), await temporaryDirectory("mailboxes")];
    await comesBack();
    recorded = await recordService(`http://localhost:${port}`);
    built = await buildExtension(recorded.origin);
    browser = await protectedBrowser(launcher, engines, join(built.directory, launcher.name), { inPrivateWindows: false });
  });
  afterAll(async () => {
    await browser?.dispose();
    await recorded?.stop();
    await service?.stop();
    await Promise.all([engines?.stop(), built?.remove(), mailboxes ? removeDirectory(mailboxes) : undefined]);
  });

  const goesAway = async () => {
    await service?.stop();
    service = undefined;
  };
  const comesBack = async () => {
    service = await startService(port, undefined, undefined, mailboxes);
  };
  const aboutMailboxes = () => recorded.asked.filter(({ target }) => target.includes("/mailboxes")).length;

  test("the page is clean and used by keyboard alone before anything is begun, and asks nothing of a mailbox", async () => {
    const page = await notesPage(browser);
    expect(await lostToTheKeyboard(page)).toEqual([]);
    expect(await violationsInEveryShape(page)).toEqual([]);
    expect(aboutMailboxes()).toBe(0);
    await page.close();
  });

  test("one is begun: the link is shown once, opens the note, and both sides have one code", async () => {
    const page = await notesPage(browser);
    const link = await begins(page, "Kim", "I have decided to stop.");
    expect(link).toMatch(/\/partner#[A-Za-z0-9_-]{92}$/);
    partner = await linkHolder(link, `http://localhost:${port}`);
    expect(await textOf(page, ".digits")).toBe(partner.code);
    await eventually("the note to be there", async () => (await partner.read()).length === 1, 20_000, 500);
    expect(await partner.read()).toEqual(["I have decided to stop."]);
    expect(await sheetsOf(page)).toBe(1);
    await press(page, "Copy the link");
    await reads(page, "It is copied.");
    expect(await lostToTheKeyboard(page)).toEqual([]);
    expect(await violationsInLightAndDark(page)).toEqual([]);
    expect(await widthInASmallWindow(page)).toBeLessThanOrEqual(320);
    await press(page, "I have given it to them");
    await press(page, "Yes, close it");
    await reads(page, "To Kim");
    await page.reload();
    await reads(page, "To Kim");
    expect(await textOf(page)).not.toContain(link);
    expect(await page.evaluate<string>(`chrome.storage.local.get(null).then((kept) => JSON.stringify(kept))`)).not.toContain(
      link.split("#")[1],
    );
    await page.close();
  });

  test("a note is sent when Send is pressed, stays listed word for word, and an answer comes when it is looked for", async () => {
    const page = await notesPage(browser);
    await sends(page, "Today was hard.");
    await reads(page, "It is sent.");
    expect(await partner.read()).toEqual(["I have decided to stop.", "Today was hard."]);
    await partner.answer("Well done.");
    await page.reload();
    await reads(page, "Today was hard.");
    expect(await notesOn(page)).toEqual(["Today was hard.", "I have decided to stop."]);
    expect(await textOf(page)).not.toContain("Well done.");
    await press(page, "Look for an answer");
    await reads(page, "Well done.");
    await page.close();
  });

  test("100 flagged searches ask nothing of a mailbox", async () => {
    const before = aboutMailboxes();
    const tab = await at(browser, "https://site.example/");
    for (let number = 1; number <= 100; number++) {
      await stoppedIn(browser, tab, resultsAddress(engineNamed("google"), `${phrases.any} ${number}`));
    }
    await tab.close();
    expect(aboutMailboxes()).toBe(before);
  });

  test("a month of alarms, and of waking and starting, asks nothing of a mailbox, and Send at its end does", async () => {
    const before = aboutMailboxes();
    const asked = recorded.asked.length;
    for (let day = 1; day <= 31; day++) {
      if (day % 10 === 0) await browser.stopBackground();
      await dayPasses(browser);
    }
    // The look for a newer catalogue is what the alarms are for: it did ask.
    expect(recorded.asked.length).toBeGreaterThan(asked + 20);
    expect(aboutMailboxes()).toBe(before);
    const page = await notesPage(browser);
    await reads(page, "You have shared notes with Kim for 31 days.");
    await press(page, "Keep it");
    await reads(page, "It stays as it is.");
    expect(aboutMailboxes()).toBe(before);
    await sends(page, "After a month.");
    await reads(page, "It is sent.");
    expect(aboutMailboxes()).toBeGreaterThan(before);
    await page.close();
  });

  test("a note waits while the service is away, and arrives once it is back", async () => {
    await goesAway();
    const page = await notesPage(browser);
    await sends(page, "From a train.");
    await reads(page, "We could not reach the service.");
    await reads(page, "Waiting to be sent");
    await comesBack();
    await timeHasCome(page);
    await eventually("the note to be sent", async () => !(await textOf(page)).includes("Waiting to be sent"), 60_000);
    expect((await partner.read()).slice(3)).toEqual(["From a train."]);
    await page.close();
  });

  test("a note is there once though the browser was killed in the middle of sending it", async () => {
    const page = await notesPage(browser);
    recorded.withholdsAnswers = true;
    await sends(page, "In the middle.");
    await eventually("the note to arrive", async () => (await partner.read()).length === 5, 20_000, 500);
    // What the browser writes a moment later is what a power cut would lose.
    await sleep(1_500);
    await browser.kill();
    recorded.withholdsAnswers = false;
    browser = await launcher.launch(engines, { again: browser });
    const again = await notesPage(browser);
    await reads(again, "In the middle.");
    await timeHasCome(again);
    await eventually("the note to be known as sent", async () => !(await textOf(again)).includes("Waiting to be sent"), 60_000);
    expect((await partner.read()).slice(4)).toEqual(["In the middle."]);
    expect((await notesOn(again)).slice(0, 2)).toEqual(["In the middle.", "From a train."]);
    await again.close();
  });

  test("the page with notes and answers is clean in every shape, and used by keyboard alone; the toolbar's page says no name", async () => {
    const page = await notesPage(browser);
    await reads(page, "To Kim");
    expect(await lostToTheKeyboard(page)).toEqual([]);
    expect(await violationsInEveryShape(page)).toEqual([]);
    await page.close();
    const popup = await browser.openExtensionPage("popup/index.html");
    await reads(popup, "You share notes with somebody.");
    expect(await textOf(popup)).not.toContain("Kim");
    expect(await popup.evaluate<string>(`chrome.action.getTitle({})`)).toContain("you share notes");
    await popup.close();
  });

  test("it is ended while the service is away: here at once, and over there as soon as it is back", async () => {
    await goesAway();
    const page = await notesPage(browser);
    await press(page, "End it");
    await press(page, "Yes, end it");
    await reads(page, "You ended it. Nothing more is sent.");
    await comesBack();
    await timeHasCome(page);
    await reads(page, "This has ended. Nothing more can be sent.", 60_000);
    await expect(partner.read()).rejects.toThrow("ended");
    await reads(page, "I have decided to stop.");
    await press(page, "Delete it from this browser");
    await press(page, "Yes, delete them");
    await reads(page, "They are deleted from this browser.");
    expect(await page.evaluate(`chrome.storage.local.get("commitments").then((kept) => Object.keys(kept))`)).toEqual([]);
    await page.close();
  });
});
