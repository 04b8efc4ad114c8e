// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { continueSearch } from "../interception/continue";
import { stop } from "../interception/stop";
import { FakePage } from "../ui/fake-page";
import { countKept, readProgress, startProgress } from "./kept";
import { load } from "./load";
import { monthOf, total } from "./month";
import { ProgressPage } from "./ProgressPage";
import { words } from "./words";

vi.mock("../catalogue/open", async () => {
  const { openReleased } = await import("../help/released-catalogue");
  return { openRelease: () => openReleased() };
});

let page: FakePage;
beforeEach(() => {
  page = new FakePage().install();
});

const open = async () => page.show(<ProgressPage {...(await load())} />);
const search = { address: "https://www.bing.com/search?q=blue" };
const paused = (isPrivate: boolean, now: number) => stop({ search, tabId: 7, isPrivate, reason: { kind: "pause", concern: "any" } }, now);
const keptToday = async () => {
  const progress = await readProgress();
  return progress && total(monthOf(progress, Date.now()));
};

describe("Pauses kept", () => {
  test("are not counted until the person switches it on", async () => {
    await paused(false, Date.now());
    await page.settle();
    expect(page.local.has("progress")).toBe(false);
  });

  test("are pauses that were not continued, and none of a private window", async () => {
    await startProgress();
    const now = Date.now();
    const first = await paused(false, now);
    await paused(false, now);
    await paused(true, now);
    await page.settle();
    expect(await keptToday()).toBe(2);
    expect(await continueSearch(first, 7, async () => true, now + 60_000)).toMatchObject({ kind: "go" });
    await page.settle();
    expect(await keptToday()).toBe(1);
    expect(JSON.stringify(page.local.get("progress"))).not.toMatch(/blue|bing/);
  });

  test("never fall below nothing, and no day takes anything from another", async () => {
    await startProgress();
    const [first, third] = [new Date(2026, 5, 1, 12).getTime(), new Date(2026, 5, 3, 12).getTime()];
    await countKept(first, -1);
    await countKept(first, 1);
    await countKept(third, 1);
    const progress = await readProgress();
    expect(monthOf(progress ?? { kept: {} }, third)).toEqual([
      { day: "2026-06-01", count: 1 },
      { day: "2026-06-02", count: 0 },
      { day: "2026-06-03", count: 1 },
    ]);
  });
});

describe("My progress", () => {
  test("is off by default, and says where it is kept before it is switched on", async () => {
    await open();
    await page.says(words.off.explain);
    await page.says(words.plain);
    expect(page.local.has("progress")).toBe(false);
    await page.press(words.off.start);
    await page.says(words.kept.none);
  });

  test("draws a chart with its numbers in a table behind it", async () => {
    await startProgress();
    await countKept(Date.now(), 1);
    await open();
    const days = new Date().getDate();
    await page.says(words.kept.total({ count: 1 }));
    expect(document.querySelector("svg")?.getAttribute("aria-label")).toBe(words.kept.chart({ count: 1, days }));
    expect(document.querySelectorAll("tbody tr")).toHaveLength(days);
    expect([...document.querySelectorAll("tbody tr:last-child td")].at(-1)?.textContent).toBe("1");
  });

  test("keeps a diary, a line at a time, each of which can be deleted", async () => {
    await startProgress();
    await open();
    await page.press(words.diary.save);
    await page.says(words.diary.empty);
    await page.type("entry", "A walk in the rain.");
    await page.press(words.diary.save);
    await page.says(words.diary.saved);
    await page.says("A walk in the rain.");
    await page.press(words.diary.delete);
    await page.says(words.diary.none);
  });

  test("is a file of the person's own when they ask for it", async () => {
    await startProgress();
    await open();
    await page.type("entry", "A walk.");
    await page.press(words.diary.save);
    let saved: Blob | undefined;
    vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
      saved = blob as Blob;
      return "blob:x";
    });
    await page.press(words.out.export);
    await page.says(words.out.exported);
    expect(JSON.parse((await saved?.text()) ?? "")).toMatchObject({ kept: {}, diary: [{ text: "A walk." }] });
  });

  test("asks once, then deletes all of it and is off", async () => {
    await startProgress();
    await open();
    await page.press(words.out.delete);
    await page.says(words.out.sure);
    await page.press(words.out.yes);
    await page.says(words.out.deleted);
    expect(page.local.has("progress")).toBe(false);
    await page.says(words.off.start);
  });
});
