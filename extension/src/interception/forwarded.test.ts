import { beforeEach, describe, expect, test } from "vitest";
import { FakeChrome } from "../platform/fake-chrome";
import { rememberForwarded, sweepForwarded, wasForwarded } from "./forwarded";

let browser: FakeChrome;
beforeEach(async () => {
  browser = new FakeChrome().install();
  await rememberForwarded({ address: "https://google.com/search?q=blue" }, 5, 0);
});

describe("After Continue", () => {
  test("its page is not stopped by the second line, for one episode, and then it is forgotten", async () => {
    expect(await wasForwarded(["blue"], 5, 1_000)).toBe(true);
    expect(await wasForwarded(["blue", "zebra"], 5, 1_000)).toBe(false);
    expect(await wasForwarded([], 5, 1_000)).toBe(false);
    await sweepForwarded(30 * 60_000);
    expect(browser.session.has("forwarded")).toBe(false);
  });
});
