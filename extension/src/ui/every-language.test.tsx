// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { OpenRelease } from "../catalogue/open";
import { engines } from "../engines/engines";
import { openReleased } from "../help/released-catalogue";
import { pseudo } from "../language/checks/pseudo";
import { english } from "../language/english";
import { speak } from "../language/in-use";
import { asList, asMoment, inUnits, nameOfLanguage } from "../language/said-by-intl";
import { selfTestPhrase } from "../self-test/phrase";
import { languageName } from "../settings/places";
import { newPage, screens } from "./screens";

const locale = "en-XA";

vi.mock("../catalogue/open", async () => {
  const { openReleased } = await import("../help/released-catalogue");
  const inPseudo = ({ catalogue, ...rest }: OpenRelease) => ({ ...rest, catalogue: { ...catalogue, locale: "en-XA" } });
  return { openRelease: () => openReleased().then(inPseudo) };
});
vi.mock("../language/packaged", () => ({
  packagedLanguages: ["en-GB", "en-XA"],
  readAhead: () => undefined,
  speakPackaged: async () => {
    speak("en-XA", pseudo("en-XA", english.messages));
    return "en-XA";
  },
}));

beforeEach(() => {
  speak(locale, pseudo(locale, english.messages));
  newPage();
});
afterEach(() => speak("en-GB"));

/** The members of a release's entries that people read, and the names that stay in every language. */
const read = ["title", "body", "label", "introduction", "steps", "name", "region", "summary", "cost", "confidentiality", "note"];
const shown = [...read, "display", "email", "purpose", "steward"];

function textsOfContent(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOfContent);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => [
    ...(shown.includes(key) ? [below].flat().filter((text) => typeof text === "string") : []),
    ...textsOfContent(below),
  ]);
}

/** What stays as it is in every language: the release's own texts, names, and what `Intl` says. */
async function known(): Promise<string[]> {
  const { catalogue, termLists, standing } = await openReleased();
  const months = Array.from({ length: 12 }, (_, month) => asMoment(Date.UTC(2026, month, 1)));
  const week = Array.from({ length: 7 }, (_, day) => asMoment(Date.UTC(2026, 0, day + 1)));
  const units = (["second", "minute", "hour", "day"] as const).flatMap((unit) => [inUnits(1, unit), inUnits(2, unit)]);
  return [
    ...textsOfContent([catalogue, termLists]),
    ...engines.map(({ name }) => name),
    ...[...months, ...week, ...units, asList(["1", "2"]), "Time", "GMT", "UTC"].flatMap((text) => text.match(/[A-Za-z]+/g) ?? []),
    ...termLists.map(({ language }) => nameOfLanguage(language)),
    ...catalogue.locales.map(languageName),
    ...["Find A Helpline", "A Pause", `${__SERVICE_ORIGIN__}/partner`, selfTestPhrase, standing.summary, standing.releaseId.slice(0, 12)],
  ];
}

const spoken = ["title", "aria-label", "alt", "placeholder"];

/** Every text on the page that somebody could read or hear. */
function textsOn(root: Element): string[] {
  // An address is one in every language.
  const all = [...root.querySelectorAll("*:not(.link)")];
  const texts = all.flatMap(({ childNodes }) => [...childNodes]).filter(({ nodeType }) => nodeType === 3);
  return [
    ...texts.map(({ textContent }) => textContent ?? ""),
    ...all.flatMap((element) => spoken.map((name) => element.getAttribute(name) ?? "")),
  ];
}

/** Runs of plain letters in a text, once what is known is taken out of it. */
function plainIn(text: string, longestFirst: readonly string[]): string[] {
  const rest = longestFirst.reduce((left, part) => left.replaceAll(part, " "), text);
  return /[A-Za-z]{2,}/.test(rest) ? [text] : [];
}

describe.each(screens)("On $name", ({ open }) => {
  test("every word is in a catalogue, and none is put together from pieces", async () => {
    const longestFirst = (await known()).filter((text) => text.length > 1).sort((a, b) => b.length - a.length);
    await open();
    await vi.waitFor(() => expect(document.body.textContent).toMatch(/[åéîöû]/));
    expect(textsOn(document.body).flatMap((text) => plainIn(text, longestFirst))).toEqual([]);
  });
});

test("A word outside of the catalogues is seen, so that the tests above can fail", () => {
  expect(plainIn("Saved. Ŝåṽéð Kagi", ["Kagi"])).toEqual(["Saved. Ŝåṽéð Kagi"]);
  expect(plainIn("Ŝåṽéð Kagi", ["Kagi"])).toEqual([]);
});
