import { beforeEach, describe, expect, test } from "vitest";
import { FakeService } from "./fake-service";
import { look } from "./update";

let service: FakeService;
beforeEach(async () => {
  service = await FakeService.create();
});

describe("What a swap writes", () => {
  const blobsStored = () => [...service.browser.local.keys()].filter((key) => key.startsWith("blob:"));

  test("is what is new, and what neither release names is taken away", async () => {
    const second = await service.publish({ sequence: 2, mark: "two" });
    await look();
    const third = await service.publish({ sequence: 3, mark: "three" });
    await look();
    const fourth = await service.publish({ sequence: 4, mark: "four" });
    const written: string[] = [];
    const { set } = chrome.storage.local;
    const noted = (entries: object) => {
      written.push(...Object.keys(entries));
      return set(entries);
    };
    Object.assign(chrome.storage.local, { set: noted });
    expect(await look()).toMatchObject({ kind: "updated" });

    const isIn =
      ({ blobs }: { blobs: object }) =>
      (key: string) =>
        Object.hasOwn(blobs, key.replace("blob:", ""));
    expect(written.filter((key) => key.startsWith("blob:")).filter(isIn(third))).toEqual([]);
    expect(blobsStored().every((key) => isIn(third)(key) || isIn(fourth)(key))).toBe(true);
    expect(blobsStored().some((key) => isIn(second)(key) && !isIn(third)(key) && !isIn(fourth)(key))).toBe(false);
    expect(new Set(blobsStored()).size).toBe(new Set([...Object.keys(third.blobs), ...Object.keys(fourth.blobs)]).size);
  });

  test("is on its way while the next blob is, and nothing names it until all have come", async () => {
    const made = await service.publish({ sequence: 2, mark: "two" });
    const storedWhenAsked: number[] = [];
    for (const hash of Object.keys(made.blobs)) {
      const answer = service.answers.get(`blobs/${hash}`);
      service.answers.set(`blobs/${hash}`, async () => {
        storedWhenAsked.push(blobsStored().length);
        expect(service.browser.local.has("release")).toBe(false);
        return answer?.() ?? Response.error();
      });
    }
    expect(await look()).toMatchObject({ kind: "updated" });
    expect(storedWhenAsked).toEqual(storedWhenAsked.map((_, index) => index));
    expect(storedWhenAsked.length).toBeGreaterThan(1);
  });

  test("is taken away when the rest of the release does not come", async () => {
    const second = await service.publish({ sequence: 2, mark: "two" });
    await look();
    const before = new Set(blobsStored());
    const third = await service.publish({ sequence: 3, mark: "three" });
    const fresh = Object.keys(third.blobs).filter((hash) => !(hash in second.blobs));
    const asked = service.asked.length;
    service.answers.delete(`blobs/${fresh.at(-1)}`);
    expect(await look()).toMatchObject({ reason: "blob-missing" });
    expect(service.asked.slice(asked).filter(({ path }) => path.startsWith("blobs/")).length).toBeGreaterThan(1);
    expect(new Set(blobsStored())).toEqual(before);
  });
});
