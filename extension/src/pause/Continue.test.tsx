// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type FaultReason, keepTicket, type StopReason, type Ticket, ticketLifetime } from "../interception/tickets";
import { FakePage } from "../ui/fake-page";
import { load } from "./load";
import { PausePage } from "./PausePage";
import { words } from "./words";

vi.mock("../catalogue/open", async () => {
  const { openReleased } = await import("../help/released-catalogue");
  return { openRelease: () => openReleased() };
});

const wait = 10_000;
const address = "https://www.bing.com/search?q=blue+zebra";
const paused: StopReason = { kind: "pause", concern: "any" };
let page: FakePage;
let replaced: string[];

beforeEach(() => {
  page = new FakePage().install();
  replaced = [];
  vi.spyOn(location, "replace").mockImplementation((to) => void replaced.push(String(to)));
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function open(change: Partial<Ticket> = {}): Promise<void> {
  const now = Date.now();
  const ticket: Ticket = { reason: paused, search: { address }, tabId: 7, isPrivate: false, openedAt: now, continueFrom: now, ...change };
  await page.show(<PausePage scene={await load(await keepTicket(ticket))} />);
}

describe("Continue", () => {
  test("is not offered before the wait is over, and then it is", async () => {
    vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"] });
    const now = Date.now();
    const token = await keepTicket({
      reason: paused,
      search: { address },
      tabId: 7,
      isPrivate: false,
      openedAt: now,
      continueFrom: now + wait,
    });
    const scene = await load(token);
    const shown = page.show(<PausePage scene={scene} />);
    await vi.advanceTimersByTimeAsync(0);
    await shown;
    expect(page.has(words.continue.waiting({ seconds: 10 }))).toBe(true);
    for (let second = 0; second < 9; second++) await vi.advanceTimersByTimeAsync(1_000);
    expect(page.has(words.continue.waiting({ seconds: 1 }))).toBe(true);
    expect(page.has(words.continue.button)).toBe(false);
    await vi.advanceTimersByTimeAsync(1_100);
    expect(page.has(words.continue.button)).toBe(true);
    expect(page.has(words.continue.ready)).toBe(true);
  });

  test("goes on in this tab", async () => {
    page.answers.continue = { kind: "go", address, form: null };
    await open();
    await page.press(words.continue.button);
    expect(replaced).toEqual([address]);
  });

  test("sends a form as it was, in order, even with a field called submit", async () => {
    const sent: { action: string; fields: [string, string][] }[] = [];
    vi.spyOn(HTMLFormElement.prototype, "submit").mockImplementation(function (this: HTMLFormElement) {
      sent.push({ action: this.action, fields: [...this.querySelectorAll("input")].map(({ name, value }) => [name, value]) });
    });
    const form = [
      ["q", "blue zebra"],
      ["submit", "Go"],
      ["q", "again"],
    ] as const;
    page.answers.continue = { kind: "go", address: "https://html.duckduckgo.com/html/", form };
    await open();
    await page.press(words.continue.button);
    expect(sent).toEqual([{ action: "https://html.duckduckgo.com/html/", fields: form }]);
    expect(replaced).toEqual([]);
  });

  test("says so when the search is no longer kept", async () => {
    page.answers.continue = { kind: "gone" };
    await open({ openedAt: Date.now() - ticketLifetime - 1 });
    await page.press(words.continue.button);
    await page.says("This search is no longer kept. Type it again.");
    expect(replaced).toEqual([]);
  });

  test("says so when the browser refuses, or the background does not answer, and can be tried again", async () => {
    page.answers.continue = { kind: "failed" };
    await open();
    await page.press(words.continue.button);
    await page.says(words.continue.failed);
    page.answers.continue = { kind: "go", address, form: null };
    await page.press(words.continue.tryAgain);
    expect(replaced).toEqual([address]);
  });
});

describe("A search that could not be checked", () => {
  const faults = Object.entries(words.unchecked.reasons) as [FaultReason, string][];

  test.each(faults)("names the reason %s in one sentence, with three plain ways on and no message", async (fault, sentence) => {
    await open({ reason: { kind: "unchecked", fault } });
    const parts = [...document.querySelectorAll("main > *")].map((element) =>
      element.matches(".crisis") ? "crisis" : element.textContent,
    );
    expect(parts).toEqual([words.unchecked.title, sentence, "ContinueTry againSettings", "", "crisis"]);
  });

  test("goes on at once when told to", async () => {
    page.answers.continue = { kind: "go", address, form: null };
    await open({ reason: { kind: "unchecked", fault: "too-slow" }, continueFrom: Date.now() + wait });
    await page.press(words.unchecked.continue);
    expect(replaced).toEqual([address]);
  });

  test("can be checked again, without asking to send it on", async () => {
    await open({ reason: { kind: "unchecked", fault: "too-slow" } });
    await page.press(words.unchecked.tryAgain);
    expect(replaced).toEqual([address]);
    expect(page.asked).toEqual([]);
  });
});
