// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { words as settingsWords } from "../settings/words";
import { FakePage } from "../ui/fake-page";
import { FirstRunPage } from "./FirstRunPage";
import { load } from "./load";
import { words } from "./words";

vi.mock("../catalogue/open", async () => {
  const { openReleased } = await import("../help/released-catalogue");
  return { openRelease: () => openReleased() };
});

let page: FakePage;
beforeEach(() => {
  page = new FakePage().install();
  page.answers.refresh = { ok: true };
  vi.stubGlobal("navigator", { languages: ["fr-FR", "en-GB"] });
});

const open = async () => page.show(<FirstRunPage facts={await load()} />);

describe("The first page", () => {
  test("begins with what a synced browser does", async () => {
    await open();
    expect(document.querySelector("main p")?.textContent).toBe(words.sync);
  });

  test.each([
    "an address opened as the browser starts (Chromium)",
    "suggestions as you type",
    "an engine page that fetches results itself in the same instant",
    "the first seconds after installing",
    "anything your browser or its sync sends",
    "For these the pause still appears.",
    "Independent. Not made or endorsed by Stop It Now or the Lucy Faithfull Foundation",
    "It is a pause, not a lock.",
    "Anyone who can open this browser profile can test guesses",
  ])("says: %s", async (sentence) => {
    await open();
    await page.says(sentence);
  });

  test("keeps the country that it shows with the first phrase, for whoever closes the page then", async () => {
    await open();
    await page.type("phrase", "paper lantern");
    await page.press("Save this phrase");
    await page.says(settingsWords.phrases.count(1));
    expect(page.local.get("settings")).toEqual({ country: "FR", locale: "en-GB", firstRunDone: false });
  });

  test("shows the country that was chosen, and no guess, when it opens again", async () => {
    await open();
    await page.type("country", "GB");
    await page.says(settingsWords.place.saved);
    await open();
    expect(page.field("country").value).toBe("GB");
  });

  test("says so when the country could not be kept with a phrase", async () => {
    await open();
    page.failsToSet.add("settings");
    await page.type("phrase", "paper lantern");
    await page.press("Save this phrase");
    await page.says(words.placeFailed);
  });

  test("guesses country and language from the browser, and keeps nothing before a phrase is saved or it is told that it is done", async () => {
    await open();
    expect(page.field("country").value).toBe("FR");
    expect(page.local.size).toBe(0);
    await page.press(words.done);
    await page.says(words.doneEmpty);
    expect(page.local.get("settings")).toEqual({ country: "FR", locale: "en-GB", firstRunDone: true });
  });

  test("takes a first phrase and counts it", async () => {
    await open();
    await page.type("phrase", "paper lantern");
    await page.press("Save this phrase");
    await page.says(settingsWords.phrases.count(1));
    expect(page.asked).toEqual(["refresh"]);
    await page.press(words.done);
    await page.says(words.doneSaid);
  });

  test("says when the engines may not be seen, and mends it", async () => {
    await open();
    await page.says("The browser does not let us check searches");
    await page.press("Let it check searches");
    expect(page.permissions.has("hosts")).toBe(true);
  });

  test("shows the emergency number of the country that is chosen, for the young as well", async () => {
    await open();
    await page.says("ring 112");
    await page.type("country", "GB");
    await page.says("ring 999");
    expect(page.has("ring 112")).toBe(false);
    await page.press(words.young);
    await page.says("ring 999");
    await page.says("Childline");
    await page.press("Back");
    expect(page.field("country").value).toBe("GB");
  });

  test("says what the browser's history may keep, and can have it taken out", async () => {
    await open();
    await page.says(settingsWords.history.explain.chromium);
    await page.press(settingsWords.history.allow);
    expect(page.permissions.has("history")).toBe(true);
    await page.says(settingsWords.history.on);
  });

  test("says of a phrase saved while the engines may not be seen that it does not work everywhere yet", async () => {
    await open();
    await page.type("phrase", "paper lantern");
    await page.press("Save this phrase");
    await page.says(settingsWords.phrases.notAllowed);
    expect(page.has(settingsWords.phrases.saved)).toBe(false);
    await page.says(settingsWords.phrases.count(1));
  });

  test("leads the young elsewhere and back", async () => {
    await open();
    await page.press(words.young);
    expect(document.activeElement?.textContent).toBe("If you are under 18");
    expect(page.has(words.does.heading)).toBe(false);
    await page.press("Back");
    await page.says(words.does.heading);
  });
});
