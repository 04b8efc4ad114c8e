import { writeFile } from "node:fs/promises";
import { afterAll, beforeAll, inject, test } from "vitest";
import type { Browser, Tab } from "../browsers/browser.ts";
import { launchers } from "../browsers/launchers.ts";
import { playEngines, type PlayedEngines } from "../engines/server.ts";
import { press, present, reads } from "../on-the-page.ts";
import { eventually, sleep } from "../processes.ts";
let engines: PlayedEngines; let browser: Browser;
beforeAll(async () => { engines = await playEngines(); browser = await launchers[0]!.launch(engines, { extension: inject("packages").chromium }); });
afterAll(async () => { await browser?.dispose(); await engines?.stop(); });
const shot = async (tab: Tab, name: string) => {
  for (const [scheme, width] of [["light", 1280], ["dark", 320], ["light", 320]] as const) {
    await tab.prefer(scheme); await tab.resize(width, 900); await sleep(300);
    const height = await tab.evaluate<number>("document.documentElement.scrollHeight");
    await tab.resize(width, Math.min(height, 3600)); await sleep(200);
    await writeFile(`/tmp/shots/${name}-${scheme}-${width}.png`, await tab.screenshot());
  }
  await tab.resize(1280, 900);
};
test("shots", async () => {
  const page = await browser.openExtensionPage("commitment/index.html");
  await reads(page, "Notes to somebody you trust");
  await shot(page, "empty");
  await present(page, "#label"); await page.click("#label"); await page.type("Kim"); await page.click("#first-note"); await page.type("I have decided to stop.");
  await press(page, "Send this note and show the link"); await reads(page, "Give them this link");
  await shot(page, "link");
  await press(page, "I have given it to them"); await press(page, "Yes, close it"); await reads(page, "To Kim");
  await page.click("textarea[id^=note-]"); await page.type("Today was hard, and I got through it."); await press(page, "Send"); await reads(page, "It is sent.");
  await page.evaluate(`chrome.storage.local.get("commitments").then(({commitments}) => chrome.storage.local.set({commitments: commitments.map((c) => ({...c, askedOn: c.askedOn - 31, madeOn: c.madeOn - 31, answers: [{id:"a", day: c.madeOn, text: "Well done. I am glad that you told me."}], findings: [{reason:"dropped", from: 2, to: 3}]}))})).then(() => true)`);
  await page.reload(); await reads(page, "Well done");
  await shot(page, "kim");
  const popup = await browser.openExtensionPage("popup/index.html"); await reads(popup, "You have shared"); await shot(popup, "popup");
  const settings = await browser.openExtensionPage("settings/index.html"); await reads(settings, "End it first"); await shot(settings, "settings");
});
