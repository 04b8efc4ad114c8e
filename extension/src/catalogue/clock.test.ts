import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { FakeService, json, shown } from "./fake-service";
import { lookInTime, lookNow } from "./looking";
import { releaseOf } from "./signed-fixtures";

const minute = 60_000;
const hour = 60 * minute;
const tenYears = 10 * 365 * 24 * hour;

let service: FakeService;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 10, 22) });
  service = await FakeService.create();
});
afterEach(() => void vi.useRealTimers());

const planned = () => (service.browser.alarms.get("catalogue") ?? Number.NaN) - Date.now();

/** The clock jumps once, as the service answers the first request of one kind; every page that opens then is looked at. */
function jumpAt(kind: string, jump: number): Promise<string>[] {
  const opened: Promise<string>[] = [];
  const original = [...service.answers, ["roots/2", () => json("{}", { status: 404 })] as const];
  for (const [path, answer] of original)
    if (path.startsWith(kind))
      service.answers.set(path, () => {
        if (opened.length === 0) vi.setSystemTime(Date.now() + jump);
        opened.push(shown());
        return answer();
      });
  return opened;
}

describe.each([
  ["forward", tenYears],
  ["backward", -tenYears],
])("A clock that jumps mid-update, ten years %s,", (_, jump) => {
  test.each(["roots", "head", "blobs"])(
    "while the %s are answered, leaves the new release whole, and the next look comes soon",
    async (kind) => {
      const start = Date.now();
      await service.publish({ sequence: 2, mark: "new" });
      const opened = jumpAt(kind, jump);
      expect(await lookNow()).toMatchObject({ kind: "updated" });
      expect(Date.now() - start).toBe(jump);
      expect(new Set(await Promise.all(opened))).toEqual(new Set(["bundled"]));
      expect(await shown()).toBe("new");

      // The plan is ten years away or ten years old: a worker that wakes for anything draws another.
      lookInTime();
      await vi.waitFor(() => expect(Math.abs(planned() - hour / 2)).toBeLessThanOrEqual(hour / 2));
      vi.setSystemTime(Date.now() + planned());
      service.serve(await releaseOf(service.keys, { sequence: 3, mark: "newer" }));
      service.browser.ring("catalogue");
      expect(await lookNow()).toMatchObject({ kind: "updated" });
      expect(await shown()).toBe("newer");
    },
  );

  test("and makes the look fail, is waited for by the new clock", async () => {
    await service.publish({ sequence: 2, mark: "new" });
    service.answers.set("head", () => json("{}", { status: 500 }));
    jumpAt("head", jump);
    expect(await lookNow()).toEqual({ kind: "failed", reason: "wrong-status" });
    expect(await shown()).toBe("bundled");
    expect(planned()).toBeGreaterThanOrEqual(0.7 * 15 * minute);
    expect(planned()).toBeLessThanOrEqual(15 * minute);
  });
});
