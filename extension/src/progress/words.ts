import { catalogue, message } from "../language/catalogue";

export const words = catalogue("progress", {
  documentTitle: message<{ product: string }>("{product}: my progress"),
  title: "My progress",
  off: {
    explain:
      "Here you can count the pauses you keep, and write a diary. It is off until you switch it on. A pause is kept when you do not go on to the search.",
    start: "Switch it on",
    started: "It is on. Counting begins now.",
  },
  plain: "It stays in this browser, as plain text. Anyone who can open this browser profile can read it. Private windows are not counted.",
  failed: "The browser did not save that. Try again.",
  private: "This is a private window. Open this page in a normal window.",

  kept: {
    heading: "Pauses kept this month",
    total: message<{ count: number }>("{count, plural, one {# pause kept this month.} other {# pauses kept this month.}}"),
    none: "None yet this month. A day without a pause is a good day too.",
    chart: message<{ count: number; days: number }>(
      "Chart: {count, plural, one {# pause} other {# pauses}} kept on {days, plural, one {# day} other {# days}}. The table below has the same numbers.",
    ),
    table: "See it as a table",
    day: "Day",
    count: "Pauses kept",
  },

  diary: {
    heading: "Diary",
    text: "A few words about today",
    save: "Add to the diary",
    saved: "It is in your diary.",
    empty: "There is nothing in the box. Write a word or two first.",
    none: "Nothing is written yet.",
    deleted: "It is deleted.",
    delete: "Delete",
    deleteName: message<{ day: string; text: string }>("Delete what you wrote on {day}: {text}"),
  },

  out: {
    heading: "Take it with you, or delete it",
    export: "Save it as a file",
    fileName: message<{ day: string }>("my-progress-{day}.json"),
    exported: "The browser has the file. Anyone who finds it can read it.",
    delete: "Delete my progress",
    sure: "Delete the counts and the diary now? It cannot be undone.",
    yes: "Yes, delete them",
    no: "No, keep them",
    deleted: "Your counts and your diary are deleted. Counting is off.",
  },
});
