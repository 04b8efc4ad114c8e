import { beforeEach, describe, expect, test } from "vitest";
import { loadMatchIndex } from "../interception/index-cache";
import { decide } from "../matching/decide";
import { addPhrase, countPhrases, savedAs } from "../personal/phrases";
import { isOff, setContinue, switchProtection, withoutContinue } from "../personal/strictness";
import { FakeChrome } from "../platform/fake-chrome";
import { changeSettings, readSettings } from "../settings/settings";
import type { Loosening } from "./change";
import { callBack, chooseLength, loosen, readWaiting, settle, tighten } from "./waiting";

const hour = 3_600_000;
const noon = new Date(2026, 5, 1, 12).getTime();
const switchOff: Loosening = { kind: "switch-off" };

let browser: FakeChrome;
beforeEach(() => {
  browser = new FakeChrome().install();
});

/** Looks at the clock every five minutes, as the open browser does. */
async function openUntil(from: number, to: number): Promise<number> {
  let done = 0;
  for (let now = from; now < to; now += 5 * 60_000) done += await settle(now + 5 * 60_000);
  return done;
}

describe("Without a delay", () => {
  test("a change takes effect at once, and nothing is left of it", async () => {
    expect(await loosen(switchOff, noon)).toEqual({ kind: "done" });
    expect(await isOff()).toBe(true);
    expect(browser.local.has("waiting")).toBe(false);
  });
});

test("A change made at once takes the place of an older one that waits", async () => {
  await changeSettings({ delayHours: 24 });
  await loosen(switchOff, noon);
  await changeSettings({ delayHours: 0 });
  expect(await loosen(switchOff, noon)).toEqual({ kind: "done" });
  await switchProtection("on");
  expect(await openUntil(noon, noon + 25 * hour)).toBe(0);
  expect(await isOff()).toBe(false);
});

describe("With a delay of a day", () => {
  beforeEach(() => changeSettings({ delayHours: 24 }));

  test("a change waits for it, and then takes effect by itself", async () => {
    expect(await loosen(switchOff, noon)).toEqual({ kind: "waits", until: noon + 24 * hour });
    expect(await openUntil(noon, noon + 23 * hour)).toBe(0);
    expect(await isOff()).toBe(false);
    expect(await openUntil(noon + 23 * hour, noon + 24 * hour)).toBe(1);
    expect(await isOff()).toBe(true);
    expect(browser.local.has("waiting")).toBe(false);
  });

  test("a change can be called back until then", async () => {
    await loosen(switchOff, noon);
    const [waiting] = await readWaiting(noon + hour);
    await callBack(waiting?.id ?? "", noon + hour);
    expect(await openUntil(noon, noon + 48 * hour)).toBe(0);
    expect(await isOff()).toBe(false);
    expect(browser.local.has("waiting")).toBe(false);
  });

  test("a browser that was killed while it waits takes it up again where it was", async () => {
    await loosen(switchOff, noon);
    await openUntil(noon, noon + 20 * hour);
    const kept = browser.local;
    browser = new FakeChrome();
    for (const [key, value] of kept) browser.local.set(key, value);
    browser.install();
    expect(await settle(noon + 21 * hour)).toBe(0);
    expect((await readWaiting(noon + 21 * hour))[0]?.at).toBe(noon + 24 * hour);
    expect(await openUntil(noon + 21 * hour, noon + 24 * hour)).toBe(1);
  });

  test("a clock set forward by a week does not shorten it below half a day", async () => {
    await loosen(switchOff, noon);
    expect(await settle(noon + 168 * hour)).toBe(0);
    expect(await isOff()).toBe(false);
  });

  test("asking again for the same begins the wait anew, and other changes wait on", async () => {
    await loosen(switchOff, noon);
    await loosen({ kind: "shorten-wait", seconds: 10 }, noon);
    await openUntil(noon, noon + 20 * hour);
    await loosen(switchOff, noon + 20 * hour);
    const waiting = await readWaiting(noon + 20 * hour);
    expect(waiting.map(({ change, at }) => [change.kind, at])).toEqual([
      ["shorten-wait", noon + 24 * hour],
      ["switch-off", noon + 44 * hour],
    ]);
  });

  test("a shorter delay waits for the longer one, and does not touch what waits already", async () => {
    await loosen({ kind: "shorten-delay", hours: 0 }, noon);
    await loosen(switchOff, noon);
    await openUntil(noon, noon + 24 * hour);
    expect((await readSettings()).delayHours).toBe(0);
    expect(await isOff()).toBe(true);
  });

  test("choosing the stricter again calls the change back", async () => {
    await loosen(switchOff, noon);
    await tighten(switchOff, noon, () => switchProtection("on"));
    expect(await readWaiting(noon)).toEqual([]);
  });

  test("a change that is due is not made between calling it back and the stricter choice", async () => {
    await loosen(switchOff, noon);
    await openUntil(noon, noon + 24 * hour - 5 * 60_000);
    const [, settled] = await Promise.all([tighten(switchOff, noon + 24 * hour, () => switchProtection("on")), settle(noon + 24 * hour)]);
    expect(settled).toBe(0);
    expect(await isOff()).toBe(false);
  });

  test("longer or shorter is told by what holds now, whatever a page showed when it opened", async () => {
    await chooseLength("wait", 180, noon);
    expect(await chooseLength("wait", 30, noon)).toMatchObject({ kind: "waits" });
    expect((await readSettings()).waitSeconds).toBe(180);
    expect(await chooseLength("delay", 1, noon)).toMatchObject({ kind: "waits" });
    expect(await chooseLength("delay", 168, noon)).toEqual({ kind: "done" });
    expect((await readWaiting(noon)).map(({ change }) => change.kind)).toEqual(["shorten-wait"]);
  });

  test("what is stored of it and damaged stands in nobody's way", async () => {
    for (const damaged of [{}, null, 7, { seenAt: noon, waiting: [{}] }]) {
      browser.local.set("waiting", damaged);
      expect(await loosen(switchOff, noon)).toMatchObject({ kind: "waits" });
      expect(await readWaiting(noon)).toHaveLength(1);
    }
  });

  test("a phrase waits as its fingerprint: no letter of it is kept", async () => {
    await addPhrase("blue zebra", "any");
    await addPhrase("paper lantern", "any");
    const fingerprint = (await savedAs("Blue  Zebra")) ?? "";
    await loosen({ kind: "drop-phrase", fingerprint }, noon);
    expect(JSON.stringify([...browser.local])).not.toMatch(/zebra|lantern/i);
    expect(decide(["blue zebra"], await loadMatchIndex()).kind).toBe("pause");
    await openUntil(noon, noon + 24 * hour);
    expect(decide(["blue zebra"], await loadMatchIndex()).kind).toBe("clear");
    expect(await countPhrases()).toBe(1);
  });

  test("the way on for a list comes back after it", async () => {
    await setContinue("adult-content en", false);
    await loosen({ kind: "allow-continue", of: "adult-content en", title: "Adult content" }, noon);
    expect([...(await withoutContinue())]).toEqual(["adult-content en"]);
    await openUntil(noon, noon + 24 * hour);
    expect([...(await withoutContinue())]).toEqual([]);
  });

  test("a change that cannot be made when it is due is kept, and made later", async () => {
    await loosen({ kind: "shorten-wait", seconds: 10 }, noon);
    await openUntil(noon, noon + 23 * hour);
    browser.failsToSet.add("settings");
    await openUntil(noon + 23 * hour, noon + 25 * hour);
    expect(await readWaiting(noon + 25 * hour)).toHaveLength(1);
    browser.failsToSet.clear();
    expect(await settle(noon + 26 * hour)).toBe(1);
  });
});
