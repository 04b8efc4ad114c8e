import { beforeEach, describe, expect, test, vi } from "vitest";
import { engines } from "../engines/engines";
import { queriesOf } from "../engines/recognise";
import { searchAddress } from "../engines/search-address";
import { forgetIndex, loadMatchIndex, matchIndex } from "../interception/index-cache";
import { judge } from "../interception/judge";
import { decide } from "../matching/decide";
import { FakeChrome } from "../platform/fake-chrome";
import { memory } from "../platform/storage";
import { selfTestIn, selfTestKey, selfTestLasts, selfTestPhrase } from "./phrase";
import { beginTest, endTest } from "./running";

beforeEach(() => {
  new FakeChrome().install();
  forgetIndex();
});

describe("The self-test's phrase", () => {
  test("is stopped while a test runs, as a test and as nothing else", async () => {
    expect(decide([selfTestPhrase], await loadMatchIndex()).kind).toBe("clear");
    await memory.set(selfTestKey, { until: Date.now() + 10_000, wasBare: false });
    expect(judge([selfTestPhrase], await matchIndex())).toEqual({ kind: "test" });
    expect(judge(["paper boat"], await matchIndex()).kind).toBe("clear");
  });

  test("is not looked for any more once its time is over, also by a background that read it before", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    await beginTest(true, Date.now());
    expect(judge([selfTestPhrase], await matchIndex())).toEqual({ kind: "test" });
    vi.setSystemTime(Date.now() + selfTestLasts);
    expect(judge([selfTestPhrase], await matchIndex()).kind).toBe("clear");
    expect(await endTest(Date.now(), true)).toMatchObject({ wasBare: true });
    expect(await memory.get(selfTestKey)).toBeUndefined();
    vi.useRealTimers();
  });

  test.each([
    ["nothing", undefined],
    ["a test that is over", { until: 1_000 }],
    ["a time that no test lasts", { until: 1_000_000 }],
    ["something damaged", { until: "x" }],
  ])("is not looked for after %s", (_, stored) => {
    expect(selfTestIn(stored, 1_000)).toEqual([]);
    expect(selfTestIn({ until: 1_000 + selfTestLasts }, 1_000)).toHaveLength(1);
  });
});

test.each(engines.map((engine) => [engine.name, engine] as const))("Its search on %s is recognised as one", (_, engine) => {
  expect(queriesOf({ address: searchAddress(engine, selfTestPhrase) })).toEqual([selfTestPhrase]);
});
