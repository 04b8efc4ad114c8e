import { beforeEach, describe, expect, test, vi } from "vitest";
import { FakeService } from "../catalogue/fake-service";
import { listen } from "./shared";

type Listener = (message: unknown, sender: unknown, respond: (answer: unknown) => void) => boolean;

const gate = {
  install: async () => undefined,
  remove: async () => undefined,
  stands: async () => true,
  lostWith: () => undefined,
  openTheWay: async () => false,
  pageFor: async () => "",
};

let service: FakeService;
let heard: Listener;
let started: () => void;
beforeEach(async () => {
  service = await FakeService.create();
  const event = () => ({ addListener: () => undefined });
  Object.assign(chrome.runtime, {
    onInstalled: event(),
    onStartup: { addListener: (listener: () => void) => (started = listener) },
    onMessage: { addListener: (listener: Listener) => (heard = listener) },
  });
  Object.assign(chrome.tabs, { onRemoved: event() });
  Object.assign(chrome.permissions, { onAdded: event(), onRemoved: event() });
  Object.assign(chrome, { action: { onClicked: event() } });
});

const listenIn = (window: "private" | "regular") => {
  Object.assign(chrome.extension, { inIncognitoContext: window === "private" });
  listen(gate);
};
const askForUpdate = () =>
  new Promise((respond) => {
    heard({ name: "update", content: {} }, { id: "fake" }, respond);
  });

describe("Asked for newer messages,", () => {
  test("a private window's own worker refuses: it fetches nothing, writes nothing and plans nothing", async () => {
    await service.publish({ sequence: 2, mark: "two" });
    listenIn("private");
    expect(await askForUpdate()).toEqual({ kind: "failed", reason: "private-window" });
    expect(service.asked).toEqual([]);
    expect(service.browser.local.size).toBe(0);
    expect(service.browser.alarms.size).toBe(0);
  });

  test("the regular worker fetches them", async () => {
    await service.publish({ sequence: 2, mark: "two" });
    listenIn("regular");
    expect(await askForUpdate()).toMatchObject({ kind: "updated" });
    await vi.waitFor(() => expect([...service.browser.alarms.keys()].sort()).toEqual(["catalogue", "forget"]));
  });
});

describe("Once it is removed,", () => {
  test("the browser opens one page, at an address without anything in it", () => {
    listenIn("regular");
    expect(service.browser.opensWhenRemoved).toBe(`${__SERVICE_ORIGIN__}/paused`);
  });

  test("a private window's own worker asks for nothing", () => {
    listenIn("private");
    expect(service.browser.opensWhenRemoved).toBe("");
  });
});

describe("A change that was to wait, and has waited long enough,", () => {
  const due = () => {
    service.browser.local.set("waiting", {
      seenAt: Date.now() - 1_000,
      waiting: [{ id: "a", change: { kind: "switch-off" }, needed: 3_600_000, counted: 3_600_000 }],
    });
    service.browser.local.set("phrases-saved", true);
  };
  const isMade = () => service.browser.local.get("switched-off") === true && !service.browser.local.has("waiting");
  const settles = () => new Promise((respond) => void heard({ name: "settle", content: {} }, { id: "fake" }, respond));

  test.each([
    ["when a page asks", async () => void (await settles())],
    ["as the browser starts", async () => started()],
    ["when the alarm rings", async () => service.browser.ring("forget")],
  ])("is made by the regular worker %s", async (_, moment) => {
    listenIn("regular");
    due();
    await vi.waitFor(() => expect(service.browser.alarms.has("forget")).toBe(true));
    await moment();
    await vi.waitFor(() => expect(isMade()).toBe(true));
  });

  test.each([
    ["when a page asks", async () => void (await settles())],
    ["as the browser starts", async () => started()],
  ])("is left alone by a private window's own worker %s", async (_, moment) => {
    listenIn("private");
    due();
    await moment();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(isMade()).toBe(false);
    expect(service.browser.local.has("switched-off")).toBe(false);
  });
});
