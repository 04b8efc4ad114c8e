import { beforeEach, describe, expect, test } from "vitest";
import { ContinuedRequests } from "./continued";

const pressed = { address: "https://google.com/search?q=blue" };
const sentOn = { address: "https://www.google.com/search?q=blue" };
let continued: ContinuedRequests;
beforeEach(() => {
  continued = new ContinuedRequests();
  continued.opened(pressed, 5, 0);
});

const begin = (id = "1", tabId = 5, now = 0) => continued.began({ ...pressed, tabId, id }, now);

describe("Continue opens the way", () => {
  test("for the one request of its page, once", () => {
    expect(begin()).toBe(true);
    expect(begin()).toBe(false);
  });

  test.each([
    ["another tab", () => begin("1", 6)],
    ["another address", () => continued.began({ ...sentOn, tabId: 5, id: "1" }, 0)],
    ["more than three seconds later", () => begin("1", 5, 3_001)],
  ])("and not for %s", (_, ask) => {
    expect(ask()).toBe(false);
  });
});

describe("After Continue", () => {
  test("the request goes on when the engine sends it to another address, once for each", () => {
    begin();
    expect(continued.goesOn(sentOn, "1", 1_000)).toBe(true);
    expect(continued.goesOn(sentOn, "1", 1_001)).toBe(false);
  });

  test("a click on the engine's images, in the same tab and at once, is a new search", () => {
    begin();
    expect(continued.goesOn({ address: "https://google.com/search?q=blue&udm=2" }, "2", 1)).toBe(false);
  });

  test.each([
    ["the same address again", pressed, "1", 1_000],
    ["another query", { address: "https://www.google.com/search?q=zebra" }, "1", 1_000],
    ["a second query beside it", { address: "https://www.google.com/search?q=blue&q=zebra" }, "1", 1_000],
    ["a request that nobody told of", sentOn, null, 1_000],
    ["five seconds later", sentOn, "1", 5_000],
  ] as const)("a search is stopped as ever: %s", (_, search, id, now) => {
    begin();
    expect(continued.goesOn(search, id, now)).toBe(false);
  });

  test("nothing goes on before the request itself was asked for", () => {
    expect(continued.goesOn(sentOn, "1", 1)).toBe(false);
  });

  test("an engine may send it on three times at most", () => {
    begin();
    const hops = ["a", "b", "c", "d"].map((host) => ({ address: `https://www.google.com/search?q=blue&x=${host}` }));
    expect(hops.map((hop) => continued.goesOn(hop, "1", 1_000))).toEqual([true, true, true, false]);
  });

  test("the fields of a posted form count as its words", () => {
    const form = { address: "https://www.startpage.com/sp/search", form: [["query", "blue"]] } as const;
    continued.opened(form, 5, 0);
    continued.began({ address: form.address, tabId: 5, id: "3" }, 0);
    expect(continued.goesOn({ address: "https://www.startpage.com/sp/search?query=blue" }, "3", 1)).toBe(true);
  });
});
