import { beforeEach, describe, expect, test } from "vitest";
import { FakeService, shown } from "./fake-service";
import { drawKeySet, rootOf } from "./signed-fixtures";
import { look } from "./update";

let service: FakeService;
beforeEach(async () => {
  service = await FakeService.create();
});

/** Looks in a browser that ends after `operations` operations of storage; answers whether it lived through. */
async function lookAndDie(operations: number): Promise<boolean> {
  service.browser.operationsLeft = operations;
  const looked = await look().catch(() => undefined);
  service.browser.operationsLeft = Number.POSITIVE_INFINITY;
  return looked?.kind === "updated";
}

function asBefore(entries: readonly (readonly [string, unknown])[]): void {
  service.browser.local.clear();
  for (const [key, value] of structuredClone(entries)) service.browser.local.set(key, value);
}

describe("A browser that ends after any operation of an update", () => {
  test("has the old release or the new one, whole, and the next look brings the new one", async () => {
    await service.publish({ sequence: 2, mark: "old" });
    await look();
    const before = structuredClone([...service.browser.local]);
    await service.publish({ sequence: 3, mark: "new" });
    const ends: string[] = [];
    let livesThrough = false;
    for (let operations = 0; !livesThrough; operations++) {
      asBefore(before);
      livesThrough = await lookAndDie(operations);
      ends.push(await shown());
      if (livesThrough) break;
      expect(await look()).toMatchObject({ kind: "updated" });
      expect(await shown()).toBe("new");
    }
    expect(ends.length).toBeGreaterThan(2);
    expect(new Set(ends)).toEqual(new Set(["old", "new"]));
  });

  test("on the way over a new root, has the old release or the new one, and the next look brings the new one", async () => {
    await service.publish({ sequence: 2, mark: "old" });
    await look();
    const before = structuredClone([...service.browser.local]);
    const fresh = { ...service.keys, head: (await drawKeySet()).head };
    service.serveRoot(2, await rootOf(2, fresh, service.keys));
    await service.publish({ rootVersion: 2, sequence: 1, mark: "new" }, fresh);
    const ends: string[] = [];
    for (let livesThrough = false, operations = 0; !livesThrough; operations++) {
      asBefore(before);
      livesThrough = await lookAndDie(operations);
      const { roots } = service.browser.local.get("release") as { roots: string[] };
      ends.push(`${await shown()}, ${roots.length} roots`);
      if (livesThrough) break;
      expect(await look()).toMatchObject({ kind: "updated" });
      expect(await shown()).toBe("new");
    }
    // In the middle one, the root was written and the release was not.
    expect([...new Set(ends)]).toEqual(["old, 1 roots", "old, 2 roots", "new, 2 roots"]);
  });

  test("a page that opens at any moment of an update reads one whole release", async () => {
    await service.publish({ sequence: 2, mark: "new" });
    const opened: Promise<string>[] = [];
    const answers = [...service.answers];
    for (const [path, answer] of answers)
      service.answers.set(path, async () => {
        opened.push(shown());
        return answer();
      });
    const looking = look();
    for (let turn = 0; turn < 50; turn++) {
      opened.push(shown());
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect(await looking).toMatchObject({ kind: "updated" });
    expect(new Set(await Promise.all(opened))).toEqual(new Set(["bundled", "new"]));
  });
});
