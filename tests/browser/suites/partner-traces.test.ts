import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser, Tab } from "../browsers/browser.ts";
import { type Launcher, launchers } from "../browsers/launchers.ts";
import { historyRows, rowsHolding } from "../history-rows.ts";
import { press, reads, textOf } from "../on-the-page.ts";
import { sentElsewhere } from "../page-quality.ts";
import type { Invitation } from "../partner/invitation.ts";
import { notes, nothing, type Reader, type ReadingRoom, readingIn, readingRoom, stored } from "../partner/reading-room.ts";
import { eventually } from "../processes.ts";

let room: ReadingRoom;
beforeAll(async () => {
  room = await readingRoom();
});
afterAll(async () => {
  await room?.close();
});

describe.each(launchers)("In $name", (launcher: Launcher) => {
  let browser: Browser;
  let invitation: Invitation;
  let tab: Tab;
  let reader: Reader;
  beforeAll(async () => {
    ({ browser, invitation, tab, reader } = await readingIn(room, launcher));
  });
  afterAll(async () => {
    await browser?.dispose();
  });

  test("a link is opened, notes are read as text, and a word goes back: nothing of the link is left in the address, the history or the browser", async () => {
    room.between.requests.length = 0;
    await reader.opens(invitation.fragment);
    for (const text of ["blue zebra", "paper lantern", "A walk in the <b>rain</b>.", invitation.code]) await reader.says(text);
    expect(await tab.evaluate("location.href")).toBe(`${room.between.origin}/partner`);
    expect(await tab.evaluate("JSON.stringify(history.state)")).toBe("null");
    await tab.go("about:blank");
    await tab.back();
    await tab.shows((address) => address.startsWith(room.between.origin));
    expect(await tab.evaluate("location.href")).toBe(`${room.between.origin}/partner`);

    await reader.opens(invitation.fragment);
    await reader.writes("I am glad.");
    expect(await invitation.device.read()).toEqual(["I am glad."]);
    expect(await tab.evaluate(stored)).toEqual(nothing);
    expect(room.between.requests.join("\n")).not.toContain(invitation.fragment.slice(0, 20));
    if (launcher.name === "chromium") expect(await sentElsewhere(tab)).toEqual([]);
  });

  test("kept only where asked, it opens without the link; forgotten, it does not", async () => {
    await reader.opens(invitation.fragment);
    await tab.click("#partner input[type=checkbox]");
    await eventually("the link to be kept", async () => (await textOf(tab, notes)).includes("Forget it here"));
    await reader.follow("");
    await reader.says("blue zebra");
    const kept = await tab.evaluate<{ local: [string, string][] }>(stored);
    expect({ ...kept, local: kept.local.map(([name]) => name) }).toEqual({ ...nothing, local: ["partner"] });
    expect(JSON.stringify(kept)).not.toContain("blue zebra");
    await press(tab, "Forget it here");
    await reader.says("This browser has forgotten the link.");
    expect(await tab.evaluate(stored)).toEqual(nothing);
    await reader.follow("");
    await reader.says("To read notes, open the link that you were given.");
  });

  test("another country and another language come into the page around the notes, with what is half written, and without the link", async () => {
    await reader.opens(invitation.fragment);
    await tab.click("#words");
    await tab.type("I see how");
    await tab.evaluate(`void (document.querySelector("#country").value = "GB")`);
    await press(tab, "Show help for me");
    await reads(tab, "United Kingdom");
    await eventually("the services", () => tab.evaluate<boolean>(`document.querySelectorAll(".service").length > 0`));
    await reader.says("blue zebra");
    expect(await tab.evaluate("location.href")).toBe(`${room.between.origin}/partner?country=GB`);
    await tab.evaluate("void addEventListener('hashchange', () => { document.title = 'a fragment' })");
    await tab.click(`#languages a[hreflang="ar-XB"]`);
    await tab.shows((address) => address === `${room.between.origin}/ar-XB/partner?country=GB`);
    await reader.says("blue zebra");
    const around = await tab.evaluate(`({ page: [document.documentElement.lang, document.documentElement.dir],
      notes: [document.querySelector('#partner').lang, document.querySelector('#partner').dir],
      focus: document.activeElement.tagName, words: document.querySelector('#words').value, services: document.querySelectorAll('.service').length > 0 })`);
    expect(around).toEqual({ page: ["ar-XB", "rtl"], notes: ["en-GB", "ltr"], focus: "H1", words: "I see how", services: true });
    expect(await tab.title()).not.toBe("a fragment");
    expect(await tab.evaluate(stored)).toEqual(nothing);
    await press(tab, "Send");
    await reader.says("Sent.");
  });

  test("“Leave this page” is in sight wherever the notes are read, and leaves no way back to them", async () => {
    await reader.opens(invitation.fragment);
    await tab.resize(320, 568);
    await tab.evaluate(`void document.querySelector("#partner .notes").scrollIntoView()`);
    expect(
      await tab.evaluate(`(({ top, bottom, height }) => top >= 0 && bottom <= innerHeight && height >= 44)(
        document.querySelector("a.leave").getBoundingClientRect())`),
    ).toBe(true);
    await tab.resize(1280, 900);
    await tab.click("a.leave");
    await eventually("another page", async () => !(await tab.address()).startsWith(room.between.origin));
    await tab.back();
    await eventually("the page before", async () => (await tab.address()) === "about:blank");
  });

  test("the browser's own history keeps the address that was opened, as the page says it may, and nothing of the notes", async () => {
    await reader.opens(invitation.fragment);
    await reader.says("Your browser may have the whole link in its list of pages you opened.");
    await browser.close();
    const rows = await historyRows(launcher.name, browser.profile);
    const whole = rowsHolding(rows, invitation.fragment);
    expect(whole.length).toBeGreaterThan(0);
    for (const row of whole) expect(row.startsWith(`${room.between.origin}/partner#${invitation.fragment}`)).toBe(true);
    for (const text of ["blue zebra", "paper lantern", invitation.code, "I am glad"]) expect(rowsHolding(rows, text)).toEqual([]);
  });

  test("a link that was pasted and kept is in no row of the browser's history, whatever language is chosen", async () => {
    const fresh = await launcher.launch(room.engines);
    try {
      const pasted = await fresh.open();
      await pasted.go(`${room.between.origin}/partner`);
      await reads(pasted, "Or paste the whole link here");
      await pasted.click("#link");
      await pasted.type(`${room.between.origin}/partner#${invitation.fragment}`);
      await press(pasted, "Open the notes");
      await reads(pasted, "blue zebra");
      await pasted.click(`#languages a[hreflang="ar-XB"]`);
      await pasted.shows((address) => address === `${room.between.origin}/ar-XB/partner`);
      await reads(pasted, "blue zebra");
      await pasted.click("#partner input[type=checkbox]");
      await reads(pasted, "Forget it here");
      await pasted.click(`#languages a[hreflang="en-GB"]`);
      await pasted.shows((address) => address === `${room.between.origin}/partner`);
      await reads(pasted, "blue zebra");
      await pasted.reload();
      await reads(pasted, "blue zebra");
      await pasted.click(`#languages a[hreflang="ar-XB"]`);
      await pasted.shows((address) => address === `${room.between.origin}/ar-XB/partner`);
      await fresh.close();
      const rows = await historyRows(launcher.name, fresh.profile);
      expect(rowsHolding(rows, "/partner").length).toBeGreaterThan(0);
      expect(rowsHolding(rows, invitation.fragment.slice(0, 20))).toEqual([]);
    } finally {
      await fresh.dispose();
    }
  });
});
