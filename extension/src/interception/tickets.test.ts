import { beforeEach, describe, expect, test } from "vitest";
import { FakeChrome } from "../platform/fake-chrome";
import { continueSearch } from "./continue";
import { dropTicket, keepTicket, readTicket, sweepTickets, type Ticket, ticketLifetime } from "./tickets";

let browser: FakeChrome;
beforeEach(() => {
  browser = new FakeChrome().install();
});

const ticket: Ticket = {
  reason: { kind: "pause", concern: "any" },
  search: { address: "https://www.google.com/search?q=blue" },
  tabId: 5,
  isPrivate: false,
  openedAt: 0,
  continueFrom: 10_000,
};
const open = async () => true;

describe("Continue", () => {
  test("forwards a stopped search once, and only after its wait", async () => {
    const token = await keepTicket(ticket);
    expect(await continueSearch(token, 5, open, 9_999)).toEqual({ kind: "gone" });
    expect(await continueSearch(token, 5, open, 10_000)).toEqual({ kind: "go", address: ticket.search?.address, form: null });
    expect(await continueSearch(token, 5, open, 10_001)).toEqual({ kind: "gone" });
  });

  test("says it is gone after ten minutes, and what was kept is gone from memory", async () => {
    const token = await keepTicket(ticket);
    expect(await continueSearch(token, 5, open, ticketLifetime + 1)).toEqual({ kind: "gone" });
    expect(JSON.stringify([...browser.session])).not.toContain("google");
  });

  test("says it is gone after Leave or Exit, and for a token nobody drew", async () => {
    const token = await keepTicket(ticket);
    await dropTicket(token);
    expect(await continueSearch(token, 5, open, 20_000)).toEqual({ kind: "gone" });
    expect(await continueSearch("f".repeat(32), 5, open, 20_000)).toEqual({ kind: "gone" });
  });

  test("gives back the form of a search sent by POST, and can be tried again when the browser refused", async () => {
    const form = [["query", "blue"]] as const;
    const token = await keepTicket({ ...ticket, search: { address: "https://www.startpage.com/sp/search", form } });
    expect(await continueSearch(token, 5, open, 20_000)).toMatchObject({ kind: "go", form: [["query", "blue"]] });
    const refused = await keepTicket(ticket);
    expect(await continueSearch(refused, 5, async () => false, 20_000)).toEqual({ kind: "failed" });
    expect(await continueSearch(refused, 5, open, 20_001)).toMatchObject({ kind: "go" });
  });
});

test("A ticket is drawn at random, 128 bits long, and kept in memory alone", async () => {
  const tokens = new Set(await Promise.all(Array.from({ length: 50 }, () => keepTicket(ticket))));
  expect(tokens.size).toBe(50);
  for (const token of tokens) expect(token).toMatch(/^[0-9a-f]{32}$/);
  expect(browser.local.size).toBe(0);
});

test("The tickets of a closed tab are forgotten, others stay", async () => {
  const [closed, other] = [await keepTicket(ticket), await keepTicket({ ...ticket, tabId: 6 })];
  await sweepTickets(1, ({ tabId }) => tabId === 5);
  expect(await readTicket(closed, 1)).toBeUndefined();
  expect(await readTicket(other, 1)).toBeDefined();
});

test("A search older than ten minutes is forgotten without anybody asking for it", async () => {
  await keepTicket(ticket);
  await sweepTickets(ticketLifetime);
  expect(JSON.stringify([...browser.session])).toContain("google");
  await sweepTickets(ticketLifetime + 1);
  expect(JSON.stringify([...browser.session])).not.toContain("google");
});
