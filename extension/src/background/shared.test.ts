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
beforeEach(async () => {
  service = await FakeService.create();
  const event = () => ({ addListener: () => undefined });
  Object.assign(chrome.runtime, {
    onInstalled: event(),
    onStartup: event(),
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
