// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from "vitest";
import { fakeCatalogue } from "../help/fake-catalogue";
import { FakePage } from "../ui/fake-page";
import { TracesPage } from "./TracesPage";
import { traceGroups, tracesIn } from "./traces";
import { words } from "./words";

const idsOf = (browser: "chromium" | "firefox", historyAllowed: boolean) =>
  tracesIn(browser, historyAllowed).flatMap(({ traces }) => traces.map(({ id }) => id));

describe("The table of traces", () => {
  test("names every trace once", () => {
    const ids = traceGroups.flatMap(({ traces }) => traces.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("says in Chromium that a search stopped in a new tab stays in the history, until that permission is given", () => {
    expect(idsOf("chromium", false)).toContain("stopped-in-new-tab");
    expect(idsOf("chromium", false)).not.toContain("stopped-in-new-tab-tidied");
    expect(idsOf("chromium", true)).toContain("stopped-in-new-tab-tidied");
    expect(idsOf("chromium", true)).not.toContain("stopped-in-new-tab");
  });

  test.each([true, false])("says in Chromium that our own address may hold such a search, history permission %s", (historyAllowed) => {
    const named = tracesIn("chromium", historyAllowed).flatMap(({ traces }) =>
      traces.filter(({ id }) => id.startsWith("stopped-in-new-tab")),
    );
    expect(named.map(({ id }) => /our own address with the search in it/.test(words.traces[id]))).toEqual([true]);
  });

  test("says in Firefox only what is true of Firefox", () => {
    expect(idsOf("firefox", false)).toContain("stopped");
    expect(idsOf("firefox", false).filter((id) => id.startsWith("stopped-in"))).toEqual([]);
    expect(idsOf("firefox", false)).not.toContain("gate");
  });
});

test("Every sentence about a trace is used", () => {
  const traces = traceGroups.flatMap((group) => group.traces);
  expect(traces.map(({ id }) => id).sort()).toEqual(Object.keys(words.traces).sort());
  expect([...new Set(traces.map(({ kept }) => kept))].sort()).toEqual(Object.keys(words.lasting).sort());
});

describe("The page", () => {
  const facts = { installedBySomebodyElse: false, catalogue: fakeCatalogue({}), country: "GB" };
  let page: FakePage;
  beforeEach(() => {
    page = new FakePage().install();
  });

  test.each([
    ["chromium", true],
    ["chromium", false],
    ["firefox", true],
    ["firefox", false],
  ] as const)("shows every trace of %s, history permission %s", async (browser, historyAllowed) => {
    await page.show(<TracesPage {...facts} browser={browser} historyAllowed={historyAllowed} />);
    for (const { traces } of tracesIn(browser, historyAllowed))
      for (const { id, kept } of traces) {
        await page.says(words.traces[id]);
        await page.says(words.lasting[kept]);
      }
    // The short answer for those who read no table says of a search's words what the table says.
    expect(page.text.includes(words.home.search)).toBe(idsOf(browser, historyAllowed).includes("stopped-in-new-tab"));
  });
});
