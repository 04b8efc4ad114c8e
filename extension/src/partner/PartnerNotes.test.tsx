// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { absenceReasons, linkReasons, noteReasons } from "../commitment/protocol/reasons";
import { FakePartner } from "./fake-partner";
import { PartnerNotes } from "./PartnerNotes";
import { Wrong } from "./Wrong";
import { words } from "./words";

let place: HTMLElement;
beforeEach(() => {
  place = document.body.appendChild(document.createElement("div"));
});
afterEach(() => {
  render(null, place);
  place.remove();
});

const said = () => place.textContent ?? "";
const pressed = async (name: string) => {
  const button = [...place.querySelectorAll("button")].find(({ textContent }) => textContent?.trim() === name);
  if (!button) throw new Error(`No button "${name}" in: ${said()}`);
  await act(() => button.click());
};

async function shown(partner: FakePartner, text: string | undefined = partner.fragment) {
  const open = async (text: string | undefined) => {
    const given = await partner.open(text);
    if (given.kind === "opened") await given.session.look();
    return given;
  };
  const given = await open(text);
  await act(() => render(<PartnerNotes given={given} open={open} />, place));
}

describe("Each reason is a sentence on the page", () => {
  test.each([...noteReasons, ...absenceReasons])("of a note: %s", (reason) => {
    act(() => render(<Wrong findings={[{ reason, from: 3, to: 5 }]} />, place));
    expect(said()).toContain("Notes 3 to 5");
    expect(said()).toContain(words.wrong.reason[reason]);
    expect(words.wrong.reason[reason]).toMatch(/^[A-Z].{20,}\.$/);
    expect(new Set([...noteReasons, ...absenceReasons].map((other) => words.wrong.reason[other])).size).toBe(14);
  });

  test.each(linkReasons)("of a link: %s", async (reason) => {
    const partner = await FakePartner.invited();
    const texts = {
      "no-link": "https://companion.example/partner",
      "wrong-version": `Zz${partner.fragment.slice(2)}`,
      "cut-short": partner.fragment.slice(0, 40),
      mistyped: `${partner.fragment.slice(0, 90)}${partner.fragment.endsWith("AA") ? "BB" : "AA"}`,
    };
    await shown(partner, texts[reason]);
    expect(said()).toContain(words.link[reason]);
    expect(words.link[reason]).toMatch(/^[A-Z].{20,}\.$/);
  });

  test.each([
    ["away", { status: 500 }],
    ["busy", { status: 429 }],
    ["full", { status: 503, reason: "store-full" }],
    ["refused", { status: 400, reason: "bad-header" }],
  ] as const)("of a service that is %s", async (reason, refusal) => {
    const partner = await FakePartner.invited();
    partner.refusals.push(refusal);
    await shown(partner);
    expect(place.querySelector(".look [role=status]")?.textContent).toBe(words.failed[reason]);
    expect(words.failed[reason]).toMatch(/^[A-Z].{20,}\.$/);
    await pressed(words.look.again);
    await expect.poll(said).toContain(words.none);
  });
});

test("Where nothing is wrong, nothing is said; and age is nothing wrong", () => {
  act(() => render(<Wrong findings={[]} />, place));
  expect(said()).toBe("");
  act(() => render(<Wrong findings={[{ reason: "too-old", from: 1, to: 1 }]} />, place));
  expect(said()).not.toContain(words.wrong.heading);
});

test("Notes are text, whatever stands in them, the newest first and each with its own direction", async () => {
  const partner = await FakePartner.invited();
  partner.person.write("<img src=x onerror=alert(1)>\n<b>blue</b>", "first");
  partner.person.write("שלום");
  await partner.person.send();
  await shown(partner);
  const notes = [...place.querySelectorAll<HTMLElement>(".notes .words")];
  expect(notes.map(({ textContent }) => textContent)).toEqual(["שלום", "<img src=x onerror=alert(1)>\n<b>blue</b>"]);
  expect(notes.every(({ dir }) => dir === "auto")).toBe(true);
  expect(place.querySelector("img, b")).toBeNull();
  expect(said()).toMatch(/Friday,? 27 November 2026/);
  // A note tells the day on which Send was pressed, and no time.
  expect(place.querySelector(".notes")?.textContent).not.toMatch(/\d:\d/);
});

test("The month has its days in words and in a table, and counts no day that has no note", async () => {
  const partner = await FakePartner.invited();
  partner.person.write("blue zebra");
  partner.person.write("paper lantern");
  await partner.person.send();
  await shown(partner);
  expect(place.querySelector(".days")?.getAttribute("aria-label")).toBe("Days with a note in the last 30 days: 27 November");
  expect(place.querySelectorAll(".days .day.filled")).toHaveLength(1);
  expect(place.querySelectorAll(".days .day")).toHaveLength(30);
  expect([...place.querySelectorAll("tbody tr")].map(({ textContent }) => textContent)).toEqual(["27 November2"]);
  expect(place.querySelector(".month")?.textContent).toMatch(/29 October\s*–\s*27 November/);
  expect(said()).toContain(words.silence);
  expect(said()).not.toMatch(/missed|streak|in a row/i);
});

test("Without a note it says that silence means nothing", async () => {
  await shown(await FakePartner.invited());
  expect(said()).toContain(words.none);
});

test("Words are sent by Send alone, a suggestion only fills the box, and what is too long stays in it", async () => {
  const partner = await FakePartner.invited();
  await shown(partner);
  const [idea = ""] = words.write.ideas;
  await pressed(idea);
  const box = () => place.querySelector<HTMLTextAreaElement>("#words") as HTMLTextAreaElement;
  expect(box().value).toBe(idea);
  expect(await partner.person.read()).toEqual([]);
  await pressed("Send");
  await expect.poll(said).toContain("Sent.");
  expect(await partner.person.read()).toEqual([idea]);
  expect(box().value).toBe("");
  await pressed("Send");
  expect(said()).toContain(words.write.fault.empty);
  await act(() => {
    box().value = "é".repeat(451);
    box().dispatchEvent(new Event("input", { bubbles: true }));
  });
  await pressed("Send");
  expect(said()).toContain(words.write.fault["too-long"]);
  expect(box().value).toHaveLength(451);
});

test("It ends after one question, and then says that it has ended and nothing more", async () => {
  const partner = await FakePartner.invited();
  partner.person.write("blue zebra");
  await partner.person.send();
  await shown(partner);
  await pressed(words.end.button);
  expect(said()).toContain(words.end.sure);
  await pressed(words.end.yes);
  await expect.poll(said).toBe("This commitment has ended.");
});

test("The numbers stand before the box, because where they differ nothing should be written; and both ends of a month are one press away", async () => {
  const partner = await FakePartner.invited();
  partner.person.write("blue zebra");
  await partner.person.send();
  await shown(partner);
  const headings = [...place.querySelectorAll("h3")].map(({ textContent }) => textContent?.trim());
  expect(headings).toEqual([
    words.month.heading,
    words.notes.heading,
    words.code.heading,
    words.write.heading,
    words.keep.heading,
    words.end.heading,
  ]);
  for (const name of [words.write.heading, words.end.heading]) {
    await pressed(name);
    expect(document.activeElement?.textContent?.trim()).toBe(name);
  }
  expect(location.hash).toBe("");
});

test("A link that was cut can be pasted whole", async () => {
  const partner = await FakePartner.invited();
  await shown(partner, partner.fragment.slice(0, 50));
  const box = place.querySelector("textarea") as HTMLTextAreaElement;
  await act(() => {
    box.value = `https://companion.example/partner#${partner.fragment.slice(0, 50)}\n${partner.fragment.slice(50)}.`;
    box.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await pressed(words.paste.button);
  await expect.poll(said).toContain(words.none);
});

test("The code to compare is shown with what to do with it, and the link can be kept and forgotten", async () => {
  const partner = await FakePartner.invited();
  await shown(partner);
  expect(place.querySelector("output")?.textContent).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/);
  expect(said()).toContain("Ask for the numbers on their side: both must be the same");
  await act(() => place.querySelector<HTMLInputElement>("input[type=checkbox]")?.click());
  expect(partner.kept).toContain(partner.fragment);
  await pressed(words.keep.forget);
  expect(partner.kept).toBeNull();
  expect(said()).toContain(words.keep.forgotten);
});
