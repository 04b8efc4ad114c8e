import { beforeEach, describe, expect, test } from "vitest";
import { FakeChrome } from "../platform/fake-chrome";
import { leaveToTest, takeTest, testsAnHour } from "./test-limit";

const hour = 3_600_000;
let browser: FakeChrome;
beforeEach(() => {
  browser = new FakeChrome().install();
});

describe("Trying searches", () => {
  test("is allowed ten times in any hour, and again when the oldest is an hour old", async () => {
    for (let attempt = 0; attempt < testsAnHour; attempt++) expect((await takeTest(attempt * 1_000)).may).toBe(true);
    expect(await takeTest(30_000)).toEqual({ may: false, waitMinutes: 60 });
    expect(await takeTest(hour - 60_000)).toEqual({ may: false, waitMinutes: 1 });
    expect((await takeTest(hour)).may).toBe(true);
    expect((await takeTest(hour)).may).toBe(false);
  });

  test("is counted in memory only", async () => {
    await takeTest(5);
    expect(browser.local.size).toBe(0);
    expect(browser.session.get("tests")).toEqual([5]);
  });

  test("is not held up for ever by a clock that was set back", () => {
    expect(leaveToTest(Array(testsAnHour).fill(hour * 5), hour).may).toBe(true);
  });
});
