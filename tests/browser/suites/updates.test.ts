import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { faults } from "../catalogue/faults/all.ts";
import { faultNames } from "../catalogue/faults/fault.ts";
import { printedFaults, printFault } from "../catalogue/faults/print.ts";
import { markOf, Stage } from "../catalogue/stage.ts";
import { eventually } from "../processes.ts";

const highest = Number.MAX_SAFE_INTEGER;

describe("With a service that misbehaves, the pause shows help, and one whole release, old or new,", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  });
  afterAll(() => stage?.strike());
  afterEach(() => stage.mend());

  /** Method and address of each request since the service was last told what to do. */
  const asked = async () => (await stage.service.asked()).map(({ method, target }) => `${method} ${target.replace("/v1/catalogue/", "")}`);
  const isForBlob = (request: string) => request.includes("blobs/");

  test.each(faults)("after $of: $name", async ({ of, name, double, make, says, shows, reads, waits, undo }) => {
    if (double) await stage.misuse(double);
    await make(stage);
    const before = Date.now();
    const said = await stage.check();
    const [after, planned] = [Date.now(), waits ? await stage.planned() : Number.NaN];
    if (said === "updated") stage.took();
    const { releases, text } = await stage.shown();
    await undo?.(stage);

    printFault(of, name, waits ? `${said}, next look in ${Math.round((planned - after) / 1_000)} s` : said, releases);
    expect(says).toContain(said);
    expect(releases).toEqual([stage.marks[shows ?? "held"]]);
    if (reads) expect(text).toMatch(reads);
    if (waits) {
      expect(planned).toBeGreaterThanOrEqual(before + waits[0] * 1_000);
      expect(planned).toBeLessThanOrEqual(after + waits[1] * 1_000);
    }
  });

  test("after two updates at once, which ask the service once for each thing", async () => {
    await stage.publish();
    await stage.service.does({});
    const said = await Promise.all([stage.check(), stage.check()]);
    stage.took();
    const { releases } = await stage.shown();
    printFault("two updates at once", "asked for twice in the same moment", said.join(" and "), releases);
    expect(said).toEqual(["updated", "updated"]);
    expect(releases).toEqual([stage.marks.held]);
    const requests = await asked();
    expect(requests.filter(isForBlob).length).toBeGreaterThan(1);
    expect(requests).toContain("GET head");
    expect(new Set(requests).size).toBe(requests.length);
  });

  test("while a flagged search is paused in the middle of an update, and after it", async () => {
    await stage.publish();
    await stage.service.does({ blobs: { hold: true } });
    const look = stage.check();
    await eventually("the update to be under way", async () => (await asked()).some(isForBlob));
    const meanwhile = await stage.shown();
    await stage.service.does({});
    const said = await look;
    const old = stage.marks.held;
    stage.took();
    const then = await stage.shown();
    printFault("update during a match", "a flagged search between the head and the first blob, and one after", said, [
      ...meanwhile.releases,
      ...then.releases,
    ]);
    expect(said).toBe("updated");
    expect([meanwhile.releases, then.releases]).toEqual([[old], [stage.marks.held]]);
  });

  test("after a head key was stolen: its highest number gives way to the next root's first, and it signs nothing any more", async () => {
    const thief = { rootVersion: stage.rootVersion, keys: stage.keys };
    await stage.give({ sequence: highest });
    const stolen = await stage.shown();
    await stage.publish({ sequence: 7 });
    expect(await stage.check()).toBe("rollback");

    await stage.rotate();
    await stage.give({ sequence: 1 });
    const healed = await stage.shown();
    await stage.store.pointTo(`${thief.rootVersion}-${highest}`);
    const said = await stage.check();
    const { releases } = await stage.shown();
    const row = `highest number taken, refused after ${thief.rootVersion + 1}-1`;
    printFault("stolen key at sequence 2^53-1, then root rotation", row, said, releases);
    expect(said).toBe("unknown-key");
    expect([stolen, healed].map((pause) => pause.releases)).toEqual([[markOf(thief.rootVersion, highest)], [stage.marks.held]]);
    expect(releases).toEqual([stage.marks.held]);
  });

  test("and every fault of the list has its row in the table", () => {
    expect(faultNames.filter((name) => !printedFaults().has(name))).toEqual([]);
  });
});
