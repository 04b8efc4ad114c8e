import { describe, expect, test } from "vitest";
import type { Message } from "../catalogue/types";
import { fakeMessage } from "../help/fake-catalogue";
import { releasedCatalogue } from "../help/released-catalogue";
import { type CanBeMet, looks, nextTurn, type Rotation } from "./rotation";

/** Mulberry32: the same seed always gives the same numbers. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const always = () => true;
const never = () => false;
const start: Rotation = { concern: "any", lastMessages: [], lastLook: null, shown: undefined };

/** The turns of pauses that follow each other, each with what the ones before left behind. */
function play(messages: readonly Message[], concern: Rotation["concern"], pauses: number, seed: number, canBeMet: CanBeMet = always) {
  const random = seeded(seed);
  const turns: { message: Message; look: number }[] = [];
  while (turns.length < pauses) {
    const lastMessages = turns
      .slice(-4)
      .map((turn) => turn.message.id)
      .reverse();
    const rotation = { concern, lastMessages, lastLook: turns.at(-1)?.look ?? null, shown: undefined };
    const { message, look } = nextTurn(messages, rotation, canBeMet, random);
    if (message) turns.push({ message, look });
  }
  return turns;
}

const withoutPeople: CanBeMet = ({ action }) => action.need === "self-help" || action.need === "plan";
const seeds = Array.from({ length: 100 }, (_, seed) => seed);

describe.each(["any", "sexual-content", "sexual-images-of-children"] as const)("Over many pauses about %s", async (concern) => {
  const { messages } = await releasedCatalogue();

  test.each<[string, CanBeMet]>([
    ["whatever they ask for", always],
    ["when nobody can be talked or written to", withoutPeople],
    ["when nothing can be met", never],
  ])("no message is among the four before it, and theme and look change every time: %s", (_, canBeMet) => {
    for (const seed of seeds) {
      const turns = play(messages, concern, 40, seed, canBeMet);
      turns.forEach(({ message, look }, index) => {
        expect(turns.slice(Math.max(0, index - 4), index).map((turn) => turn.message.id)).not.toContain(message.id);
        expect(look).not.toBe(turns[index - 1]?.look);
        expect(message.theme).not.toBe(turns[index - 1]?.message.theme);
      });
    }
  });

  test("only messages for the person and of that concern come, and in the end all of them do", () => {
    const fitting = messages.filter((message) => message.concern === concern && message.audience === "self").map(({ id }) => id);
    const shown = new Set(seeds.flatMap((seed) => play(messages, concern, 40, seed)).map(({ message }) => message.id));
    expect([...shown].sort()).toEqual([...fitting].sort());
  });

  test("none asks to talk or write to somebody while nobody is there", () => {
    for (const seed of seeds)
      for (const { message } of play(messages, concern, 40, seed, withoutPeople)) expect(withoutPeople(message)).toBe(true);
  });

  test("every look comes", () => {
    expect(new Set(seeds.flatMap((seed) => play(messages, concern, 10, seed)).map(({ look }) => look)).size).toBe(looks);
  });
});

describe("Within one stretch of searching", () => {
  const messages = ["a", "b", "c"].map((id) => fakeMessage({ id }));

  test("message and look stay", () => {
    const turn = nextTurn(messages, { ...start, lastMessages: ["b"], lastLook: 2, shown: { messageId: "b", look: 2 } }, never, seeded(1));
    expect(turn).toEqual({ message: messages[1], look: 2, isNew: false });
  });

  test("a message that a newer catalogue no longer has is replaced", () => {
    const turn = nextTurn(messages, { ...start, shown: { messageId: "gone", look: 2 } }, always, seeded(1));
    expect(turn.isNew).toBe(true);
    expect(messages).toContainEqual(turn.message);
  });
});

describe("A message whose need cannot be met", () => {
  const talk = fakeMessage({ id: "talk", theme: "law", action: { label: "Talk", need: "talk" } });
  const alone = ["a", "b", "c", "d"].map((id) => fakeMessage({ id }));

  test("comes only when all the others were just seen", () => {
    const ids = play([talk, ...alone], "any", 100, 1, withoutPeople).map(({ message }) => message.id);
    ids.forEach((id, index) => {
      const before = new Set(ids.slice(Math.max(0, index - 4), index));
      expect(id === "talk", `${index}: ${id}`).toBe(alone.every((message) => before.has(message.id)));
    });
    expect(ids).toContain("talk");
  });
});

describe("With few messages", () => {
  test.each([2, 3, 4, 5])("%i of one theme never come twice running", (count) => {
    const messages = Array.from({ length: count }, (_, index) => fakeMessage({ id: `m${index}` }));
    const ids = play(messages, "any", 60, count).map(({ message }) => message.id);
    expect(ids.filter((id, index) => id === ids[index - 1])).toEqual([]);
  });

  test("a single one comes again rather than none", () => {
    const turns = play([fakeMessage({ id: "only" })], "any", 3, 1);
    expect(turns.map(({ message }) => message.id)).toEqual(["only", "only", "only"]);
  });

  test("none at all leaves the page without a message", () => {
    expect(nextTurn([fakeMessage({ id: "other", concern: "sexual-content" })], start, always, seeded(1)).message).toBeNull();
    expect(nextTurn([fakeMessage({ id: "partner", audience: "partner" })], start, always, seeded(1)).message).toBeNull();
  });
});
