import { beforeEach, describe, expect, test, vi } from "vitest";
import { listen } from "../background/shared";
import { FakeService } from "../catalogue/fake-service";
import { stop } from "../interception/stop";
import { dayNumber } from "./days";
import { FakeMailboxes } from "./fake-mailbox";
import { addCommitment, changeCommitment, deleteCommitment, readCommitments } from "./kept";
import { load } from "./load";
import { begun, type Drawn, draw, register } from "./making";
import { endHere, sendNow, writeNote } from "./sending";

const gate = {
  install: async () => undefined,
  remove: async () => undefined,
  stands: async () => true,
  lostWith: () => undefined,
  openTheWay: async () => false,
  pageFor: async () => "",
};

let service: FakeService;
let mailboxes: FakeMailboxes;
let starts: () => void;
let heard: (message: unknown, sender: unknown, respond: (answer: unknown) => void) => boolean;
let drawn: Drawn;
beforeEach(async () => {
  service = await FakeService.create();
  mailboxes = new FakeMailboxes();
  const catalogue = globalThis.fetch;
  vi.stubGlobal("fetch", (address: string, init: RequestInit) =>
    String(address).includes("/v1/mailboxes") ? mailboxes.fetch(address, init) : catalogue(address, init),
  );
  const event = () => ({ addListener: () => undefined });
  Object.assign(chrome.runtime, {
    onInstalled: event(),
    onStartup: { addListener: (listener: () => void) => (starts = listener) },
    onMessage: { addListener: (listener: typeof heard) => (heard = listener) },
  });
  Object.assign(chrome.tabs, { onRemoved: event() });
  Object.assign(chrome.permissions, { onAdded: event(), onRemoved: event() });
  Object.assign(chrome, { management: { getSelf: async () => ({ installType: "normal" }) } });
  listen(gate);
  drawn = await draw(30);
  await register(drawn);
  await addCommitment(begun(drawn, "Kim", "Hello.", dayNumber(Date.now())));
});

const mailbox = () => drawn.secrets.mailbox;
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
const forgetRetry = () => changeCommitment(mailbox(), (kept) => ({ ...kept, retry: null }));

describe("With a commitment in which nothing waits,", () => {
  beforeEach(async () => {
    await sendNow(mailbox());
    await settled();
    mailboxes.requests.length = 0;
  });

  test("a month of the browser's alarms and starts asks nothing of a mailbox", async () => {
    expect((await readCommitments())[0]?.notes[0]?.fate).toBe("sent");
    for (let day = 0; day < 31; day++) {
      starts();
      await settled();
      for (const name of [...service.browser.alarms.keys()]) {
        expect(name).not.toBe("send");
        service.browser.ring(name);
      }
      await settled();
    }
    expect(mailboxes.requests).toEqual([]);
  });

  test("100 flagged searches ask nothing of a mailbox", async () => {
    for (let number = 0; number < 100; number++)
      await stop(
        {
          search: { address: `https://www.bing.com/search?q=${number}` },
          tabId: number,
          isPrivate: false,
          reason: { kind: "pause", concern: "any" },
        },
        Date.now(),
      );
    await settled();
    expect(mailboxes.requests).toEqual([]);
    expect(service.browser.alarms.has("send")).toBe(false);
  });
});

describe("A note that waits", () => {
  test("is tried again when the alarm rings, also after the browser has forgotten its alarms", async () => {
    mailboxes.isAway = true;
    await sendNow(mailbox());
    mailboxes.isAway = false;
    service.browser.alarms.clear();
    starts();
    await vi.waitFor(() => expect(service.browser.alarms.has("send")).toBe(true));
    await forgetRetry();
    service.browser.ring("send");
    await vi.waitFor(async () => expect((await readCommitments())[0]?.notes[0]?.fate).toBe("sent"));
    expect(mailboxes.requests).toEqual(["PUT /v1/mailboxes/ID", "POST /v1/mailboxes/ID/notes"]);
    await vi.waitFor(() => expect(service.browser.alarms.has("send")).toBe(false));
  });

  test("is tried later and later, and never sooner than the service says", async () => {
    mailboxes.faults.push("busy");
    await sendNow(mailbox());
    const first = (await readCommitments())[0]?.retry?.notBefore ?? 0;
    expect(first).toBeGreaterThanOrEqual(Date.now() + 89_000);
    mailboxes.isAway = true;
    for (let times = 0; times < 9; times++) await sendNow(mailbox());
    const last = ((await readCommitments())[0]?.retry?.notBefore ?? 0) - Date.now();
    expect(last).toBeGreaterThan(5 * 3_600_000);
    expect(last).toBeLessThan(13 * 3_600_000);
  });

  test("is sent where the browser does not say who installed the extension, as the page says it is", async () => {
    Object.assign(chrome, { management: { getSelf: () => Promise.reject(new Error("not told")) } });
    expect((await load()).installedBySomebodyElse).toBe(false);
    expect(await sendNow(mailbox())).toEqual({ kind: "done" });
  });

  test("is left alone where somebody else installed the extension, and no alarm rings for it; an end is still told", async () => {
    Object.assign(chrome, { management: { getSelf: async () => ({ installType: "admin" }) } });
    expect(service.browser.alarms.has("send")).toBe(false);
    await writeNote(mailbox(), "Hello again.");
    expect(await sendNow(mailbox())).toEqual({ kind: "off" });
    starts();
    await settled();
    expect(service.browser.alarms.has("send")).toBe(false);
    expect(mailboxes.requests).toEqual(["PUT /v1/mailboxes/ID"]);
    expect((await readCommitments())[0]?.retry).toBe(null);
    await endHere(mailbox());
    service.browser.ring("send");
    await vi.waitFor(() => expect(mailboxes.requests.at(-1)).toBe("DELETE /v1/mailboxes/ID"));
  });

  test("that has been sent changes nothing more that is kept", async () => {
    await sendNow(mailbox());
    const before = service.browser.local.get("commitments");
    await sendNow(mailbox());
    expect(service.browser.local.get("commitments")).toBe(before);
  });

  test("does not come back when everything is erased while it is being sent", async () => {
    const sending = sendNow(mailbox());
    await deleteCommitment(mailbox());
    await sending;
    expect(service.browser.local.has("commitments")).toBe(false);
    expect(service.browser.alarms.has("send")).toBe(false);
  });
});

describe("The toolbar button", () => {
  test("says that notes are shared while they are, and not with whom", async () => {
    starts();
    await vi.waitFor(() => expect(service.browser.toolbarTitle).toBe("browser's sharing"));
    await endHere(mailbox());
    await vi.waitFor(() => expect(service.browser.toolbarTitle).toBe("A Pause"));
  });

  test("says nothing of it any more when everything was erased", async () => {
    starts();
    await vi.waitFor(() => expect(service.browser.toolbarTitle).toBe("browser's sharing"));
    service.browser.local.clear();
    heard({ name: "erased", content: {} }, { id: "fake" }, () => undefined);
    await vi.waitFor(() => expect(service.browser.toolbarTitle).toBe("A Pause"));
    await vi.waitFor(() => expect(service.browser.alarms.has("send")).toBe(false));
  });
});
