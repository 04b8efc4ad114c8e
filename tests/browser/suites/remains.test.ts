import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Browser, Tab } from "../browsers/browser.ts";
import { type Launcher, launchers } from "../browsers/launchers.ts";
import { engineNamed, resultsAddress } from "../engines/hosts.ts";
import { type PlayedEngines, playEngines } from "../engines/server.ts";
import { historyRows, rowsHolding } from "../history-rows.ts";
import { press, reads, textOf } from "../on-the-page.ts";
import { at } from "../paths.ts";
import { eventually, removeDirectory, sleep } from "../processes.ts";
import { filesBelow, filesHolding, whatWeWrote } from "../profile-files.ts";
import { phrases, protectedBrowser, saveOn, stoppedIn } from "../setting-up.ts";

const flagged = resultsAddress(engineNamed("google"), phrases.any);
const today = () => new Date().toISOString().slice(0, 10);
const tidied = "What we erase may stay in its files for a while.";

/** What the person wrote themselves; no search holds these words. */
const written = { reason: "the quiet harbour", diary: "a walk past the wooden bridge", note: "the green ferry at noon" };

/** Typed on our pages and kept nowhere as it is: a phrase saved, and a search tried. */
const typed = { saved: "copper teapot", tried: "tin whistle" };

/** What takes days or faults to come about. */
const inTheCourseOfTime = () => ({
  settings: { country: "GB", locale: "en-GB", waitSeconds: 10, delayHours: 24, firstRunDone: true },
  waiting: { seenAt: Date.now(), waiting: [{ id: "a", change: { kind: "switch-off" }, needed: 86_400_000, counted: 0 }] },
  faults: { [today()]: { "too-slow": 1 } },
  "without-continue": ["phrases"],
  commitments: [
    {
      ...{ label: "Kim", madeOn: 20_000, days: 30, code: "", askedOn: 20_000, secrets: { mailbox: "a" }, retry: null },
      outbox: { waiting: [], standing: { kind: "closed", because: "ended", findings: [] } },
      notes: [{ id: "a", kind: "first", day: 20_000, text: written.note, fate: "sent" }],
      ...{ answers: [], findings: [] },
    },
  ],
  "release-backoff": { failures: 1, notBefore: Date.now() + 60_000 },
});

/** Names under which something is stored, and the words in which Traces lists it. */
const onDisk: readonly (readonly [RegExp, string])[] = [
  [/^settings$/, "Your country and your language."],
  [/^phrases(-saved)?$/, "A fingerprint of each, and what it is about."],
  [/^lists$/, "Which lists you switched on, and a copy of their fingerprints."],
  [/^(switched-off|without-continue)$/, "Whether the pause is switched off, and for which lists there is no way on."],
  [/^waiting$/, "Changes that wait, how long they have waited, and when we last looked at the clock."],
  [/^own-words$/, "Your own reason and your plan, if you wrote any, as plain text."],
  [/^progress$/, "how many pauses you kept on each day, and your diary as plain text."],
  [/^commitments$/, "the name you gave them, every note you sent and every answer, as plain text."],
  [/^gate$/, "A random number."],
  [/^day$/, "Today's date. How many pauses there were today."],
  [/^faults$/, "How many searches we could not check on each day, and why."],
  [/^(release|blob:[0-9a-f]{64})$/, "A copy of the messages and phone numbers."],
  [/^release-backoff$/, "How many times we could not get newer messages"],
];
const inMemory: readonly (readonly [RegExp, string])[] = [
  [/^ticket:[0-9a-f]{32}$/, "The address of a stopped search, so that you can go on after all."],
  [/^forwarded$/, "The search that you sent on with “Continue”"],
  [/^(episode|shown-last)$/, "When the last pause was, and if it was the first of the day."],
  [/^self-test$/, "That a check of whether it works is running."],
  [/^tests$/, "When you last tried a search in settings"],
];

describe.each(launchers)("In $name", (launcher: Launcher) => {
  let engines: PlayedEngines;
  let browser: Browser;
  let profile: string;
  let store: Tab;
  let listed: string;
  /** How many rows the groups of Traces have, in their order: on disk, in memory, in the history, elsewhere. */
  let rowsListed: number[];
  const stored = (area: "local" | "session") =>
    store.evaluate<string[]>(`chrome.storage.${area}.get(null).then((entries) => Object.keys(entries))`);
  const paused = async () => {
    const tab = await at(browser, "https://site.example/");
    await stoppedIn(browser, tab, flagged);
    await reads(tab, "Leave this page");
    return tab;
  };
  const ownPage = (name: string) => async () => {
    const tab = await browser.openExtensionPage(`${name}/index.html`);
    await eventually("the page", async () => (await textOf(tab, "h1")) !== "");
    return tab;
  };

  beforeAll(async () => {
    engines = await playEngines();
    browser = await protectedBrowser(launcher, engines, inject("packages")[launcher.name]);
    profile = browser.profile;
    store = await browser.openExtensionPage("manifest.json");
    await store.evaluate(`chrome.storage.local.set(${JSON.stringify(inTheCourseOfTime())}).then(() => true)`);
    const settings = await ownPage("settings")();
    await settings.click("#reason");
    await settings.type(written.reason);
    await press(settings, "Keep my words");
    await reads(settings, "Your words are kept.");
    await saveOn(settings, typed.saved, "any");
    await settings.click("#test-text");
    await settings.type(typed.tried);
    await press(settings, "Try this search");
    await eventually("the answer", async () => (await textOf(settings, "#test-said")) !== "");
    // It reads what the test put there for it.
    for (const words of ["Switch the pause off", "Searches we could not check"]) await reads(settings, words);
    await settings.close();
    const progress = await ownPage("progress")();
    await press(progress, "Switch it on");
    await reads(progress, "Counting begins now");
    await progress.click("#entry");
    await progress.type(written.diary);
    await press(progress, "Add to the diary");
    await reads(progress, "It is in your diary.");
    await progress.close();
    const traces = await ownPage("traces")();
    await reads(traces, "In memory only");
    listed = await textOf(traces);
    rowsListed = await traces.evaluate(
      `[...document.querySelectorAll("main table")].map((table) => table.querySelectorAll("tbody tr").length)`,
    );
    await traces.close();
  });
  afterAll(async () => {
    await browser?.close();
    if (profile) await removeDirectory(profile);
    await engines?.stop();
  });

  test("whatever is stored is listed in Traces", async () => {
    await paused();
    for (const [area, names] of [
      ["local", onDisk],
      ["session", inMemory],
    ] as const)
      for (const key of await stored(area)) {
        const entry = names.find(([pattern]) => pattern.test(key));
        expect(entry, `${area}: ${key}`).toBeDefined();
        expect(listed).toContain(entry?.[1]);
      }
  });

  test("Traces lists nothing on disk or in memory that has no name here", () => {
    const here = onDisk.filter(([pattern]) => launcher.name === "chromium" || !pattern.test("gate"));
    expect(rowsListed.slice(0, 2)).toEqual([here.length, inMemory.length]);
  });

  test.each([
    { name: "the pause", open: paused },
    ...["settings", "first-run", "progress", "self-test", "traces", "commitment"].map((name) => ({ name, open: ownPage(name) })),
  ])("Exit on $name closes every page of ours with its Back list, and forgets every search", async ({ open }) => {
    const others = [await paused(), await ownPage("settings")()];
    const kept = new Set((await browser.tabs()).map(({ id }) => id));
    const tab = await open();
    await press(tab, "Exit this page");
    const ours = new Set([tab, ...others].map(({ id }) => id));
    await eventually("every page of ours to be closed", async () => !(await browser.tabs()).some(({ id }) => ours.has(id)));
    const opened = (await browser.tabs()).filter(({ id }) => !kept.has(id));
    for (const neutral of opened) {
      expect((await neutral.address()).startsWith(browser.extensionOrigin)).toBe(false);
      expect(await neutral.historyLength()).toBe(1);
      await neutral.close();
    }
    await eventually("the searches to be forgotten", async () => !(await stored("session")).some((key) => key.startsWith("ticket:")));
  });

  test("after “Delete everything” nothing is stored and no rule stands", async () => {
    const other = await ownPage("traces")();
    const settings = await ownPage("settings")();
    await press(settings, "Delete everything");
    await press(settings, "Yes, delete everything");
    await reads(settings, "Everything is deleted");
    await eventually("every other page of ours to be closed", async () => !(await browser.tabs()).some(({ id }) => id === other.id));
    expect(await stored("local")).toEqual([]);
    expect(await stored("session")).toEqual([]);
    const rules = `(async () => [
      ...(await chrome.declarativeNetRequest?.getDynamicRules() ?? []),
      ...(await chrome.declarativeNetRequest?.getSessionRules() ?? []),
    ].map((rule) => JSON.stringify(rule)))()`;
    expect(await store.evaluate<string[]>(rules)).toEqual([]);
    expect(await store.evaluate<number>(`indexedDB.databases().then((databases) => databases.length)`)).toBe(0);
    await settings.close();
  });

  test("what the browser's files still hold after that is what Traces says", async () => {
    await sleep(1_000);
    await browser.close();
    const ours = await whatWeWrote(launcher.name, profile, browser.extensionOrigin);
    expect(await filesHolding(ours, [/blue.{0,3}zebra/i])).toEqual([]);
    // A browser marks what was erased as free, and overwrites it later: in the files where it was, and in no others.
    expect(listed).toContain(tidied);
    const remains = await filesHolding(
      await filesBelow(profile),
      Object.values(written).map((words) => new RegExp(words)),
    );
    expect(remains.filter((file) => !ours.includes(file))).toEqual([]);
    const everywhere = await filesBelow(profile);
    for (const words of Object.values(typed)) expect(await filesHolding(everywhere, [new RegExp(words)]), words).toEqual([]);
    const rows = await historyRows(launcher.name, profile);
    for (const words of Object.values(written)) expect(rowsHolding(rows, words)).toEqual([]);
    expect(rowsHolding(rows, phrases.any)).toEqual([]);
    if (launcher.name === "firefox") expect(rows.filter((row) => row.includes(browser.extensionOrigin))).toEqual([]);
    else
      expect(listed).toContain(
        "That the pause, settings or another of our pages was open: its own address, which says nothing of the search.",
      );
  });
});
