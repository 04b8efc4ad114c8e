import { beforeEach, describe, expect, test } from "vitest";
import { FakeService, shown } from "./fake-service";
import { drawKeySet, releaseOf } from "./signed-fixtures";
import { look } from "./update";

let service: FakeService;
beforeEach(async () => {
  service = await FakeService.create();
});

describe("A stored release that is damaged", () => {
  beforeEach(async () => {
    for (const [sequence, mark] of [
      [2, "two"],
      [3, "three"],
    ] as const) {
      await service.publish({ sequence, mark });
      await look();
    }
  });

  const damageBlobsOf = (mark: string) => {
    const { local } = service.browser;
    for (const [key, text] of local) if (key.startsWith("blob:")) local.set(key, String(text).replace(mark, mark.toUpperCase()));
  };

  test("gives way to the previous, and then to the package's", async () => {
    expect(await shown()).toBe("three");
    damageBlobsOf("three");
    expect(await shown()).toBe("two");
    damageBlobsOf("two");
    expect(await shown()).toBe("bundled");
  });

  test.each([
    undefined,
    null,
    7,
    "release",
    {},
    { active: 1, previous: [], roots: {}, blobs: "x" },
    { active: { head: "{}", takenAt: 1 } },
  ])("beyond reading (%j) gives way to the package's", async (left) => {
    service.browser.local.set("release", left);
    expect(await shown()).toBe("bundled");
    expect(await look()).toMatchObject({ kind: "updated" });
    expect(await shown()).toBe("three");
  });

  test("is mended by the next look", async () => {
    damageBlobsOf("three");
    expect(await look()).toMatchObject({ kind: "updated" });
    expect(await shown()).toBe("three");
  });

  test("still is a floor as long as its head can be read", async () => {
    damageBlobsOf("three");
    await service.publish({ sequence: 2, mark: "two" });
    expect(await look()).toMatchObject({ reason: "rollback" });
  });

  test("is not trusted for being stored: a head of another key is as good as none", async () => {
    const forged = await releaseOf(await drawKeySet(), { sequence: 9, mark: "forged" });
    const { local } = service.browser;
    local.set("release", { ...(local.get("release") as object), active: { head: forged.head, takenAt: 1 } });
    for (const [hash, text] of Object.entries(forged.blobs)) local.set(`blob:${hash}`, text);
    expect(await shown()).toBe("two");
  });
});

describe("What is held but cannot be read", () => {
  beforeEach(async () => {
    await service.publish({ sequence: 3, mark: "three" });
    await look();
    service.asked.length = 0;
  });

  test.each([
    ["storage", "local.get", { bundled: 1, offered: 2 }],
    ["the package", "fetch", { bundled: 5, offered: 4 }],
  ] as const)("in %s is not nothing: no older head is taken and nothing is written", async (_, part, { bundled, offered }) => {
    service.bundle(await releaseOf(service.keys, { sequence: bundled, mark: "bundled" }));
    const before = structuredClone(service.browser.local.get("release"));
    await service.publish({ sequence: offered, mark: "older" });
    service.browser.broken.add(part);
    expect(await look()).toEqual({ kind: "failed", reason: "storage-failed", retryAfter: null });
    expect(service.asked).toEqual([]);
    expect(service.browser.local.get("release")).toEqual(before);

    service.browser.broken.delete(part);
    expect(await look()).toMatchObject({ reason: "rollback" });
  });

  test("gives way to the package's copy on a page, and is shown again when it can be read", async () => {
    service.browser.broken.add("local.get");
    expect(await shown()).toBe("bundled");
    service.browser.broken.delete("local.get");
    expect(await shown()).toBe("three");
  });
});
