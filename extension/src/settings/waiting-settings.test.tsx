// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { words as loosening } from "../loosening/words";
import { addPhrase } from "../personal/phrases";
import { isOff, ownPhrases, setContinue, withoutContinue } from "../personal/strictness";
import { FakePage } from "../ui/fake-page";
import { load } from "./load";
import { SettingsPage } from "./SettingsPage";
import { changeSettings, readSettings } from "./settings";
import { words } from "./words";

vi.mock("../catalogue/open", async () => {
  const { openReleased } = await import("../help/released-catalogue");
  return { openRelease: () => openReleased() };
});

let page: FakePage;
beforeEach(async () => {
  page = new FakePage().install();
  page.answers.refresh = { ok: true };
  page.answers.settle = { ok: true };
  page.permissions.add("hosts");
  await changeSettings({ delayHours: 72 });
});

const open = async () => page.show(<SettingsPage facts={await load()} />);
const useWait = words.strictness.useName({ of: words.strictness.wait });
const waits = () => page.says("This waits until about");

describe("With a delay, in settings", () => {
  test("switching off waits, is shown with its time, and can be called back with one press", async () => {
    await open();
    await page.press(words.onOff.switchOff);
    await waits();
    expect(await isOff()).toBe(false);
    await page.says(loosening.what["switch-off"]);
    await page.press(loosening.callBack);
    await page.says("It stays as it is.");
    await page.says(loosening.none);
    await open();
    expect(page.has(loosening.what["switch-off"])).toBe(false);
  });

  test("switching on again is at once", async () => {
    page.local.set("switched-off", true);
    await open();
    await page.says(words.onOff.isOff);
    await page.press(words.onOff.switchOn);
    await page.says(words.onOff.switchedOn);
    expect(await isOff()).toBe(false);
  });

  test("a longer wait is at once and a shorter one waits, each only once it is pressed", async () => {
    await open();
    await page.type("wait", "60");
    expect((await readSettings()).waitSeconds).toBe(10);
    await page.press(useWait);
    await page.says(words.strictness.changed({ length: "1 minute" }));
    await page.type("wait", "10");
    await page.press(useWait);
    await waits();
    expect((await readSettings()).waitSeconds).toBe(60);
  });

  test("a shorter delay waits for the longer one", async () => {
    await open();
    await page.type("delay", "0");
    await page.press(words.strictness.useName({ of: words.strictness.delay }));
    await waits();
    expect((await readSettings()).delayHours).toBe(72);
    await page.says(loosening.explain.days({ days: 3 }));
    await page.says(loosening.clock);
  });

  test("a phrase is taken away by typing it again, waits, and is not shown", async () => {
    await addPhrase("blue zebra", "any");
    await open();
    await page.type("drop", "green horse");
    await page.press(words.drop.button);
    await page.says(words.drop.notSaved);
    await page.type("drop", "Blue Zebra");
    await page.press(words.drop.button);
    await waits();
    await page.says(loosening.what["drop-phrase"]);
    expect(document.documentElement.innerHTML).not.toMatch(/zebra/i);
  });

  test("guessing which phrases are saved is limited like the test box", async () => {
    await addPhrase("blue zebra", "any");
    await open();
    for (let guess = 0; guess < 10; guess++) {
      await page.type("drop", `guess ${guess}`);
      await page.press(words.drop.button);
    }
    await page.type("drop", "blue zebra");
    await page.press(words.drop.button);
    await page.says("You can try ten searches an hour.");
    expect(page.local.has("waiting")).toBe(false);
  });

  test("taking the way on away is at once, giving it back waits", async () => {
    await addPhrase("blue zebra", "any");
    await open();
    await page.press(loosening.continueFor({ title: words.ownPhrases }));
    await page.says(loosening.mayNotContinue);
    expect([...(await withoutContinue())]).toEqual([ownPhrases]);
    await page.press(loosening.continueFor({ title: words.ownPhrases }));
    await waits();
    expect([...(await withoutContinue())]).toEqual([ownPhrases]);
  });

  test("a phrase that is typed anew is not taken away any more", async () => {
    await addPhrase("blue zebra", "any");
    await open();
    await page.type("drop", "blue zebra");
    await page.press(words.drop.button);
    await waits();
    await page.type("phrase", "Blue Zebra");
    await page.press(words.phrases.save);
    await page.says(words.phrases.refusals["already-saved"]);
    expect(page.local.has("waiting")).toBe(false);
  });

  test("giving up an engine waits", async () => {
    await open();
    await page.press("Cover Kagi");
    await page.says("Kagi: covered");
    await page.press("Stop covering Kagi");
    await waits();
    expect(page.has("Kagi: covered")).toBe(true);
  });

  test("deleting everything is at once", async () => {
    await addPhrase("blue zebra", "any");
    await setContinue(ownPhrases, false);
    page.answers.erased = { ok: true };
    await open();
    await page.press(words.onOff.switchOff);
    await page.press(words.erase.button);
    await page.press(words.erase.yes);
    await page.says(words.erase.doneTitle);
    expect(page.local.size).toBe(0);
  });
});

test("Without a delay, everything is at once and the page says so", async () => {
  page.local.delete("settings");
  await open();
  await page.says(loosening.explain.none);
  await page.press(words.onOff.switchOff);
  await page.says(words.onOff.switchedOff);
  expect(await isOff()).toBe(true);
  expect(page.asked.filter((name) => name === "refresh")).toEqual(["refresh"]);
});
