// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { loadMatchIndex } from "../interception/index-cache";
import { decide } from "../matching/decide";
import { addPhrase } from "../personal/phrases";
import { FakePage } from "../ui/fake-page";
import { load } from "./load";
import { SettingsPage } from "./SettingsPage";
import { words } from "./words";

vi.mock("../catalogue/open", async () => {
  const { openReleased } = await import("../help/released-catalogue");
  return { openRelease: () => openReleased() };
});

let page: FakePage;
beforeEach(() => {
  page = new FakePage().install();
  page.answers.refresh = { ok: true };
  page.permissions.add("hosts");
});

const open = async () => page.show(<SettingsPage facts={await load()} />);
const everything = () => document.documentElement.innerHTML + JSON.stringify([...page.local]) + JSON.stringify([...page.session]);

describe("A phrase", () => {
  test("is saved, put in place before that is said, counted, and never shown again", async () => {
    await open();
    await page.type("phrase", "blue zebra");
    await page.press(words.phrases.save);
    await page.says(words.phrases.saved);
    expect(page.asked).toEqual(["settle", "refresh"]);
    await page.says(words.phrases.count({ count: 1 }));
    expect(page.field("phrase").value).toBe("");
    expect(everything()).not.toMatch(/zebra/i);
    await open();
    expect(everything()).not.toMatch(/zebra/i);
  });

  test("is first offered as something decided, and keeps the concern that is chosen for the next", async () => {
    await open();
    const radios = [...document.querySelectorAll<HTMLInputElement>("input[type=radio]")];
    expect(radios.map(({ value, checked }) => [value, checked])).toEqual([
      ["any", true],
      ["sexual-content", false],
      ["sexual-images-of-children", false],
    ]);
    radios[1]?.click();
    await page.type("phrase", "paper lantern");
    await page.press(words.phrases.save);
    await page.says(words.phrases.saved);
    expect(decide(["paper lantern"], await loadMatchIndex())).toMatchObject({ concern: "sexual-content" });
    // The next one is often another form of the same.
    expect(radios.map(({ checked }) => checked)).toEqual([false, true, false]);
  });

  test("that was saved about something else says so, and how it is now", async () => {
    await addPhrase("paper lantern", "any");
    await open();
    document.querySelectorAll<HTMLInputElement>("input[type=radio]")[1]?.click();
    await page.type("phrase", "paper lantern");
    await page.press(words.phrases.save);
    await page.says("You had saved this. It is now about sexual content.");
    expect(page.has(words.phrases.saved)).toBe(false);
  });

  test("is counted without what it is about", async () => {
    await addPhrase("blue zebra", "sexual-images-of-children");
    await addPhrase("paper lantern", "any");
    await open();
    const said = [...document.querySelectorAll("main p, main li, main td")]
      .filter((element) => element.closest("details") === null)
      .map((element) => element.textContent)
      .join(" ");
    expect(said).toContain(words.phrases.count({ count: 2 }));
    expect(said).not.toMatch(/sexual|child/i);
  });

  test("of one very common word is asked about once, and saved all the same", async () => {
    await open();
    await page.type("phrase", "The");
    await page.press(words.phrases.save);
    await page.says("This would stop most searches. Save it all the same?");
    expect(document.activeElement?.textContent).toBe(words.phrases.stopsMost);
    expect(page.local.size).toBe(0);
    await page.press(words.phrases.saveAllTheSame);
    await page.says(words.phrases.saved);
    expect(page.has(words.phrases.stopsMost)).toBe(false);
  });

  test.each([
    ["by saying so", () => page.press(words.phrases.change), "The"],
    ["by typing on", () => page.type("phrase", "The zebra"), "The zebra"],
  ])("of one very common word can be thought better of: %s", async (_, change, left) => {
    await open();
    await page.type("phrase", "The");
    await page.press(words.phrases.save);
    await change();
    expect(page.has(words.phrases.stopsMost)).toBe(false);
    expect(page.field("phrase").value).toBe(left);
    expect(page.local.size).toBe(0);
    await page.says(words.phrases.save);
  });

  test("and what was said of the last one is taken away when the person goes on", async () => {
    await open();
    await page.press(words.phrases.save);
    await page.says(words.phrases.refusals.empty);
    await page.type("test-text", "a green horse");
    expect(page.has(words.phrases.refusals.empty)).toBe(false);
    expect(page.field("phrase").getAttribute("aria-invalid")).toBe("false");
  });

  test("saved while the engines may not be seen is not called working", async () => {
    await open();
    page.permissions.delete("hosts");
    await page.type("phrase", "blue zebra");
    await page.press(words.phrases.save);
    await page.says(words.phrases.notAllowed);
    expect(page.has(words.phrases.saved)).toBe(false);
  });

  test.each([
    ["…", words.phrases.refusals.empty],
    ["one two three four five six", words.phrases.refusals["too-many-words"]],
    ["Paper LANTERN", words.phrases.refusals["already-saved"]],
  ])("that cannot be saved stays in the box, with what is wrong and how to mend it: %s", async (text, said) => {
    await addPhrase("paper lantern", "any");
    await open();
    await page.type("phrase", text);
    await page.press(words.phrases.save);
    await page.says(said);
    expect(page.field("phrase").value).toBe(text);
    expect(page.field("phrase").getAttribute("aria-invalid")).toBe("true");
  });

  test("stays in the box when the disk is full", async () => {
    await open();
    page.broken.add("local.set");
    await page.type("phrase", "blue zebra");
    await page.press(words.phrases.save);
    await page.says(words.phrases.failed);
    expect(page.field("phrase").value).toBe("blue zebra");
  });

  test("that the background has not put in place is not called working", async () => {
    delete page.answers.refresh;
    await open();
    await page.type("phrase", "blue zebra");
    await page.press(words.phrases.save);
    await page.says(words.phrases.notReady);
    expect(page.has(words.phrases.saved)).toBe(false);
  });

  test("list that cannot be read is said to be unreadable, not empty", async () => {
    page.local.set("phrases", { key: "spoilt" });
    await open();
    await page.says(words.phrases.unreadable);
    expect(page.has(words.phrases.none)).toBe(false);
  });
});

describe("The test box", () => {
  const attempt = async (text: string) => {
    await page.type("test-text", text);
    await page.press(words.test.button);
  };

  test("says paused or not paused, ten times an hour", async () => {
    await addPhrase("blue zebra", "any");
    await open();
    await attempt("a blue zebra");
    await page.says(words.test.answers.pause);
    await page.says(words.test.because({ lists: words.test.ownPhrases }));
    for (let time = 0; time < 9; time++) {
      await attempt("a green horse");
      await page.says(words.test.notPaused);
    }
    await attempt("a blue zebra");
    await page.says(words.test.tooMany({ minutes: 60 }));
    expect(page.has(words.test.answers.pause)).toBe(false);
  });

  test("takes no try for an empty box", async () => {
    await open();
    await attempt("  ");
    await page.says(words.test.empty);
    expect(page.session.has("tests")).toBe(false);
  });
});

describe("The page", () => {
  test("saves country and language as they are chosen", async () => {
    await open();
    await page.type("country", "FR");
    await page.says(words.place.saved);
    expect(page.local.get("settings")).toMatchObject({ country: "FR" });
  });

  test("says which searches could not be checked, by day and reason", async () => {
    page.local.set("faults", { "2026-05-30": { "too-slow": 2 }, "2026-06-01": { "storage-failed": 1 } });
    await open();
    const rows = [...document.querySelectorAll("tbody tr")].map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows).toEqual([
      ["1 June 2026", words.health.reasons["storage-failed"], "1 time"],
      ["30 May 2026", words.health.reasons["too-slow"], "2 times"],
    ]);
  });

  test("says when the engines may not be seen, and mends it", async () => {
    page.permissions.delete("hosts");
    await open();
    await page.says(words.health.hostsMissing);
    await page.press(words.health.allowHosts);
    await page.says(words.health.hostsGranted);
  });

  test("covers one more engine when asked, and says so once it is in place", async () => {
    await open();
    await page.says("Kagi: not covered");
    await page.press("Cover Kagi");
    await page.says(words.moreEngines.covered({ name: "Kagi" }));
    expect(page.has("Kagi: covered")).toBe(true);
    expect(page.has("Seznam: not covered")).toBe(true);
    expect([...page.permissions].filter((name) => name !== "hosts")).toEqual(["*://kagi.com/*", "*://www.kagi.com/*"]);
    expect(page.asked).toEqual(["settle", "refresh"]);
    await open();
    await page.press("Stop covering Kagi");
    await page.says(words.moreEngines.stopped({ name: "Kagi" }));
    expect([...page.permissions]).toEqual(["hosts"]);
  });

  test("says when the browser refuses to let it cover an engine, or to stop", async () => {
    page.refuses = true;
    await open();
    await page.press("Cover Kagi");
    await page.says(words.moreEngines.refused({ name: "Kagi" }));
    expect(page.has("Kagi: not covered")).toBe(true);
    page.refuses = false;
    await page.press("Cover Kagi");
    await page.says(words.moreEngines.covered({ name: "Kagi" }));
    page.refuses = true;
    await page.press("Stop covering Kagi");
    await page.says(words.moreEngines.notChanged);
    expect(page.has("Kagi: covered")).toBe(true);
  });

  test("does not call an engine covered that is so in part, or that the background has not put in place", async () => {
    page.permissions.add("*://kagi.com/*");
    await open();
    await page.says("Kagi: not covered");
    delete page.answers.refresh;
    await page.press("Cover Kagi");
    await page.says(words.moreEngines.notReady({ name: "Kagi" }));
  });

  test("turns the history permission on and off", async () => {
    await open();
    await page.press(words.history.allow);
    await page.says(words.history.on);
    expect(page.permissions.has("history")).toBe(true);
    await page.press(words.history.stop);
    await page.says(words.history.off);
    expect(page.permissions.has("history")).toBe(false);
  });

  test.each([
    [{ kind: "unchanged", releaseId: "a" }, words.release.unchanged],
    [{ kind: "updated", releaseId: "b".repeat(64) }, words.release.updated],
    [{ kind: "failed", reason: "unreachable" }, words.release.failed],
    [undefined, words.release.failed],
  ] as const)("checks for newer messages and says what came of it: %j", async (answer, said) => {
    if (answer) page.answers.update = answer;
    await open();
    await page.press(words.release.check);
    await page.says(said);
  });

  test("says which release is in use, from when it is, and what changed", async () => {
    const { standing } = await load();
    if (!standing) throw new Error("The release that was built cannot be read.");
    await open();
    await page.says(words.release.id({ ...standing, releaseId: standing.releaseId.slice(0, 12) }));
    expect(page.has(words.release.bundled)).toBe(true);
    if (standing.summary) expect(page.has(words.release.changed(standing))).toBe(true);
  });

  test("changes nothing from a private window", async () => {
    page = new FakePage();
    page.isPrivate = true;
    page.install();
    await open();
    await page.says(words.private);
    expect(document.querySelectorAll("main button, main input, main select")).toHaveLength(0);
  });
});
