import { beforeEach, describe, expect, test } from "vitest";
import { FakeChrome } from "../platform/fake-chrome";
import { countMessage, countPause, dayOf, eraseIfPast, today } from "./day";
import { afterStop, countSupportContinue, currentEpisode, enterEpisode, episodeLength, offeredFrom, rememberShown } from "./episode";

const wait = 10_000;
const first = { wait, isAgain: false };

let browser: FakeChrome;
beforeEach(() => {
  browser = new FakeChrome().install();
});

describe("Within an episode", () => {
  test("the wait is not started again, and each pause prolongs it", () => {
    const begun = afterStop(undefined, 1_000, "pause", first);
    expect(begun.continueFrom).toBe(1_000 + wait);
    const second = afterStop(begun, 1_000 + episodeLength - 1, "pause", first);
    expect(second.continueFrom).toBe(begun.continueFrom);
    expect(afterStop(second, 1_000 + 2 * episodeLength - 2, "pause", first).continueFrom).toBe(begun.continueFrom);
  });

  test("the message shown is remembered for its concern", async () => {
    await enterEpisode(0, "pause", first);
    await rememberShown("any", "any-rest", 2);
    expect((await enterEpisode(5, "pause", first)).shown).toEqual({ any: { messageId: "any-rest", look: 2 } });
  });
});

describe("A stretch of searching", () => {
  test("waits as long as the person chose", () => {
    expect(afterStop(undefined, 0, "pause", { wait: 60_000, isAgain: false }).continueFrom).toBe(60_000);
  });

  test("is another one of its day when a pause was counted before, or one stands in memory", () => {
    expect(afterStop(undefined, 0, "pause", first).isAgain).toBe(false);
    expect(afterStop(undefined, 0, "pause", { wait, isAgain: true }).isAgain).toBe(true);
    const morning = new Date(2026, 5, 1, 9).getTime();
    const before = afterStop(undefined, morning, "pause", first);
    expect(afterStop(before, morning + 1_000, "pause", { wait, isAgain: true }).isAgain).toBe(false);
    expect(afterStop(before, morning + 2 * episodeLength, "pause", first).isAgain).toBe(true);
    expect(afterStop(before, morning + 24 * 3_600_000, "pause", first).isAgain).toBe(false);
  });
});

describe("A search that asks for help", () => {
  test("waits for nothing, and does not take the wait away from a pause after it", async () => {
    const stopAt = async (now: number, answer: "pause" | "support") => offeredFrom(await enterEpisode(now, answer, first), now, answer);
    expect(await stopAt(0, "support")).toBe(0);
    expect(await stopAt(5, "pause")).toBe(5 + wait);
    expect(await stopAt(6, "support")).toBe(6);
    expect(await stopAt(7, "pause")).toBe(5 + wait);
  });

  test("is no password: after two such continues in an episode it waits once, like a pause", async () => {
    for (let turn = 0; turn < 2; turn++) {
      expect(offeredFrom(await enterEpisode(turn, "support", first), turn, "support")).toBe(turn);
      await countSupportContinue();
    }
    for (const now of [10, 20]) expect(offeredFrom(await enterEpisode(now, "support", first), now, "support")).toBe(10 + wait);
    const later = 20 + episodeLength;
    expect(offeredFrom(await enterEpisode(later, "support", first), later, "support")).toBe(later);
  });
});

test("An episode ends 30 minutes after its last pause, and a clock set back ends it too", async () => {
  const episode = await enterEpisode(1_000_000, "pause", first);
  expect(afterStop(episode, 1_000_000 + episodeLength, "pause", first).continueFrom).toBe(1_000_000 + episodeLength + wait);
  expect(afterStop(episode, 5, "pause", first).continueFrom).toBe(5 + wait);
  expect(await currentEpisode(1_000_000 + episodeLength)).toBeUndefined();
});

describe("On disk", () => {
  const noon = new Date(2026, 5, 1, 12).getTime();
  const nextDay = new Date(2026, 5, 2, 0, 1).getTime();

  test("stand the day, the number of pauses and the last four messages, and nothing else", async () => {
    for (let pause = 0; pause < 6; pause++) {
      await countPause(noon);
      await countMessage(noon, `m${pause}`);
    }
    expect([...browser.local]).toEqual([["day", { day: dayOf(noon), pauses: 6, lastMessages: ["m5", "m4", "m3", "m2"] }]]);
  });

  test("nothing is left at the next day's first start", async () => {
    await countPause(noon);
    await eraseIfPast(noon);
    expect((await today(noon)).pauses).toBe(1);
    await eraseIfPast(nextDay);
    expect(browser.local.size).toBe(0);
  });
});
