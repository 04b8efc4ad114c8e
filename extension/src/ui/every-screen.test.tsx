// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { load as loadSettings } from "../settings/load";
import { SettingsPage } from "../settings/SettingsPage";
import { words as settingsWords } from "../settings/words";
import { newPage, page, screens } from "./screens";
import { words } from "./words";

let isPackageWhole = true;
vi.mock("../catalogue/open", async () => {
  const { openReleased } = await import("../help/released-catalogue");
  return { openRelease: () => (isPackageWhole ? openReleased() : Promise.reject(new Error("The release in the package is not whole."))) };
});

beforeEach(() => {
  isPackageWhole = true;
  newPage();
});

const crisisLinks = () => [...document.querySelectorAll<HTMLAnchorElement>(".crisis a[href]")].map(({ href }) => href);

describe.each(screens)("On $name", ({ open, exit }) => {
  test("the way out and a crisis line are at hand", async () => {
    await open();
    await page.says(exit());
    expect(crisisLinks()).not.toEqual([]);
  });
});

test.each(["pause", "first-run", "settings", "traces", "popup", "progress", "self-test", "commitment"])(
  "The document of %s brings the styles of help",
  (name) => {
    const read = (file: string) => readFileSync(path.resolve(import.meta.dirname, "..", name, file), "utf8");
    const page = read("index.html");
    const own = page.includes(`./${name}.css`) ? read(`${name}.css`) : "";
    expect(page + own).toContain("../help/help.css");
  },
);

const opened = screens.filter(({ name }) => !/private|deleted|could not open|can be chosen|gives a link/.test(name));
describe.each<[string, () => void]>([
  ["the disk cannot be read", () => page.broken.add("local.get")],
  ["the package is damaged", () => (isPackageWhole = false)],
])("When %s,", (_, fail) => {
  test.each(opened)("$name opens all the same", async ({ open, exit }) => {
    fail();
    await open();
    await page.says(exit());
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
