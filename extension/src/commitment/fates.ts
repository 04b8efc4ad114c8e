import type { Commitment, Fate, WrittenNote } from "./kept";
import type { Delivered, Outbox, Waiting } from "./outbox";
import { fromBase64Url, toBase64Url } from "./protocol/bytes";
import { open } from "./protocol/open";
import { readingKeysOf } from "./secrets";

/**
 * The commitment with an outbox that has changed, and with what became of each note. Notes of the person's that another copy of this profile sent, or that a
 * restored profile has forgotten, are listed again as they are found.
 */
export async function withOutbox(before: Commitment, outbox: Outbox): Promise<Commitment> {
  const notes = before.notes.map((note) => (note.fate === "waiting" ? { ...note, fate: fateOf(note, before.outbox, outbox) } : note));
  const listed = new Set(notes.map(({ id }) => id));
  const unknown = outbox.delivered.filter(({ id }) => !listed.has(id));
  return { ...before, outbox, notes: unknown.length === 0 ? notes : [...notes, ...(await opened(before, unknown))] };
}

function fateOf({ id }: WrittenNote, before: Outbox, after: Outbox): Fate {
  if (after.delivered.some((delivered) => delivered.id === id)) return "sent";
  const waiting = after.waiting.find((note) => note.id === id);
  if (waiting && after.standing.kind === "open") return "waiting";
  return wasOnItsWay(waiting ?? before.waiting.find((note) => note.id === id)) ? "unsure" : "not-sent";
}

const wasOnItsWay = (note: Waiting | undefined): boolean => note?.sealed !== undefined;

async function opened({ secrets }: Commitment, delivered: readonly Delivered[]): Promise<WrittenNote[]> {
  const keys = await readingKeysOf(secrets);
  const notes = await Promise.all(delivered.map(({ note }) => open(keys, fromBase64Url(note) ?? new Uint8Array(0))));
  return notes.flatMap((note) => {
    if (!note.ok) return [];
    const { id, kind, day, text } = note.value;
    return [{ id: toBase64Url(id), kind, day, text, fate: "sent" as const }];
  });
}
