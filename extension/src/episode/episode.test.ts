import { beforeEach, describe, expect, test } from "vitest";
import { FakeChrome } from "../platform/fake-chrome";
import { countMessage, countPause, dayOf, eraseIfPast, today } from "./day";
import { afterStop, countSupportContinue, currentEpisode, enterEpisode, episodeLength, offeredFrom, rememberShown, wait } from "./episode";

let browser: FakeChrome;
beforeEach(() => {
  browser = new FakeChrome().install();
});

describe("Within an episode", () => {
  test("the wait is not started again, and each pause prolongs it", () => {
    const first = afterStop(undefined, 1_000, "pause");
    expect(first.continueFrom).toBe(1_000 + wait);
    const second = afterStop(first, 1_000 + episodeLength - 1, "pause");
    expect(second.continueFrom).toBe(first.continueFrom);
    expect(afterStop(second, 1_000 + 2 * episodeLength - 2, "pause").continueFrom).toBe(first.continueFrom);
  });

  test("the message shown is remembered for its concern", async () => {
    await enterEpisode(0, "pause");
    await rememberShown("any", "any-rest", 2);
    expect((await enterEpisode(5, "pause")).shown).toEqual({ any: { messageId: "any-rest", look: 2 } });
  });
});

describe("A search that asks for help", () => {
  test("waits for nothing, and does not take the wait away from a pause after it", async () => {
    const stopAt = async (now: number, answer: "pause" | "support") => offeredFrom(await enterEpisode(now, answer), now, answer);
    expect(await stopAt(0, "support")).toBe(0);
    expect(await stopAt(5, "pause")).toBe(5 + wait);
    expect(await stopAt(6, "support")).toBe(6);
    expect(await stopAt(7, "pause")).toBe(5 + wait);
  });

  test("is no password: after two such continues in an episode it waits once, like a pause", async () => {
    for (let turn = 0; turn < 2; turn++) {
      expect(offeredFrom(await enterEpisode(turn, "support"), turn, "support")).toBe(turn);
      await countSupportContinue();
    }
    for (const now of [10, 20]) expect(offeredFrom(await enterEpisode(now, "support"), now, "support")).toBe(10 + wait);
    const later = 20 + episodeLength;
    expect(offeredFrom(await enterEpisode(later, "support"), later, "support")).toBe(later);
  });
});

test("An episode ends 30 minutes after its last pause, and a clock set back ends it too", async () => {
  const episode = await enterEpisode(1_000_000, "pause");
  expect(afterStop(episode, 1_000_000 + episodeLength, "pause").continueFrom).toBe(1_000_000 + episodeLength + wait);
  expect(afterStop(episode, 5, "pause").continueFrom).toBe(5 + wait);
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
