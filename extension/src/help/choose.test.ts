import { describe, expect, test } from "vitest";
import type { Concern, HelpResource, Need, OpeningHours } from "../catalogue/types";
import { canMeet, chooseHelp, crisisFor, type Offer } from "./choose";
import { fakeCatalogue, fakeResource, fakeStep } from "./fake-catalogue";
import { releasedCatalogue } from "./released-catalogue";

const mondayNoon = Date.parse("2026-06-01T12:00:00Z");
const always: OpeningHours = { kind: "always", timeZone: null, ranges: [] };
const tuesdays: OpeningHours = { kind: "weekly", timeZone: "UTC", ranges: [{ days: ["tuesday"], from: "09:00", to: "17:00" }] };
const phone = { number: "+440000", display: "0000" };
const asked = { country: "GB", concern: "sexual-images-of-children", now: mondayNoon } as const;

const nameOf = (offer: Offer | null): string | undefined =>
  offer?.kind === "service" ? `${offer.leads} ${offer.service.resource.id}` : offer?.step.id;

const line = (change: Partial<HelpResource>) => fakeResource({ id: "line", phone, ...change });
const course = fakeResource({ id: "course", kind: "self-help", hours: always });
const steps = [
  fakeStep({ id: "ten", kind: "next-ten-minutes" }),
  fakeStep({ id: "plan", kind: "if-then-plan" }),
  fakeStep({ id: "surf", kind: "urge-surfing" }),
];

describe("The one call to action", () => {
  const first = (resources: HelpResource[], need: Need) => chooseHelp(fakeCatalogue({ resources, steps }), asked, need);

  test.each<[string, HelpResource[], Need, string, boolean]>([
    ["a person to talk to, when the line is open", [course, line({ hours: always })], "talk", "phone line", true],
    ["self-help, when the line is closed", [course, line({ hours: tuesdays })], "talk", "website course", false],
    ["self-help, when the line's hours are not known", [course, line({})], "talk", "website course", false],
    ["an open chat", [course, line({ chat: "https://line.example/chat", hours: always })], "chat", "chat line", true],
    ["self-help, when nobody writes back now", [course, line({ chat: "https://line.example/chat" })], "chat", "website course", false],
    ["self-help, when that is what the message offers", [course, line({ hours: always })], "self-help", "website course", true],
    ["a step on this page, when there is no such service", [line({ hours: always })], "self-help", "ten", true],
    ["the plan, when the message is about a plan", [course, line({ hours: always })], "plan", "plan", false],
  ])("is %s", (_, resources, need, expected, meetsNeed) => {
    const help = first(resources, need);
    expect(nameOf(help.first)).toBe(expected);
    expect(help.meetsNeed).toBe(meetsNeed);
  });

  test("is a closed line only where there is nothing else at all", () => {
    const help = chooseHelp(fakeCatalogue({ resources: [line({ hours: tuesdays })] }), asked, "talk");
    expect(nameOf(help.first)).toBe("phone line");
    expect(help.meetsNeed).toBe(false);
  });

  test("is not there when the catalogue is empty, and nothing else is either", () => {
    expect(chooseHelp(fakeCatalogue({}), asked, "talk")).toEqual({ first: null, meetsNeed: false, another: [] });
  });

  test("is never a line for somebody else, a place to report or a crisis line", () => {
    const others = [
      line({ id: "partners", audience: ["partner"], hours: always }),
      line({ id: "report", kind: "report", hours: always }),
      line({ id: "crisis", kind: "crisis", hours: always }),
    ];
    expect(nameOf(first(others, "talk").first)).toBe("ten");
  });
});

describe("The country's own services", () => {
  test("come before those for every country, and the open before the closed", () => {
    const resources = [
      line({ id: "world", country: "INT", hours: always }),
      line({ id: "closed", hours: tuesdays }),
      line({ id: "open", hours: always }),
      line({ id: "elsewhere", country: "FR", hours: always }),
    ];
    const help = chooseHelp(fakeCatalogue({ resources, steps }), asked, "talk");
    expect(nameOf(help.first)).toBe("phone open");
    expect(nameOf(chooseHelp(fakeCatalogue({ resources, steps }), { ...asked, country: "AT" }, "talk").first)).toBe("phone world");
  });
});

describe("What a message asks for can be met", () => {
  test.each<[string, HelpResource[], Need, boolean]>([
    ["by a line that is open", [course, line({ hours: always })], "talk", true],
    ["not by a line that is closed", [course, line({ hours: tuesdays })], "talk", false],
    ["not by a line whose hours are not known", [course, line({})], "talk", false],
    ["not by a phone, when it speaks of writing", [course, line({ hours: always })], "chat", false],
    ["by a course", [course], "self-help", true],
    ["by a step, where there is no course", [], "self-help", true],
    ["by the if-then step", [course], "plan", true],
  ])("%s", (_, resources, need, expected) => {
    expect(canMeet(fakeCatalogue({ resources, steps }), asked, need)).toBe(expected);
  });

  test("not by another step than the plan's", () => {
    const [ten] = steps;
    expect(canMeet(fakeCatalogue({ resources: [course], steps: ten ? [ten] : [] }), asked, "plan")).toBe(false);
  });
});

describe("Another way", () => {
  test("never repeats the call to action, and always holds a step to take here", () => {
    for (const need of ["talk", "chat", "self-help", "plan"] as const) {
      const help = chooseHelp(fakeCatalogue({ resources: [course, line({ hours: always })], steps }), asked, need);
      const others = help.another.map(nameOf);
      expect(others).not.toContain(nameOf(help.first));
      expect(new Set(others).size).toBe(others.length);
      expect([help.first, ...help.another].some((offer) => offer?.kind === "step")).toBe(true);
    }
  });
});

describe("Over the released catalogue, in every country and for every concern,", async () => {
  const catalogue = await releasedCatalogue();
  const concerns: Concern[] = ["any", "sexual-content", "sexual-images-of-children"];
  const everywhere = [...catalogue.countries.map(({ code }) => code), "ZZ"].flatMap((country) =>
    concerns.map((concern) => ({ country, concern })),
  );

  test.each(everywhere)("there is something to do and a crisis line: $country, $concern", ({ country, concern }) => {
    for (const need of ["talk", "chat", "self-help", "plan"] as const) {
      const help = chooseHelp(catalogue, { country, concern, now: mondayNoon }, need);
      expect(help.first).not.toBeNull();
      for (const offer of [help.first, ...help.another])
        if (offer?.kind === "service") expect(offer.service.resource.concerns).toContain(concern);
    }
    expect(crisisFor(catalogue, { country, concern, now: mondayNoon }).lines.length).toBeGreaterThan(0);
  });
});
