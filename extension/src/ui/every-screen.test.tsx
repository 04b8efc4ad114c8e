// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import path from "node:path";
import type { ComponentChild } from "preact";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { FirstRunPage } from "../first-run/FirstRunPage";
import { load as loadFirstRun } from "../first-run/load";
import { keepTicket, type StopReason } from "../interception/tickets";
import { load as loadPause } from "../pause/load";
import { PausePage } from "../pause/PausePage";
import { load as loadPopup } from "../popup/load";
import { PopupPage } from "../popup/PopupPage";
import { words as popupWords } from "../popup/words";
import { load as loadProgress } from "../progress/load";
import { ProgressPage } from "../progress/ProgressPage";
import { load as loadSelfTest } from "../self-test/load";
import { SelfTestPage } from "../self-test/SelfTestPage";
import { load as loadSettings } from "../settings/load";
import { SettingsPage } from "../settings/SettingsPage";
import { words as settingsWords } from "../settings/words";
import { load as loadTraces } from "../traces/load";
import { TracesPage } from "../traces/TracesPage";
import { FakePage } from "./fake-page";
import { Broken } from "./mount";
import { words } from "./words";

let isPackageWhole = true;
vi.mock("../catalogue/open", async () => {
  const { openReleased } = await import("../help/released-catalogue");
  return { openRelease: () => (isPackageWhole ? openReleased() : Promise.reject(new Error("The release in the package is not whole."))) };
});

let page: FakePage;
beforeEach(() => {
  isPackageWhole = true;
  page = new FakePage().install();
  page.answers.refresh = { ok: true };
  page.answers.erased = { ok: true };
});

const stopped = async (reason: StopReason) => {
  const now = Date.now();
  return keepTicket({
    reason,
    search: { address: "https://www.bing.com/search?q=a" },
    tabId: 7,
    isPrivate: false,
    openedAt: now,
    continueFrom: now,
  });
};
const pause = async (reason: StopReason) => page.show(<PausePage scene={await loadPause(await stopped(reason))} />);
const about = (concern: Extract<StopReason, { kind: "pause" }>["concern"]) => pause({ kind: "pause", concern });
const show = async (node: Promise<ComponentChild>) => page.show(await node);
const settings = () => show(loadSettings().then((facts) => <SettingsPage facts={facts} />));
const firstRun = () => show(loadFirstRun().then((facts) => <FirstRunPage facts={facts} />));
const privately = (open: () => Promise<unknown>) => async () => {
  page = new FakePage();
  page.isPrivate = true;
  page.install();
  await open();
};

const screens: readonly { name: string; open: () => Promise<unknown>; exit?: string }[] = [
  { name: "the pause", open: () => about("any") },
  { name: "the pause about sexual images of children", open: () => about("sexual-images-of-children") },
  { name: "the page for whoever is under 18", open: () => about("any").then(() => page.press("I am under 18")) },
  {
    name: "the page for whoever it happened to",
    open: () => about("sexual-images-of-children").then(() => page.press("This happened to me, or to a child I know")),
  },
  { name: "the page of a search that is no longer kept", open: () => show(loadPause("").then((scene) => <PausePage scene={scene} />)) },
  { name: "the neutral page", open: () => pause({ kind: "unchecked", fault: "storage-failed" }) },
  { name: "the first page", open: firstRun },
  { name: "the first page in a private window", open: privately(firstRun) },
  { name: "settings", open: settings },
  { name: "settings in a private window", open: privately(settings) },
  {
    name: "what is shown when everything is deleted",
    open: async () => {
      await settings();
      await page.press(settingsWords.erase.button);
      await page.press(settingsWords.erase.yes);
      await page.says(settingsWords.erase.doneTitle);
    },
  },
  { name: "the toolbar's page", open: () => show(loadPopup().then((facts) => <PopupPage {...facts} />)), exit: popupWords.exit },
  { name: "my progress", open: () => show(loadProgress().then((facts) => <ProgressPage {...facts} />)) },
  { name: "the self-test", open: () => show(loadSelfTest().then((facts) => <SelfTestPage {...facts} />)) },
  { name: "the page of the self-test's own search", open: () => pause({ kind: "test" }) },
  { name: "traces", open: () => show(loadTraces().then((facts) => <TracesPage {...facts} />)) },
  { name: "a page that could not open", open: () => page.show(<Broken />) },
];

const crisisLinks = () => [...document.querySelectorAll<HTMLAnchorElement>(".crisis a[href]")].map(({ href }) => href);

describe.each(screens)("On $name", ({ open, exit = words.exit }) => {
  test("the way out and a crisis line are at hand", async () => {
    await open();
    await page.says(exit);
    expect(crisisLinks()).not.toEqual([]);
  });
});

test.each(["pause", "first-run", "settings", "traces", "popup", "progress", "self-test"])(
  "The document of %s brings the styles of help",
  (name) => {
    const read = (file: string) => readFileSync(path.resolve(import.meta.dirname, "..", name, file), "utf8");
    const page = read("index.html");
    const own = page.includes(`./${name}.css`) ? read(`${name}.css`) : "";
    expect(page + own).toContain("../help/help.css");
  },
);

const opened = screens.filter(({ name }) => !/private|deleted|could not open/.test(name));
describe.each<[string, () => void]>([
  ["the disk cannot be read", () => page.broken.add("local.get")],
  ["the package is damaged", () => (isPackageWhole = false)],
])("When %s,", (_, fail) => {
  test.each(opened)("$name opens all the same", async ({ open, exit = words.exit }) => {
    fail();
    await open();
    await page.says(exit);
    expect(page.has(words.broken.title)).toBe(false);
    expect(crisisLinks()).not.toEqual([]);
  });
});

test("When the disk never answers, settings open all the same, say so and can delete everything", async () => {
  page.silent.add("local.get");
  vi.useFakeTimers();
  const facts = loadSettings();
  await vi.advanceTimersByTimeAsync(5_000);
  vi.useRealTimers();
  await page.show(<SettingsPage facts={await facts} />);
  await page.says(settingsWords.phrases.unreadable);
  await page.says(settingsWords.health.faultsUnreadable);
  await page.press(settingsWords.erase.button);
  await page.press(settingsWords.erase.yes);
  await page.says(settingsWords.erase.doneTitle);
});
