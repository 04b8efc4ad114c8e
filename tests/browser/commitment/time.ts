import { expect } from "vitest";
import type { Browser, Tab } from "../browsers/browser.ts";
import { eventually } from "../processes.ts";

/** As if the time for the next try to send had come. */
export const timeHasCome = (page: Tab) =>
  page.evaluate(`chrome.storage.local.get("commitments")
    .then(({ commitments }) => chrome.storage.local.set({ commitments: commitments.map((kept) => ({ ...kept, retry: null })) }))
    .then(() => chrome.alarms.create("send", { when: Date.now() }))
    .then(() => true)`);

/** One day further from everything that a commitment knows a day of; then every alarm that is set rings, and each is set again by then. */
export async function dayPasses(browser: Browser): Promise<void> {
  const page = await browser.openExtensionPage("manifest.json");
  const alarms = () => page.evaluate<{ name: string; scheduledTime: number }[]>(`chrome.alarms.getAll()`);
  const names = (await alarms()).map(({ name }) => name).sort();
  expect(names).toEqual(["catalogue", "forget"]);
  await page.evaluate(`chrome.storage.local.get("commitments").then(({ commitments }) => chrome.storage.local.set({ commitments: commitments.map((kept) => ({
    ...kept, madeOn: kept.madeOn - 1, askedOn: kept.askedOn - 1, notes: kept.notes.map((note) => ({ ...note, day: note.day - 1 })),
  })) })).then(() => true)`);
  const rung = Date.now();
  await page.evaluate(`chrome.alarms.getAll().then((alarms) => Promise.all(alarms.map(({ name, periodInMinutes }) =>
    chrome.alarms.create(name, periodInMinutes ? { when: ${rung}, periodInMinutes } : { when: ${rung} })))).then(() => true)`);
  await eventually(
    "the alarms to ring and to be set again",
    async () => {
      const again = await alarms();
      return again.length === names.length && again.every(({ scheduledTime }) => scheduledTime > rung + 1_000);
    },
    60_000,
  );
  await page.close();
}
