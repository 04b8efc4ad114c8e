import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { FakeService, shown } from "./fake-service";
import { longestAnswer } from "./fetch";
import { drawKeySet, type KeySet, rootOf } from "./signed-fixtures";
import { look } from "./update";

let service: FakeService;
beforeEach(async () => {
  service = await FakeService.create();
});

describe("CDN lag, as one browser sees it:", () => {
  const withAnotherHeadKey = async (): Promise<KeySet> => ({ ...service.keys, head: (await drawKeySet()).head });

  test.each([
    ["wrong-root-version", "the same head key", async () => service.keys],
    ["unknown-key", "another head key", withAnotherHeadKey],
  ] as const)(
    "an old head under a new root (%s, with %s) changes nothing, and the new head is taken when it comes",
    async (reason, _, keysOf) => {
      await service.publish({ sequence: 2, mark: "old" });
      await look();
      const keys = await keysOf();
      service.serveRoot(2, await rootOf(2, keys, service.keys));
      await service.publish({ sequence: 3, mark: "never shown" });
      expect(await look()).toMatchObject({ reason });
      expect(await shown()).toBe("old");
      await service.publish({ rootVersion: 2, sequence: 1, mark: "new" }, keys);
      expect(await look()).toMatchObject({ kind: "updated" });
      expect(await shown()).toBe("new");
    },
  );

  test.each([
    ["wrong-root-version", "the same head key", async () => service.keys],
    ["unknown-key", "another head key", withAnotherHeadKey],
  ] as const)("a new head before its root (%s, with %s) changes nothing, and is taken when the root comes", async (reason, _, keysOf) => {
    const keys = await keysOf();
    await service.publish({ rootVersion: 2, sequence: 1, mark: "new" }, keys);
    expect(await look()).toMatchObject({ reason });
    expect(await shown()).toBe("bundled");
    service.serveRoot(2, await rootOf(2, keys, service.keys));
    expect(await look()).toMatchObject({ kind: "updated" });
    expect(await shown()).toBe("new");
  });

  test("a head before its last blob changes nothing, and is taken when the blob comes", async () => {
    const made = await service.publish({ sequence: 2, mark: "new" });
    const late = `blobs/${Object.keys(made.blobs).at(-2)}`;
    service.answers.delete(late);
    expect(await look()).toMatchObject({ reason: "blob-missing" });
    expect(await shown()).toBe("bundled");
    service.serve(made);
    expect(await look()).toMatchObject({ kind: "updated" });
    expect(await shown()).toBe("new");
  });

  test("places that answer old and new by turns never turn it back", async () => {
    const [old, fresh] = [await service.publish({ sequence: 2, mark: "old" }), await service.publish({ sequence: 3, mark: "new" })];
    const said: string[] = [];
    for (const made of [old, fresh, old, fresh]) {
      service.serve(made);
      const looked = await look();
      said.push(`${looked.kind === "failed" ? looked.reason : looked.kind}: ${await shown()}`);
    }
    expect(said).toEqual(["updated: old", "updated: new", "rollback: new", "unchanged: new"]);
  });
});

describe("A slow-dripping body", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    vi.spyOn(AbortSignal, "timeout").mockImplementation((wait) => {
      const ending = new AbortController();
      setTimeout(() => ending.abort(new DOMException("", "TimeoutError")), wait);
      return ending.signal;
    });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  test.each(["head", "blobs"])("(%s) is given up after twenty seconds, however steadily it drips, and changes nothing", async (kind) => {
    await service.publish({ sequence: 2, mark: "new" });
    let [dripped, isLetGo] = [0, false];
    const dripping = new Promise<void>((begins) => {
      const body = () =>
        new ReadableStream(
          {
            pull: async (drip) => {
              begins();
              await new Promise((resolve) => setTimeout(resolve, 1_000));
              if (isLetGo) return;
              dripped++;
              drip.enqueue(new Uint8Array([0x20]));
            },
            cancel: () => {
              isLetGo = true;
            },
          },
          { highWaterMark: 0 },
        );
      for (const path of [...service.answers.keys()])
        if (path.startsWith(kind))
          service.answers.set(path, () => new Response(body(), { headers: { "content-type": "application/json" } }));
    });

    let isOver = false;
    const looking = look().finally(() => {
      isOver = true;
    });
    await dripping;
    await vi.advanceTimersByTimeAsync(longestAnswer - 1_000);
    expect([isOver, dripped]).toEqual([false, 19]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await looking).toEqual({ kind: "failed", reason: "timed-out", retryAfter: null });
    expect(isLetGo).toBe(true);
    expect(await shown()).toBe("bundled");
    expect(service.browser.local.size).toBe(0);
  });
});
