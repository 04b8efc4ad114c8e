import { beforeEach, expect, test } from "vitest";
import type { Collection } from "./collections";
import { FakeService, shown } from "./fake-service";
import { isShownIn } from "./in-locale";
import { lookNow } from "./looking";

let service: FakeService;
let read: (string | readonly string[] | null)[];
/** Happens once, after the heads were read. */
let meanwhile: () => Promise<unknown>;
beforeEach(async () => {
  service = await FakeService.create();
  read = [];
  meanwhile = async () => undefined;
  const { local } = chrome.storage;
  const get = local.get.bind(local) as (keys: string | readonly string[] | null) => Promise<Record<string, unknown>>;
  Object.assign(local, {
    get: async (keys: string | readonly string[] | null) => {
      read.push(keys);
      const found = await get(keys);
      const happens = keys === "release" ? meanwhile : async () => undefined;
      meanwhile = async () => undefined;
      await happens();
      return found;
    },
  });
  await service.publish({ sequence: 2, mark: "second" });
  expect(await lookNow()).toMatchObject({ kind: "updated" });
  service.browser.local.set("commitments", [{ label: "Kim" }]);
  read.length = 0;
});

test("A page that opens reads the heads and then what it shows, in two readings, and nothing else that is stored", async () => {
  expect(await shown()).toBe("second");
  expect(read).toHaveLength(2);
  expect(read[0]).toBe("release");
  const stored = [...service.browser.local.keys()].filter((name) => name.startsWith("blob:"));
  expect(read[1]).toEqual(expect.arrayContaining([expect.stringMatching(/^blob:/)]));
  expect((read[1] as string[]).every((name) => stored.includes(name))).toBe(true);
});

test("A page between whose two readings another release is stored shows one whole release", async () => {
  await service.publish({ sequence: 3, mark: "third" });
  meanwhile = async () => expect(await lookNow()).toMatchObject({ kind: "updated" });
  expect(await shown()).toBe("second");
  expect(await shown()).toBe("third");
});

test("Where no blob can be read, the copy in the package stands in", async () => {
  meanwhile = async () => void service.browser.broken.add("local.get");
  expect(await shown()).toBe("bundled");
});

test.each([
  ["term-lists", "de", false, false],
  ["term-lists", "fr", true, true],
  ["messages", "de", false, true],
  ["messages", "fr", true, false],
  ["countries", null, false, true],
  ["resources", "en-GB", false, true],
])("A page in German reads %s in %s, with lists %s: %s", (name, locale, withLists, expected) => {
  expect(isShownIn("de", withLists)({ name, locale } as Collection)).toBe(expected);
});
