import type { ComponentChild } from "preact";
import { vi } from "vitest";
import { fakeCommitment } from "../commitment/fake-commitment";
import { FakeMailboxes } from "../commitment/fake-mailbox";
import { load as loadCommitment } from "../commitment/load";
import { CommitmentPage } from "../commitment/page/CommitmentPage";
import { words as commitmentWords } from "../commitment/words";
import { dayOf } from "../episode/day";
import { FirstRunPage } from "../first-run/FirstRunPage";
import { load as loadFirstRun } from "../first-run/load";
import { steps } from "../first-run/steps";
import { words as helpWords } from "../help/words";
import { keepTicket, type StopReason } from "../interception/tickets";
import type { Loosening } from "../loosening/change";
import { load as loadPause } from "../pause/load";
import { PausePage } from "../pause/PausePage";
import { addPhrase } from "../personal/phrases";
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

/** The browser in which the screens are opened. */
export let page: FakePage;

/** For tests: a new browser, in which the background answers. */
export function newPage(isPrivate = false): FakePage {
  page = new FakePage();
  page.isPrivate = isPrivate;
  page.install();
  page.answers.refresh = { ok: true };
  page.answers.erased = { ok: true };
  return page;
}

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
  newPage(true);
  await open();
};

/** A phrase, own words, a fault and every kind of change that waits. */
async function chosen(): Promise<void> {
  await addPhrase("blue zebra", "any");
  const changes: readonly Loosening[] = [
    ...[{ kind: "switch-off" } as const, { kind: "drop-phrase", fingerprint: "" } as const],
    ...[10, 60].map((seconds) => ({ kind: "shorten-wait", seconds }) as const),
    ...[0, 1, 72].map((hours) => ({ kind: "shorten-delay", hours }) as const),
    { kind: "drop-list", list: "a", title: "Kagi" },
    { kind: "allow-continue", of: "a", title: "Kagi" },
    { kind: "uncover-engine", engine: "kagi", name: "Kagi" },
  ];
  const waiting = changes.map((change, index) => ({ id: String(index), change, needed: 86_400_000, counted: 0 }));
  page.local.set("waiting", { seenAt: Date.now(), waiting });
  page.local.set("own-words", { reason: "“”", moment: "“”", act: "“”" });
  page.local.set("settings", { waitSeconds: 60, delayHours: 72 });
  page.local.set("faults", { "2026-06-01": { "too-slow": 2 } });
  page.permissions.add("history");
}

async function kept(): Promise<void> {
  const day = dayOf(Date.now());
  page.local.set("progress", { kept: { [day]: 3 }, entries: [{ id: "a", day, text: "“”" }] });
}

const commitment = () => show(loadCommitment().then((facts) => <CommitmentPage {...facts} />));

/** A first note written and sent, and the link that is shown once. */
async function linkGiven(): Promise<void> {
  vi.stubGlobal("fetch", new FakeMailboxes().fetch);
  await commitment();
  await page.type("label", "“”");
  await page.type("first-note", "“”");
  await page.press(commitmentWords.make.button);
  await page.says(commitmentWords.handOver.title);
}

/** One of every standing, with everything that can be listed. */
async function shared(): Promise<void> {
  page.local.set("commitments", [await fakeCommitment("open"), await fakeCommitment("ending"), await fakeCommitment("closed")]);
  page.local.set("waiting", { seenAt: Date.now(), waiting: [{ id: "a", change: { kind: "switch-off" }, needed: 86_400_000, counted: 0 }] });
}

export interface Screen {
  readonly name: string;
  readonly open: () => Promise<unknown>;
  /** What its way out is called. */
  readonly exit: () => string;
}

const exit = () => words.exit;

/** For tests: every screen that there is, each with how somebody comes to it. */
export const screens: readonly Screen[] = [
  { name: "the pause", open: () => about("any"), exit },
  { name: "the pause about sexual images of children", open: () => about("sexual-images-of-children"), exit },
  { name: "the page for whoever is under 18", open: () => about("any").then(() => page.press(helpWords.young.link)), exit },
  {
    name: "the page for whoever it happened to",
    open: () => about("sexual-images-of-children").then(() => page.press(helpWords.affected.link.children)),
    exit,
  },
  {
    name: "the page of a search that is no longer kept",
    open: () => show(loadPause("").then((scene) => <PausePage scene={scene} />)),
    exit,
  },
  { name: "the neutral page", open: () => pause({ kind: "unchecked", fault: "storage-failed" }), exit },
  { name: "the first page", open: firstRun, exit },
  ...steps.slice(1).map((firstRunStep) => ({
    name: `the welcome page “${firstRunStep}”`,
    open: () => {
      page.local.set("settings", { firstRunStep });
      return firstRun();
    },
    exit,
  })),
  { name: "the first page in a private window", open: privately(firstRun), exit },
  { name: "settings", open: settings, exit },
  { name: "settings, with everything that can be chosen", open: () => chosen().then(settings), exit },
  { name: "settings in a private window", open: privately(settings), exit },
  {
    name: "what is shown when everything is deleted",
    open: async () => {
      await settings();
      await page.press(settingsWords.erase.button);
      await page.press(settingsWords.erase.yes);
      await page.says(settingsWords.erase.doneTitle);
    },
    exit,
  },
  { name: "the toolbar's page", open: () => show(loadPopup().then((facts) => <PopupPage {...facts} />)), exit: () => popupWords.exit },
  { name: "my progress", open: () => show(loadProgress().then((facts) => <ProgressPage {...facts} />)), exit },
  {
    name: "my progress, switched on",
    open: () => kept().then(() => show(loadProgress().then((facts) => <ProgressPage {...facts} />))),
    exit,
  },
  { name: "notes to somebody", open: commitment, exit },
  { name: "notes to somebody, with everything that can be chosen", open: () => shared().then(commitment), exit },
  { name: "notes to somebody in a private window", open: privately(commitment), exit },
  {
    name: "notes to somebody, where somebody else installed this",
    open: () => {
      page.installType = "admin";
      return commitment();
    },
    exit,
  },
  { name: "the page that gives a link, once", open: linkGiven, exit },
  ...(["made", "afraid"] as const).map((route) => ({
    name: `the page for “${route}”`,
    open: () => commitment().then(() => page.press(commitmentWords.routes[route])),
    exit,
  })),
  {
    name: "the toolbar's page while notes are shared",
    open: () => shared().then(() => show(loadPopup().then((facts) => <PopupPage {...facts} />))),
    exit: () => popupWords.exit,
  },
  { name: "settings while notes are shared", open: () => shared().then(settings), exit },
  { name: "the self-test", open: () => show(loadSelfTest().then((facts) => <SelfTestPage {...facts} />)), exit },
  { name: "the page of the self-test's own search", open: () => pause({ kind: "test" }), exit },
  { name: "traces", open: () => show(loadTraces().then((facts) => <TracesPage {...facts} />)), exit },
  { name: "a page that could not open", open: () => page.show(<Broken />), exit },
];
