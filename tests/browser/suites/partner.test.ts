import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Browser, Tab } from "../browsers/browser.ts";
import { type Launcher, launchers } from "../browsers/launchers.ts";
import { MadeStore } from "../catalogue/made-store.ts";
import { drawKeySet } from "../catalogue/signing.ts";
import { type PlayedEngines, playEngines } from "../engines/server.ts";
import { historyRows, rowsHolding } from "../history-rows.ts";
import { press, reads, textOf } from "../on-the-page.ts";
import { lostToTheKeyboard, outOfTheWindow, sentElsewhere, violationsInEveryShape } from "../page-quality.ts";
import { Between, type Meddling } from "../partner/between.ts";
import { type Invitation, invitationAt, personEnds, personSends } from "../partner/invitation.ts";
import { changed, meddlings } from "../partner/meddlings.ts";
import { eventually, removeDirectory, temporaryDirectory } from "../processes.ts";
import { writeLocales } from "../pseudo-locale.ts";
import { type Service, startService } from "../service.ts";

const notes = "#partner";
const stored = `(async () => ({
  local: Object.entries(localStorage), session: Object.entries(sessionStorage), cookies: document.cookie,
  databases: (await indexedDB.databases()).map(({ name }) => name), caches: await caches.keys(),
}))()`;
const nothing = { local: [], session: [], cookies: "", databases: [], caches: [] };

let directory: string;
let service: Service;
let between: Between;
let engines: PlayedEngines;
beforeAll(async () => {
  directory = await temporaryDirectory("partner");
  const locales = join(directory, "locales");
  await writeLocales(locales, ["en-GB"]);
  const store = await MadeStore.create(join(directory, "store"), drawKeySet());
  await store.publish({ mark: "Release 1", sequence: 1, locales: ["ar-XB"] });
  // Both browsers and the person ask from one address, in less than a minute.
  for (const rule of [0, 1, 2, 3]) process.env[`IpRateLimiting__GeneralRules__${rule}__Limit`] = "1000000";
  service = await startService(undefined, store.directory, locales);
  between = await Between.before(service);
  engines = await playEngines();
});
afterAll(async () => {
  await engines?.stop();
  await between?.stop();
  await service?.stop();
  if (directory) await removeDirectory(directory);
});

describe.each(launchers)("In $name", (launcher: Launcher) => {
  let browser: Browser;
  let invitation: Invitation;
  let tab: Tab;
  beforeAll(async () => {
    browser = await launcher.launch(engines);
    invitation = await invitationAt(service.origin);
    invitation.device.write("blue zebra", "first");
    await personSends(invitation, "paper lantern", "A walk in the <b>rain</b>.");
    tab = await browser.open();
  });
  afterEach(() => {
    between.meddle = undefined;
  });
  afterAll(async () => {
    await browser?.dispose();
  });

  /** Goes to the page with a link as if somebody had pressed it, from another page, so that it is loaded anew. */
  const follow = async (fragment: string, path = "/partner") => {
    await tab.go("about:blank");
    await tab.go(`${between.origin}${path}${fragment && "#"}${fragment}`);
    await tab.shows((address) => address.startsWith(between.origin + path));
  };
  const opened = async () => {
    await follow(invitation.fragment);
    await reads(tab, "Last looked at");
  };
  const says = (words: string) =>
    eventually(`the notes to say "${words}"`, async () => (await textOf(tab, notes)).includes(words)).catch(async (error: Error) => {
      throw new Error(`${error.message} They say: ${(await textOf(tab, notes)).slice(0, 600)}`);
    });

  test("a link is opened, notes are read as text, and a word goes back: nothing of the link is left in the address, the history or the browser", async () => {
    between.requests.length = 0;
    await opened();
    for (const text of ["blue zebra", "paper lantern", "A walk in the <b>rain</b>.", invitation.code]) await says(text);
    expect(await tab.evaluate("location.href")).toBe(`${between.origin}/partner`);
    expect(await tab.evaluate("JSON.stringify(history.state)")).toBe("null");
    await tab.go("about:blank");
    await tab.back();
    await tab.shows((address) => address.startsWith(between.origin));
    expect(await tab.evaluate("location.href")).toBe(`${between.origin}/partner`);

    await opened();
    await tab.click("#words");
    await tab.type("I am glad.");
    await press(tab, "Send");
    await says("Sent.");
    expect(await invitation.device.read()).toEqual(["I am glad."]);
    expect(await tab.evaluate(stored)).toEqual(nothing);
    expect(between.requests.join("\n")).not.toContain(invitation.fragment.slice(0, 20));
    if (launcher.name === "chromium") expect(await sentElsewhere(tab)).toEqual([]);
  });

  test("loaded again it says that the link has to be opened again; a cut link can be pasted whole", async () => {
    await opened();
    await tab.reload();
    await says("This page forgets the link when you close it or load it again.");
    await follow(invitation.fragment.slice(0, 60));
    await says("A part of the link is missing.");
    await tab.click("#link");
    await tab.type(`${between.origin}/partner#${invitation.fragment}`);
    await press(tab, "Open the notes");
    await says("blue zebra");
    await follow(`${invitation.fragment.slice(0, 91)}${invitation.fragment.endsWith("A") ? "B" : "A"}`);
    await says("Something in the link is not right.");
  });

  test("a link opened in a tab that shows the page already is read as well", async () => {
    await follow("");
    await says("To read notes, open the link that you were given.");
    await tab.go(`${between.origin}/partner#${invitation.fragment}`);
    await says("blue zebra");
    expect(await tab.evaluate("location.hash")).toBe("");
  });

  test("kept only where asked, it opens without the link; forgotten, it does not", async () => {
    await opened();
    await tab.click("#partner input[type=checkbox]");
    await eventually("the link to be kept", async () => (await textOf(tab, notes)).includes("Forget it here"));
    await follow("");
    await says("blue zebra");
    const kept = await tab.evaluate<{ local: [string, string][] }>(stored);
    expect({ ...kept, local: kept.local.map(([name]) => name) }).toEqual({ ...nothing, local: ["partner"] });
    expect(JSON.stringify(kept)).not.toContain("blue zebra");
    await press(tab, "Forget it here");
    await says("This browser has forgotten the link.");
    expect(await tab.evaluate(stored)).toEqual(nothing);
    await follow("");
    await says("To read notes, open the link that you were given.");
  });

  test("another country comes into the page and another language takes the link along, and the notes stay", async () => {
    await opened();
    await tab.evaluate(`void (document.querySelector("#country").value = "GB")`);
    await press(tab, "Show help for me");
    await reads(tab, "United Kingdom");
    await eventually("the services", () => tab.evaluate<boolean>(`document.querySelectorAll(".service").length > 0`));
    await says("blue zebra");
    expect(await tab.evaluate("location.href")).toBe(`${between.origin}/partner`);
    await tab.click(`#languages a[hreflang="ar-XB"]`);
    await tab.shows((address) => address === `${between.origin}/ar-XB/partner`);
    await says("blue zebra");
    expect(
      await tab.evaluate("[document.documentElement.dir, document.querySelector('#partner').dir, document.querySelector('#partner').lang]"),
    ).toEqual(["rtl", "ltr", "en-GB"]);
  });

  test.each(meddlings)("%s is named in words, and the others are shown", async (_, meddle, number, words) => {
    between.meddle = (served, direction) => (direction === "from-person" ? meddle(served) : served);
    await opened();
    await says("Something is not right with the notes");
    await says(number);
    await says(words);
    await says("blue zebra");
  });

  test("words in the partner's own name that were changed stop the sending, and it can still be ended", async () => {
    const other = await invitationAt(service.origin);
    await follow(other.fragment);
    await reads(tab, "Last looked at");
    await tab.click("#words");
    await tab.type("one");
    await press(tab, "Send");
    await says("Sent.");
    between.meddle = (served, direction) => (direction === "from-partner" ? changed(1)(served) : served);
    await follow(other.fragment);
    await says("Nothing can be sent any more.");
    await says("Somebody changed it on its way");
    await press(tab, "End this commitment");
    await press(tab, "Yes, end it");
    await says("This commitment has ended.");
    await personSends(other).catch(() => undefined);
  });

  const failures: readonly (readonly [Meddling, string])[] = [
    [() => "away", "The service could not be reached."],
    [() => ({ status: 429 }), "The service has much to do just now."],
    [() => ({ status: 503, reason: "store-full" }), "The service has no room just now."],
    [() => ({ status: 400, reason: "bad-header" }), "The service did not take what this page asked."],
  ];
  test("a service that is away, busy or full is said calmly, and the next look brings the notes", async () => {
    for (const [meddle, words] of failures) {
      between.meddle = meddle;
      await follow(invitation.fragment);
      await says(words);
      between.meddle = undefined;
      await press(tab, "Look again");
      await says("blue zebra");
    }
  });

  test("expired, ended by the person or ended here, it says so and nothing more", async () => {
    between.meddle = () => ({ status: 410, reason: "expired" });
    await follow(invitation.fragment);
    await says("it has expired");
    between.meddle = undefined;
    const [byThem, byUs] = [await invitationAt(service.origin), await invitationAt(service.origin)];
    await personSends(byThem, "blue zebra");
    await personEnds(byThem);
    await follow(byThem.fragment);
    await says("This commitment has ended.");
    expect((await textOf(tab, notes)).trim()).toBe("This commitment has ended.");
    await personSends(byUs, "blue zebra");
    await follow(byUs.fragment);
    await says("blue zebra");
    await press(tab, "End this commitment");
    await says("Nobody can undo this.");
    await press(tab, "Yes, end it");
    await says("This commitment has ended.");
    expect((await textOf(tab, notes)).trim()).toBe("This commitment has ended.");
    byUs.device.write("paper lantern");
    await byUs.device.send();
    expect(byUs.device.outbox.standing).toMatchObject({ kind: "closed", because: "ended" });
  });

  test.each(["without a link", "with notes"])("%s it keeps WCAG 2.2 AA in every shape and is used by keyboard alone", async (state) => {
    if (state === "with notes") await opened();
    else {
      await follow("");
      await says("To read notes, open the link that you were given.");
    }
    expect(await lostToTheKeyboard(tab)).toEqual([]);
    await tab.resize(1280, 900);
    expect(await outOfTheWindow(tab)).toEqual([]);
    expect(await violationsInEveryShape(tab)).toEqual([]);
    await tab.resize(1280, 900);
  });

  test("what the browser's own history keeps of the link is what the page says it may keep", async () => {
    await opened();
    await says("Your browser may have the whole link in its list of pages you opened.");
    await browser.close();
    const rows = rowsHolding(await historyRows(launcher.name, browser.profile), invitation.fragment);
    expect(rows.length).toBeGreaterThan(0);
  });
});
