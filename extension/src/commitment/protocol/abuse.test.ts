import { expect, test } from "vitest";
import { utf8 } from "../../catalogue/bytes";
import { agreed, writerOf } from "../fake-sides";
import { randomBytes } from "./bytes";
import type { Direction } from "./keys";
import { type Note, noteBytes } from "./note";
import { type OpenedNote, open } from "./open";
import { none } from "./position";
import { seal } from "./seal";

const agreement = await agreed();
const everything = ["counter", "day", "direction", "hash", "id", "kind", "previous", "text"];

async function opened(direction: Direction, note: Note): Promise<OpenedNote> {
  const sealed = await seal(writerOf(agreement, direction), { counter: 1, previous: none }, note, randomBytes(12));
  const read = await open(agreement.reading, sealed);
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}

test("What a partner gets are the note's words, day and kind, and nothing of the extension", async () => {
  const note: Note = { kind: "check-in", id: randomBytes(16), day: 20_000, text: "blue zebra" };
  expect(Object.keys(await opened("from-person", note)).sort()).toEqual(everything);
  // Kind, id, day, length: no room for anything else that is sealed and signed.
  expect(noteBytes(note).length).toBe(1 + 16 + 4 + 2 + utf8(note.text).length);
});

test("What a person gets of a partner are words, and nothing that does anything", async () => {
  const answer: Note = { kind: "encouragement", id: randomBytes(16), day: 20_000, text: "paper lantern" };
  expect(Object.keys(await opened("from-partner", answer)).sort()).toEqual(everything);
});
