import { describe, expect, test } from "vitest";
import { FakeMailboxes } from "./fake-mailbox";
import { type Agreed, agreed, FakeDevice } from "./fake-sides";

/** The same numbers for the same seed. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) % below;
  };
}

const faults = ["away", "answer-lost", "twice", "busy"] as const;

/** Two devices of one person write, fail, and are restored to an older day, in an order that the seed gives. */
async function story(seed: number): Promise<{ readonly written: string[]; readonly read: string[]; readonly each: string[][] }> {
  const next = numbersFrom(seed);
  const mailboxes = new FakeMailboxes();
  const agreement: Agreed = await agreed(mailboxes);
  const devices = [new FakeDevice(agreement, "from-person", mailboxes), new FakeDevice(agreement, "from-person", mailboxes)];
  const each: string[][] = [[], []];
  const backups = devices.map((device) => device.kept);
  let sending: Promise<unknown>[] = [];
  for (let turn = 0; turn < 32; turn++) {
    const which = next(2);
    const device = devices[which] as FakeDevice;
    const what = next(8);
    if (what < 2) {
      const text = `note ${turn} of device ${which}`;
      device.write(text);
      each[which]?.push(text);
    } else if (what < 5) sending.push(device.send());
    else if (what === 5) backups[which] = device.kept;
    else if (what === 6) {
      await Promise.all(sending);
      // Only what was sent is anybody's to keep: a note that waits is lost with its profile.
      if ((await device.send()).kind === "done") device.kept = backups[which] ?? device.kept;
    } else mailboxes.faults.push(faults[next(faults.length)] as (typeof faults)[number]);
    if (next(4) === 0) {
      await Promise.all(sending);
      sending = [];
    }
  }
  await Promise.all(sending);
  mailboxes.faults.length = 0;
  for (const device of devices) await device.send();
  const read = await new FakeDevice(agreement, "from-partner", mailboxes).read();
  return { written: each.flat(), read, each };
}

describe("Two devices at once, whatever happens in between", () => {
  test.each(Array.from({ length: 60 }, (_, seed) => seed + 1))("nothing is lost and nothing comes twice (story %i)", async (seed) => {
    const { written, read, each } = await story(seed);
    expect([...read].sort()).toEqual([...written].sort());
    // Each device's notes stay in the order in which Send was pressed.
    for (const own of each) expect(read.filter((text) => own.includes(text))).toEqual(own);
  });

  test("the stories are not all the same, and some of them write a lot", async () => {
    const stories = await Promise.all([1, 2, 3, 4, 5, 6].map(story));
    expect(new Set(stories.map(({ read }) => read.join())).size).toBe(6);
    expect(Math.max(...stories.map(({ written }) => written.length))).toBeGreaterThan(6);
  });
});
