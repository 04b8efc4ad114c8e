import type { Stage } from "../stage.ts";
import type { Fault, FaultName } from "./fault.ts";

const day = 86_400_000;
const tenYears = 3_653 * day;
const silent = { roots: { reset: true } };

/** The worker's clock shows this much more, from the beginning or from its first question for a blob on; the browser's alarms go by the same clock. */
const clock = (by: number, from: "the beginning" | "the first blob") => `(self) => {
  const [now, fetch, create] = [self.Date.now, self.fetch, self.chrome.alarms.create];
  const jump = () => { self.Date.now = () => now() + ${by}; };
  self.chrome.alarms.create = (name, { when }) => create(name, { when: when - (self.Date.now() - now()) });
  ${from === "the beginning" ? "jump()" : `self.fetch = (address, ...rest) => { if (address.includes("/blobs/")) jump(); return fetch(address, ...rest); }`};
}`;

const atAnotherTime = (of: FaultName, from: "the beginning" | "the first blob"): readonly Fault[] =>
  [tenYears, -tenYears].map((by) => ({
    of,
    name: `ten years ${by > 0 ? "ahead" : "behind"} from ${from} on`,
    double: clock(by, from),
    make: (stage) => stage.publish(),
    says: ["updated"],
  }));

/** What is stored is changed by this expression over `release` and the newest blob's entry, and the service is silent, so that nothing mends it at once. */
const spoilt = (name: string, change: string, shows: "packaged" | "previous"): Fault => ({
  of: "storage corrupt",
  name,
  make: async (stage) => {
    // Two in a row, so that the one before is stored as well.
    await stage.give();
    await stage.publish();
    await stage.service.does(silent);
    const held = JSON.stringify(stage.marks.held);
    await stage.page.evaluate(`chrome.storage.local.get(null).then((stored) => {
      const isShown = (text) => text.includes(${held}) && text.includes('"locale":"en-GB"');
      const blobOfHeld = Object.keys(stored).find((name) => name.startsWith("blob:") && isShown(stored[name]));
      return chrome.storage.local.set((${change})(stored.release, blobOfHeld, stored[blobOfHeld]));
    }).then(() => true)`);
  },
  says: ["unreachable"],
  shows,
});

/** Leaves room for ten kilobytes in what the browser lets an extension store. */
const fill = `chrome.storage.local.getBytesInUse(null)
  .then((used) => chrome.storage.local.set({ filler: "x".repeat(chrome.storage.local.QUOTA_BYTES - used - 10_000) })).then(() => true)`;

/** What goes wrong in the browser and its machine, and not on the way. */
export const machineFaults: readonly Fault[] = [
  ...atAnotherTime("clock off by ten years", "the beginning"),
  ...atAnotherTime("clock jumping mid-update", "the first blob"),
  {
    of: "storage full",
    name: "no room for the new release, which is longer",
    make: async (stage) => {
      await stage.publish({ change: (_, item) => void Object.assign(item, { more: "x".repeat(2_000) }) });
      await stage.page.evaluate(fill);
    },
    says: ["storage-failed"],
    undo: ({ page }) => page.evaluate(`chrome.storage.local.remove("filler").then(() => true)`),
  },
  {
    of: "storage full",
    name: "a disk that takes no write",
    double: `(self) => { self.chrome.storage.local.set = () => self.Promise.reject(new self.Error("refused")); }`,
    make: (stage) => stage.publish(),
    says: ["storage-failed"],
  },
  spoilt("of another form", `() => ({ release: { active: 7 } })`, "packaged"),
  spoilt(
    "the newest head changed",
    `(release) => ({ release: { ...release, active: { ...release.active, head: release.active.head.replace("ey", "ez") } } })`,
    "previous",
  ),
  spoilt("a blob changed", `(_, name, text) => ({ [name]: text + " " })`, "previous"),
  {
    of: "storage deleted",
    name: "everything of the catalogue gone",
    make: async (stage) => {
      await stage.publish();
      await stage.service.does(silent);
      await stage.page.evaluate(`chrome.storage.local.remove("release").then(() => true)`);
    },
    says: ["unreachable"],
    shows: "packaged",
  },
  {
    of: "90 days offline",
    name: "the release of 90 days ago, and nobody there",
    make: async (stage) => {
      await stage.give({ issuedAt: new Date(Date.now() - 90 * day), days: 45 });
      await stage.service.does(silent);
    },
    says: ["unreachable"],
    reads: /This page has not been updated since/,
  },
  {
    of: "extension downgrade",
    name: "the release held is for a newer extension than this one",
    make: downgraded,
    says: ["client-too-old"],
    shows: "previous",
  },
];

/** The release is taken by a worker that says it is version 9, and is then held by the version that was built. */
async function downgraded(stage: Stage): Promise<void> {
  await stage.misuse(`(self) => { self.chrome.runtime.getManifest = () => ({ version: "9.0.0" }); }`);
  await stage.give({ payload: { minimumClient: "9.0.0" } });
  await stage.browser.stopBackground();
}
