import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { NotUpdated } from "../help/NotUpdated";
import { FakeService } from "./fake-service";
import { lookInTime, lookNow } from "./looking";
import { openRelease } from "./open";
import { drawKeySet, rootOf } from "./signed-fixtures";

const day = 24 * 60 * 60_000;

let service: FakeService;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 10, 22) });
  service = await FakeService.create();
});
afterEach(() => void vi.useRealTimers());

/** Waits for the next look as the browser does. */
async function nextLook() {
  vi.setSystemTime(service.browser.alarms.get("catalogue") ?? Number.NaN);
  service.browser.ring("catalogue");
  return lookNow();
}

/** What a pause shows now, and whether it says that it has not been updated. */
async function pause(): Promise<string> {
  const { catalogue } = await openRelease("en-GB");
  const says = NotUpdated({ catalogue, now: Date.now() }) ? ", not updated" : "";
  return `${catalogue.messages[0]?.title}, ${catalogue.resources[0]?.name}${says}`;
}

test("90 days offline, a browser shows the help it has, says since when, and catches up over every root within a day", {
  timeout: 60_000,
}, async () => {
  const left = Date.now();
  await service.publish({ sequence: 2, mark: "old", issuedAt: "2026-11-22T00:00:00Z", expiresAt: "2027-01-06T00:00:00Z" });
  lookInTime();
  expect(await lookNow()).toMatchObject({ kind: "updated" });

  service.isAway = true;
  service.asked.length = 0;
  const said = new Map<string, number>();
  while (Date.now() < left + 90 * day) {
    expect(await nextLook()).toEqual({ kind: "failed", reason: "unreachable" });
    said.set(await pause(), Date.now() - left);
  }
  expect([...said.keys()]).toEqual(["old, old", "old, old, not updated"]);
  expect((said.get("old, old") ?? 0) / day).toBeCloseTo(45, -1);
  // It asks about once a day, and the first of a look's requests is enough to see that nobody is there.
  expect(service.asked.length).toBeLessThan(150);

  const [second, third] = await Promise.all([drawKeySet(), drawKeySet()]);
  service.serveRoot(2, await rootOf(2, second, service.keys));
  service.serveRoot(3, await rootOf(3, third, second));
  await service.publish(
    { rootVersion: 3, sequence: 40, mark: "new", issuedAt: "2027-02-15T00:00:00Z", expiresAt: "2027-04-01T00:00:00Z" },
    third,
  );
  service.isAway = false;
  const back = Date.now();
  expect(await nextLook()).toMatchObject({ kind: "updated" });
  expect(Date.now() - back).toBeLessThanOrEqual(day);
  expect(await pause()).toBe("new, new");
});
