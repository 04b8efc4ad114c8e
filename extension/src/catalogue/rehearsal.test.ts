import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { NotUpdated } from "../help/NotUpdated";
import { FakeService, shown } from "./fake-service";
import { lookInTime, lookNow } from "./looking";
import { openRelease } from "./open";
import { isMissed } from "./schedule";
import { drawKeySet, type KeySet, rootOf, signed, type Wanted } from "./signed-fixtures";

const day = 24 * 60 * 60_000;
const start = Date.UTC(2026, 10, 22);

const table: string[] = [];
afterAll(() => void process.stdout.write(table.map((row) => `rehearsal: ${row}\n`).join("")));

let service: FakeService;
/** What pauses showed that opened while a look was running, at every request of it. */
let opened: Promise<string>[];
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: start });
  service = await FakeService.create();
  opened = [];
  const fetchOf = fetch;
  vi.stubGlobal("fetch", (address: string, init?: RequestInit) => {
    if (address.startsWith("http:")) opened.push(shown());
    return fetchOf(address, init);
  });
});
afterEach(() => void vi.useRealTimers());

/** Waits until the browser's own alarm lets it look, and answers how that look ended. */
async function untilTheNextLook(): Promise<string> {
  for (;;) {
    const due = service.browser.alarms.get("catalogue") ?? Number.NaN;
    vi.setSystemTime(Math.max(due, Date.now()));
    const isInTime = !isMissed(due, Date.now());
    service.browser.ring("catalogue");
    if (isInTime) {
      const looked = await lookNow();
      return looked.kind === "failed" ? looked.reason : looked.kind;
    }
    await vi.waitFor(() => expect(service.browser.alarms.has("catalogue")).toBe(true), { timeout: 10_000 });
  }
}

/** What a pause shows now, and whether it says that it has not been updated. */
async function pause(): Promise<string> {
  const { catalogue } = await openRelease("en-GB");
  const isOld = NotUpdated({ catalogue, now: Date.now() }) !== null;
  return `${await shown()}${isOld ? ", not updated" : ""}`;
}

interface Step {
  readonly does: () => unknown;
  readonly ends: string;
  readonly shows: string;
}

/** On one day of the year something happens, then this browser's machine wakes and it looks. */
async function on(which: number, what: string, { does, ends, shows }: Step): Promise<void> {
  vi.setSystemTime(Math.max(Date.now(), start + which * day));
  const before = await shown();
  await does();
  opened.length = 0;
  const ended = await untilTheNextLook();
  const after = await pause();
  table.push(`day ${which}, ${what}: ${ended}; a pause shows ${after}`);
  expect([which, ended, after]).toEqual([which, ends, shows]);
  // While it looked, each pause showed the old release or the new one.
  expect([before, await shown()]).toEqual(expect.arrayContaining([...new Set(await Promise.all(opened))]));
}

/** Signs for 45 days from now. */
function publish(rootVersion: number, keys: KeySet, sequence: number, mark: string, wanted: Wanted = {}) {
  const time = (instant: number) => `${new Date(instant).toISOString().slice(0, 19)}Z`;
  return service.publish(
    { rootVersion, sequence, mark, issuedAt: time(Date.now()), expiresAt: time(Date.now() + 45 * day), ...wanted },
    keys,
  );
}

test("A year of one browser, with keys replaced, keys stolen and ninety days away: a pause shows the old release or the new one, never a wrong one", {
  timeout: 120_000,
}, async () => {
  const first = service.keys;
  const second = { ...first, head: (await drawKeySet()).head };
  const [third, fourth] = await Promise.all([drawKeySet(), drawKeySet()]);
  const fifth = { ...fourth, head: (await drawKeySet()).head };
  lookInTime();
  await vi.waitFor(() => expect(service.browser.alarms.has("catalogue")).toBe(true), { timeout: 10_000 });

  await on(0, "a first release", { does: () => publish(1, first, 2, "A"), ends: "updated", shows: "A" });
  await on(30, "signed again", { does: () => publish(1, first, 3, "A"), ends: "updated", shows: "A" });
  await on(60, "signed again, with another number in it", { does: () => publish(1, first, 4, "B"), ends: "updated", shows: "B" });

  const headKeyReplaced = async () => {
    service.serveRoot(2, await rootOf(2, second, first));
    await publish(2, second, 1, "B");
  };
  await on(90, "the head key is replaced", { does: headKeyReplaced, ends: "updated", shows: "B" });
  await on(91, "the retired key signs once more", { does: () => publish(1, first, 5, "X"), ends: "unknown-key", shows: "B" });
  await on(120, "signed again", { does: () => publish(2, second, 2, "B"), ends: "updated", shows: "B" });

  const rootKeysReplaced = async () => {
    service.serveRoot(3, await rootOf(3, third, second));
    await publish(3, third, 1, "C");
  };
  await on(150, "all keys are replaced", { does: rootKeysReplaced, ends: "updated", shows: "C" });

  const leaves = () => (service.isAway = true);
  await on(151, "away from every network", { does: leaves, ends: "unreachable", shows: "C" });
  await on(180, "signed again, while this browser is away", {
    does: () => publish(3, third, 2, "C"),
    ends: "unreachable",
    shows: "C",
  });
  const replacedMeanwhile = async () => {
    service.serveRoot(4, await rootOf(4, fourth, third));
    await publish(4, fourth, 1, "D");
  };
  await on(210, "all keys are replaced again, while it is away", {
    does: replacedMeanwhile,
    ends: "unreachable",
    shows: "C, not updated",
  });
  await on(240, "signed again, while it is away", {
    does: () => publish(4, fourth, 2, "D"),
    ends: "unreachable",
    shows: "C, not updated",
  });
  await on(241, "back after ninety days", { does: () => (service.isAway = false), ends: "updated", shows: "D" });

  // A thief has the head key. What they sign within the limits of content is shown until the next root (PROTOCOL.md, section 8); here they try to leave them,
  // and to keep every later number from being read.
  await on(270, "a thief's script behind a link", {
    does: () =>
      publish(4, fourth, 3, "X", {
        change: (name, items) => name === "resources" && Object.assign(items[0] ?? {}, { url: "javascript:alert(1)" }),
      }),
    ends: "invalid-content",
    shows: "D",
  });
  await on(271, "a thief's release with the highest number there is", {
    does: () => publish(4, fourth, Number.MAX_SAFE_INTEGER, "D"),
    ends: "updated",
    shows: "D",
  });
  await on(272, "an honest release with the next number", { does: () => publish(4, fourth, 4, "E"), ends: "rollback", shows: "D" });
  const forgedRoot = async () => {
    const theirs = await drawKeySet();
    const payload = JSON.parse(atob(JSON.parse(await rootOf(5, theirs)).payload));
    service.serveRoot(5, await signed("root", payload, [fourth.head, ...theirs.root]));
  };
  await on(273, "a root that the stolen key signed", { does: forgedRoot, ends: "wrong-key-role", shows: "D" });

  const recovered = async () => {
    service.serveRoot(5, await rootOf(5, fifth, fourth));
    await publish(5, fifth, 1, "E");
  };
  await on(275, "the stolen key is replaced", { does: recovered, ends: "updated", shows: "E" });
  const hidden = async () => {
    service.answers.delete("roots/5");
    await publish(4, fourth, Number.MAX_SAFE_INTEGER, "X");
  };
  await on(276, "the thief hides the new root and signs again", { does: hidden, ends: "unknown-key", shows: "E" });
  await on(305, "signed again", { does: () => publish(5, fifth, 2, "E"), ends: "updated", shows: "E" });
  await on(335, "signed again", { does: () => publish(5, fifth, 3, "E"), ends: "updated", shows: "E" });
  await on(365, "signed again, with a new message", { does: () => publish(5, fifth, 4, "F"), ends: "updated", shows: "F" });
});
