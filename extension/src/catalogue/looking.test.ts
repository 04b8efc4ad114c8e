import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { FakeService, json } from "./fake-service";
import { lookInTime, lookNow, planFirstLook } from "./looking";

const minute = 60_000;
const hour = 60 * minute;

let service: FakeService;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  service = await FakeService.create();
});
afterEach(() => void vi.useRealTimers());

const hasLooked = () => expect(service.asked.map(({ path }) => path)).toContain("head");
const planned = () => (service.browser.alarms.get("catalogue") ?? Number.NaN) - Date.now();
const expectWithin = (wait: number, least: number, most: number) => {
  expect(wait).toBeGreaterThanOrEqual(least);
  expect(wait).toBeLessThanOrEqual(most);
};

describe("Looking in time", () => {
  test("is one look at a time, however often it is asked for", async () => {
    await Promise.all([lookNow(), lookNow(), lookNow()]);
    expect(service.asked.map(({ path }) => path)).toEqual(["roots/2", "head"]);
  });

  test("plans the next look for when this one is done, in about six hours", async () => {
    expect(await lookNow()).toMatchObject({ kind: "unchanged" });
    expectWithin(planned(), 4.2 * hour, 7.8 * hour);
  });

  test("has the next look planned while it looks, for a worker that is stopped", async () => {
    let planMeanwhile = Number.NaN;
    service.answers.set("head", () => {
      planMeanwhile = planned();
      return json("{}", { status: 500 });
    });
    await lookNow();
    expectWithin(planMeanwhile, 4.2 * hour, 7.8 * hour);
  });

  test("waits longer after each failure, over a restart of the browser, and forgets that once it succeeds", async () => {
    service.answers.set("roots/2", () => json("{}", { status: 500 }));
    for (const minutes of [15, 30, 60]) {
      expect(await lookNow()).toEqual({ kind: "failed", reason: "wrong-status" });
      expectWithin(planned(), minutes * 0.7 * minute, minutes * minute);
    }
    await planFirstLook();
    expectWithin(planned(), 42 * minute, 60 * minute);

    service.answers.delete("roots/2");
    await service.publish({ sequence: 2 });
    await lookNow();
    expect(service.browser.local.has("release-backoff")).toBe(false);
    expectWithin(planned(), 4.2 * hour, 7.8 * hour);
  });

  test("asks a busy service again when it said", async () => {
    service.answers.set("roots/2", () => json("{}", { status: 503, headers: { "retry-after": "3600" } }));
    expect(await lookNow()).toEqual({ kind: "failed", reason: "try-later" });
    expectWithin(planned(), hour, 1.3 * hour);
  });

  test("looks when the alarm rings", async () => {
    lookInTime();
    await vi.waitFor(() => expectWithin(planned(), 0, 10 * minute));
    vi.setSystemTime(Date.now() + planned() + minute);
    service.browser.ring("catalogue");
    await vi.waitFor(hasLooked);
    await lookNow();
  });

  test("has a look planned after an alarm that rings while it looks", async () => {
    lookInTime();
    await vi.waitFor(() => expectWithin(planned(), 0, 10 * minute));
    const looking = lookNow();
    service.browser.ring("catalogue");
    await looking;
    expectWithin(planned(), 4.2 * hour, 7.8 * hour);
  });

  test("looks once in six hours, also when the alarm has to start the worker", async () => {
    service.browser.alarms.set("catalogue", Date.now());
    service.browser.ring("catalogue", lookInTime);
    await vi.waitFor(hasLooked);
    expectWithin(planned(), 4.2 * hour, 7.8 * hour);
    await lookNow();
  });

  test("keeps a plan that can be true, and plans anew when the clock jumped ten years back", async () => {
    service.browser.alarms.set("catalogue", Date.now() + 3 * hour);
    lookInTime();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(planned()).toBe(3 * hour);
    vi.setSystemTime(Date.now() - 10 * 365 * 24 * hour);
    lookInTime();
    await vi.waitFor(() => expectWithin(planned(), 0, hour));
  });

  test("ends in an answer when storage fails altogether", async () => {
    service.browser.broken.add("local.get").add("local.set");
    await service.publish({ sequence: 2 });
    expect(await lookNow()).toEqual({ kind: "failed", reason: "storage-failed" });
  });
});

describe("An alarm that was missed", () => {
  beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0.99));
  afterEach(() => void vi.restoreAllMocks());

  /** Lets every promise that needs no time be answered. */
  const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

  test.each([
    ["while the machine slept", 12 * hour, "stayed"],
    ["while the machine slept", 12 * hour, "is started for it"],
    ["because the clock jumped ten years ahead", 10 * 365 * 24 * hour, "stayed"],
  ])("%s rings for a look within the hour, not at once (%d ms late, for a worker that %s)", async (_, late, worker) => {
    service.browser.alarms.set("catalogue", Date.now() + minute);
    if (worker === "stayed") lookInTime();
    await settled();
    vi.setSystemTime(Date.now() + minute + late);
    service.browser.ring("catalogue", worker === "stayed" ? undefined : lookInTime);
    await settled();
    expect(service.asked).toEqual([]);
    expect(planned()).toBeCloseTo(0.99 * hour, -1);

    vi.setSystemTime(Date.now() + planned());
    service.browser.ring("catalogue");
    await vi.waitFor(hasLooked);
    await lookNow();
  });

  test("and rings before the browser says that it starts leaves the first look within ten minutes", async () => {
    service.browser.alarms.set("catalogue", Date.now() - 12 * hour);
    service.browser.ring("catalogue", lookInTime);
    await planFirstLook();
    await settled();
    expect(service.asked).toEqual([]);
    expect(planned()).toBeCloseTo(9.9 * minute, -1);
  });

  test("and rings after the browser said that it starts leaves the first look within ten minutes", async () => {
    await planFirstLook();
    const first = Date.now() + planned();
    service.browser.alarms.set("catalogue", Date.now() - 12 * hour);
    service.browser.ring("catalogue", () => {
      service.browser.alarms.set("catalogue", first);
      lookInTime();
    });
    await settled();
    expect(service.asked).toEqual([]);
    expect(planned()).toBeCloseTo(9.9 * minute, -1);
  });

  test("is planned anew when it does not even ring", async () => {
    service.browser.alarms.set("catalogue", Date.now() - 12 * hour);
    lookInTime();
    await settled();
    expect(planned()).toBeCloseTo(0.99 * hour, -1);
  });
});
