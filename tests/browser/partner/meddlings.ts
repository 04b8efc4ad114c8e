import type { Notes } from "./between.ts";

/** One byte of the note with this number is another. */
export const changed = (counter: number) => (served: Notes) => ({
  ...served,
  notes: served.notes.map((one) => {
    if (one.counter !== counter) return one;
    const bytes = Buffer.from(one.note, "base64");
    bytes[700] = (bytes[700] ?? 0) ^ 1;
    return { counter, note: bytes.toString("base64") };
  }),
});

/** What somebody in between could do to three notes, and what the page says of it. */
export const meddlings: readonly (readonly [name: string, meddle: (served: Notes) => Notes, number: string, says: string])[] = [
  ["a changed note", changed(2), "Note 2", "Somebody changed it on its way"],
  [
    "an old note in place of a newer one",
    ({ last, notes: [one, two, three] }) => ({ last, notes: [one, two, { ...three, note: one?.note }] as Notes["notes"] }),
    "Note 3",
    "It is an old note that came once more.",
  ],
  [
    "notes that changed places",
    ({ last, notes: [one, two, three] }) => ({
      last,
      notes: [one, { ...two, note: three?.note }, { ...three, note: two?.note }] as Notes["notes"],
    }),
    "Note 2",
    "It came at the wrong place.",
  ],
  ["a note left out", ({ last, notes: all }) => ({ last, notes: all.filter(({ counter }) => counter !== 2) }), "Note 2", "It is missing."],
  [
    "a note cut short",
    ({ last, notes: all }) => ({ last, notes: all.map((one) => (one.counter === 3 ? { ...one, note: "AQ==" } : one)) }),
    "Note 3",
    "It does not have the size of a note.",
  ],
  ["the newest held back", ({ last, notes: all }) => ({ last, notes: all.slice(0, 2) }), "Note 3", "did not hand it over"],
];
