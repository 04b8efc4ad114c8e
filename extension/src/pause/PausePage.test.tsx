// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { releasedCatalogue } from "../help/released-catalogue";
import { keepTicket, type StopReason, type Ticket } from "../interception/tickets";
import { FakePage } from "../ui/fake-page";
import { load } from "./load";
import { PausePage } from "./PausePage";
import { words } from "./words";

vi.mock("../catalogue/open", async () => {
  const { openReleased } = await import("../help/released-catalogue");
  return { openRelease: () => openReleased() };
});

const address = "https://www.bing.com/search?q=blue+zebra";
const paused: StopReason = { kind: "pause", concern: "any" };
let page: FakePage;

beforeEach(() => {
  page = new FakePage().install();
});

async function open(change: Partial<Ticket> = {}): Promise<string> {
  const now = Date.now();
  const ticket: Ticket = { reason: paused, search: { address }, tabId: 7, isPrivate: false, openedAt: now, continueFrom: now, ...change };
  const token = await keepTicket(ticket);
  await page.show(<PausePage scene={await load(token)} />);
  return token;
}

const holds = (token: string): boolean => page.session.has(`ticket:${token}`);

describe("The pause", () => {
  test("says nothing of the search", async () => {
    await open();
    expect(document.documentElement.innerHTML).not.toMatch(/blue|zebra|bing/i);
  });

  test("leads with Leave: the first button after the way out", async () => {
    await open();
    const buttons = [...document.querySelectorAll("main button, main summary, main a")].map((element) => element.textContent);
    expect(buttons[0]).toBe(words.leave);
    expect(buttons.at(-1)).toBe(words.continue.button);
  });

  test("opens one new tab for two presses", async () => {
    await open();
    const button = document.querySelector<HTMLElement>("button.lead");
    button?.click();
    button?.click();
    await page.settle();
    expect(page.opened).toHaveLength(1);
  });

  test.each([words.leave, "Exit this page"])("“%s” forgets the search and closes the tab", async (button) => {
    const token = await open();
    await page.press(button);
    expect(holds(token)).toBe(false);
    expect(page.closed).toEqual([7]);
    expect(page.opened).toHaveLength(1);
  });

  test("closes on the third press of Shift", async () => {
    const token = await open();
    for (let press = 0; press < 3; press++) dispatchEvent(new KeyboardEvent("keydown", { key: "Shift" }));
    await page.settle();
    expect(holds(token)).toBe(false);
    expect(page.closed).toEqual([7]);
  });

  test("keeps message and look when it is loaded again, and shows others at the next stretch", async () => {
    await page.session.set("episode", { lastPauseAt: Date.now(), continueFrom: 0, shown: {} });
    await open();
    const title = document.querySelector("h1")?.textContent;
    const look = document.documentElement.dataset["look"];
    await open();
    expect(document.querySelector("h1")?.textContent).toBe(title);
    expect(document.documentElement.dataset["look"]).toBe(look);

    page.session.set("episode", { lastPauseAt: Date.now(), continueFrom: 0, shown: {} });
    await open();
    expect(document.querySelector("h1")?.textContent).not.toBe(title);
    expect(document.documentElement.dataset["look"]).not.toBe(look);
  });

  test.each([
    { own: { reason: "My family", moment: "it is late", act: "read" }, offers: false },
    { own: { reason: "My family", moment: "it is late", act: "" }, offers: true },
  ])("offers to write a plan: $offers, when what is written is $own", async ({ own, offers }) => {
    page.local.set("own-words", own);
    const titles = new Set<string | null>();
    // Every message in turn, because some of them speak of a plan.
    for (let turn = 0; turn < 30; turn++) {
      page.session.set("episode", { lastPauseAt: Date.now(), continueFrom: 0, shown: {} });
      await open();
      for (const offered of document.querySelectorAll("main summary")) titles.add(offered.textContent);
    }
    expect([...titles].some((title) => title?.includes("Write an if-then plan"))).toBe(offers);
    await page.says("My family");
  });

  test("on a day with a pause before, begins with a wave to let pass and the own words, and warns of nothing", async () => {
    page.local.set("own-words", { reason: "My family", moment: "", act: "" });
    const { messages } = await releasedCatalogue();
    const supporting = messages.filter(({ theme }) => theme === "help" || theme === "own-reason").map(({ title }) => title);
    for (let turn = 0; turn < 30; turn++) {
      page.session.set("episode", { lastPauseAt: Date.now(), continueFrom: 0, isAgain: true, shown: {} });
      await open();
      expect(supporting).toContain(document.querySelector("h1")?.textContent);
      expect(document.querySelector("main summary")?.textContent).toContain(words.again.label);
      const own = document.querySelector(".own-words");
      const another = [...document.querySelectorAll("main h2")].find(({ textContent }) => textContent === "Another way");
      expect(own && another && own.compareDocumentPosition(another) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    }
  });

  test("writes the message's id to disk, but not from a private window", async () => {
    await open();
    expect((page.local.get("day") as { lastMessages: string[] }).lastMessages).toHaveLength(1);
    page = new FakePage();
    page.isPrivate = true;
    page.install();
    await open();
    expect([...page.local.keys()]).toEqual([]);
  });

  test.each(["local.get", "local.set"] as const)("opens all the same when the disk fails: %s", async (failure) => {
    page.broken.add(failure);
    await open();
    await page.says(words.leave);
  });

  test("says first when somebody else installed it", async () => {
    page.installType = "admin";
    await open();
    expect(page.text.indexOf("Somebody else put this on your browser")).toBeLessThan(page.text.indexOf(words.leave));
    await page.says("Somebody else put this on your browser");
  });

  test("opens a page without blame in the same document, moves focus to its heading, and comes back", async () => {
    await open();
    const message = document.querySelector("h1")?.textContent ?? "";
    const address = location.href;
    await page.press("I am under 18");
    expect(document.activeElement?.textContent).toBe("If you are under 18");
    expect(document.querySelectorAll("h1")).toHaveLength(1);
    expect(location.href).toBe(address);
    await page.press("Back");
    expect(document.activeElement?.textContent).toBe(message);
  });
});

describe("Without a ticket", () => {
  test.each(["", "0123456789abcdef0123456789abcdef"])("the page is calm and offers help (token “%s”)", async (token) => {
    await page.show(<PausePage scene={await load(token)} />);
    await page.says(words.gone.title);
    await page.says(words.leave);
    await page.says("Find A Helpline");
    expect(page.has(words.continue.button)).toBe(false);
  });

  test("when memory cannot be read, the same", async () => {
    page.broken.add("session.get");
    await page.show(<PausePage scene={await load("x")} />);
    await page.says(words.gone.title);
  });
});
