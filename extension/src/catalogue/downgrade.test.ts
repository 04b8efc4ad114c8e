import { beforeEach, describe, expect, test, vi } from "vitest";
import { FakeService, shown } from "./fake-service";
import { drawKeySet, type KeySet, releaseOf, rootOf } from "./signed-fixtures";
import { look } from "./update";

let service: FakeService;
beforeEach(async () => {
  service = await FakeService.create();
});

const stored = () => structuredClone(service.browser.local.get("release"));

describe("After an extension downgrade, a release for the newer extension", () => {
  beforeEach(async () => {
    service.browser.version = "0.2.0";
    await service.publish({ sequence: 4, mark: "four" });
    await look();
    await service.publish({ sequence: 5, mark: "five", payload: { minimumClient: "0.2.0" } });
    await look();
    service.browser.version = "0.1.0";
  });

  test("is not shown, and the one before it is", async () => {
    expect(await shown()).toBe("four");
    expect(await look()).toMatchObject({ reason: "client-too-old" });
    expect(await shown()).toBe("four");
  });

  test.each([
    ["rollback", 3],
    ["rollback", 4],
    ["equivocation", 5],
  ])("still is the floor (%s of %d), and is shown when the newer extension is back", async (reason, sequence) => {
    const before = stored();
    await service.publish({ sequence, mark: sequence === 4 ? "four" : "older" });
    expect(await look()).toMatchObject({ kind: "failed", reason });
    expect(stored()).toEqual(before);
    service.browser.version = "0.2.0";
    expect(await shown()).toBe("five");
  });

  test("gives way to a newer one for every extension", async () => {
    await service.publish({ sequence: 6, mark: "six" });
    expect(await look()).toMatchObject({ kind: "updated" });
    expect(await shown()).toBe("six");
  });
});

describe("After an extension downgrade to a package with an older root, the roots that were followed", () => {
  let [second, third, fourth]: KeySet[] = [];
  const roots = new Map<number, string>();
  beforeEach(async () => {
    [second, third, fourth] = await Promise.all([drawKeySet(), drawKeySet(), drawKeySet()]);
    const sets = [service.keys, second, third, fourth] as KeySet[];
    for (const [index, keys] of sets.entries()) roots.set(index + 1, await rootOf(index + 1, keys, sets[index - 1]));
  });

  const serveRoots = (...versions: number[]) => {
    for (const version of roots.keys()) service.answers.delete(`roots/${version}`);
    for (const version of versions) service.serveRoot(version, roots.get(version) ?? "");
  };
  /** The extension is replaced by one that was built when `version` was the newest root. */
  const replaceBy = async (version: number, keys: KeySet | undefined) => {
    vi.stubGlobal("__FIRST_ROOT__", roots.get(version));
    service.bundle(await releaseOf(keys ?? service.keys, { rootVersion: version, mark: `bundled with ${version}` }));
  };
  const publish = (rootVersion: number, keys: KeySet | undefined, sequence: number, mark: string) =>
    service.publish({ rootVersion, sequence, mark }, keys);
  /** Somebody between the browser and the service has the first root's head key, which the later roots retired, and hides those. */
  const expectTheRetiredKeyIsRefused = async () => {
    const before = stored();
    serveRoots();
    await publish(1, service.keys, 9, "stolen");
    expect(await look()).toMatchObject({ reason: "unknown-key" });
    expect(stored()).toEqual(before);
  };

  test("are kept over a package in between that was built with the newest", async () => {
    serveRoots(2, 3);
    await publish(3, third, 2, "two");
    await look();
    await replaceBy(3, third);
    await publish(3, third, 3, "three");
    expect(await look()).toMatchObject({ kind: "updated" });

    await replaceBy(1, service.keys);
    await expectTheRetiredKeyIsRefused();
    expect(await shown()).toBe("three");
  });

  test("are kept over a package in between that follows one more", async () => {
    serveRoots(2, 3);
    await publish(3, third, 2, "two");
    await look();
    await replaceBy(3, third);
    serveRoots(4);
    await publish(4, fourth, 1, "fourth");
    expect(await look()).toMatchObject({ kind: "updated" });

    await replaceBy(1, service.keys);
    await expectTheRetiredKeyIsRefused();
    expect(await shown()).toBe("fourth");
  });

  describe("from a package that the older one knows no way to", () => {
    beforeEach(async () => {
      await replaceBy(3, third);
      serveRoots(4);
      await publish(4, fourth, 1, "fourth");
      expect(await look()).toMatchObject({ kind: "updated" });
      await replaceBy(1, service.keys);
      serveRoots();
      await publish(1, service.keys, 2, "first");
      expect(await look()).toMatchObject({ kind: "updated" });
    });

    test("are there again for the newer package", async () => {
      await replaceBy(3, third);
      await publish(3, third, 9, "stolen");
      expect(await look()).toMatchObject({ reason: "unknown-key" });
    });

    test("count again as soon as the one root that is missing is found", async () => {
      serveRoots(2);
      await publish(2, second, 1, "stolen");
      expect(await look()).toMatchObject({ reason: "unknown-key" });
      serveRoots(2, 3, 4);
      await publish(4, fourth, 2, "fourth");
      expect(await look()).toMatchObject({ kind: "updated" });
    });
  });

  test("bring back the floor as soon as the way to them is known again", async () => {
    serveRoots(2);
    await publish(2, second, 9, "nine");
    await look();
    service.browser.local.set("release", { ...(stored() as object), roots: [] });
    await publish(2, second, 8, "eight");
    expect(await look()).toMatchObject({ reason: "rollback" });
    expect(await shown()).toBe("nine");
  });
});
