import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Browser } from "../browsers/browser.ts";
import { type Launcher, launchers } from "../browsers/launchers.ts";
import { engineNamed, resultsAddress, startPage } from "../engines/hosts.ts";
import { type PlayedEngines, playEngines } from "../engines/server.ts";
import { historyRows, rowsHolding } from "../history-rows.ts";
import { reads, textOf } from "../on-the-page.ts";
import { type SearchPath, submittedPaths } from "../paths.ts";
import { removeDirectory, sleep } from "../processes.ts";
import { printRow } from "../report/rows.ts";
import { continued, flaggedBy, innocent, searchEveryWay } from "../searched.ts";
import { protectedBrowser } from "../setting-up.ts";

const google = engineNamed("google");
/** Paths by which the search is the first thing that its tab shows. */
const opensATab = ({ name }: SearchPath) => /new tab|middle click|window\.open/.test(name);

/** What a row may be, and how Traces lists it. */
interface Kind {
  readonly listed: string;
  readonly isOne: (row: string) => boolean;
}

/** Every kind of row that Traces lists for a browser without the optional permission, of what this suite does in it. */
function kindsIn(browser: Browser): readonly Kind[] {
  const ours = browser.extensionOrigin;
  const addressOf = (row: string) =>
    (row.split(" ", 1)[0] ?? "").replace(/k=[0-9a-f]{32}/, "k=KEY").replace(/p=([0-9a-f]{8})#\1[0-9a-f]{24}$/, "p=TOKEN#TOKEN");
  const address = (query: string) => resultsAddress(google, query);
  const words = (query: string) => `keyword: ${query}`;
  const gate = (query: string) => `${ours}/v/gate?k=KEY&u=${address(query)}`;
  const asWithoutUs = ["https://site.example/", startPage(google), ...(browser.name === "firefox" ? [address(innocent)] : [])];
  const sent: readonly Kind[] = [
    { listed: "like every other page", isOne: (row) => asWithoutUs.includes(addressOf(row)) },
    {
      listed: "A search that you send on with “Continue”: its address, like every other page.",
      isOne: (row) => addressOf(row) === address(continued) || row === words(continued),
    },
  ];
  if (browser.name === "firefox")
    return [
      ...sent,
      // Bookmarks that it brings along.
      { listed: "Your browser keeps files of its own", isOne: (row) => /^https:\/\/(www|support)\.mozilla\.org\//.test(row) },
    ];
  return [
    ...sent,
    {
      listed: "A search that goes through: its address, like every other page, and often our own address with the search in it.",
      isOne: (row) => [address(innocent), gate(innocent)].includes(addressOf(row)) || row === words(innocent),
    },
    {
      listed: "A search stopped in a new tab that was opened for it: its address and its words, or our own address with the search in it.",
      isOne: (row) =>
        submittedPaths
          .filter(opensATab)
          .map(flaggedBy)
          .some((query) => [address(query), gate(query)].includes(addressOf(row)) || row === words(query)),
    },
    {
      listed: "That the pause, settings or another of our pages was open: its own address, which says nothing of the search.",
      isOne: (row) =>
        [
          `${ours}/v/pause?k=KEY&p=TOKEN#TOKEN`,
          ...["settings", "first-run", "traces"].map((page) => `${ours}/${page}/index.html`),
        ].includes(addressOf(row)) && !/zebra|lantern/.test(row),
    },
    { listed: "the pages seen most", isOne: (row) => /^segment: http:\/\/[^?#]*$/.test(row) && !/zebra|lantern/.test(row) },
  ];
}

/** One browser does everything, then closes, and then its history is read. */
describe.each(launchers)("In $name the history holds only what the page Traces lists", (launcher: Launcher) => {
  let engines: PlayedEngines;
  let browser: Browser;
  let profile: string;
  let rows: string[];
  let listed: string;
  const holding = (text: string) => rowsHolding(rows, text);

  beforeAll(async () => {
    engines = await playEngines();
    browser = await protectedBrowser(launcher, engines, inject("packages")[launcher.name]);
    profile = browser.profile;
    await searchEveryWay(browser, google);
    const traces = await browser.openExtensionPage("traces/index.html");
    await reads(traces, "In your browser's own history");
    listed = await textOf(traces);
    // What a browser writes a moment later is to be there, too.
    await sleep(2_000);
    await browser.close();
    rows = await historyRows(launcher.name, profile);
  });
  afterAll(async () => {
    await browser?.close();
    if (profile) await removeDirectory(profile);
    await engines?.stop();
  });

  test("every row is of a kind that Traces lists", () => {
    const kinds = kindsIn(browser);
    expect(rows.filter((row) => !kinds.some(({ isOne }) => isOne(row)))).toEqual([]);
    for (const kind of kinds.filter(({ isOne }) => rows.some(isOne))) expect(listed).toContain(kind.listed);
  });

  test("an innocent search and one that was continued are there, like every page", () => {
    expect(holding(innocent)).not.toEqual([]);
    expect(holding(continued)).not.toEqual([]);
  });

  test.each(submittedPaths.filter((path) => !opensATab(path)))(
    "a search stopped in a tab that showed a page leaves nothing: $name",
    (path) => {
      expect(holding(flaggedBy(path))).toEqual([]);
    },
  );

  const most = launcher.name === "firefox" ? 0 : 3;
  test.each(submittedPaths.filter(opensATab))(`a search stopped in a tab opened for it leaves ${most} rows at most: $name`, (path) => {
    const left = holding(flaggedBy(path));
    printRow([launcher.name, "history", path.name, `${left.length} rows`]);
    expect(left.length).toBeLessThanOrEqual(most);
  });
});
