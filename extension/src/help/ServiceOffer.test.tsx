// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from "vitest";
import { FakePage } from "../ui/fake-page";
import { fakeResource } from "./fake-catalogue";
import { hoursInWords } from "./in-words";
import { openStateAt } from "./opening-hours";
import { releasedCatalogue } from "./released-catalogue";
import { ServiceOffer } from "./ServiceOffer";
import { words } from "./words";

const now = Date.parse("2026-06-01T12:00:00Z");
let page: FakePage;
beforeEach(() => {
  page = new FakePage().install();
});

describe("Beside every service of the released catalogue", async () => {
  const { resources } = await releasedCatalogue();

  test.each(resources)("stand hours, cost, confidentiality and how sure we are, told with the link: $id", async (resource) => {
    const service = { resource, hours: openStateAt(resource.hours, now) };
    const root = await page.show(<ServiceOffer service={service} leads={resource.phone ? "phone" : "website"} now={now} />);
    const link = root.querySelector("a");
    const facts = root.querySelector(`#${link?.getAttribute("aria-describedby")}`)?.textContent ?? "";
    expect(facts).toContain(hoursInWords(service));
    expect(facts).toContain(resource.cost ?? words.costNotKnown);
    expect(facts).toContain(resource.confidentiality ?? words.confidentialityNotKnown);
    expect(facts).toMatch(/Not confirmed; source (?:undated|dated [A-Za-z0-9 ]+)\.|Checked with them|Last checked/);
    expect(link?.href).toMatch(/^(?:tel:\+?[0-9]+|https:\/\/.+)$/);
  });
});

describe("The ways to a service", () => {
  const resource = fakeResource({
    id: "line",
    phone: { number: "+441234", display: "1234" },
    chat: "https://line.example/",
    email: "help@line.example",
    url: "https://line.example/",
  });
  const linksOf = async (leads: "phone" | "chat" | "website") => {
    const root = await page.show(<ServiceOffer service={{ resource, hours: { state: "unknown" } }} leads={leads} now={now} />);
    return [...root.querySelectorAll("a")].map((link) => link.getAttribute("href"));
  };

  test.each([
    ["phone", ["tel:+441234", "https://line.example/", "mailto:help@line.example"]],
    ["chat", ["https://line.example/", "tel:+441234", "mailto:help@line.example"]],
  ] as const)("begin with the %s and name no address twice", async (leads, links) => {
    expect(await linksOf(leads)).toEqual(links);
  });
});

describe("What they pass on", () => {
  const own = "You need not give your name.";
  const sentences = Object.values(words.reports);

  test.each([
    ["unknown", null, [words.confidentialityNotKnown, words.reports.unknown]],
    ["unknown", own, [own]],
    ["identifying-only", own, [own]],
    ["identifying-only", null, [words.confidentialityNotKnown, words.reports["identifying-only"]]],
    ["yes", own, [own, words.reports.yes]],
    ["no", own, [own, words.reports.no]],
  ] as const)("is said where their own words leave it open (%s, %s)", async (reportsOffending, confidentiality, expected) => {
    const resource = fakeResource({ id: "line", email: "help@line.example", reportsOffending, confidentiality });
    const root = await page.show(<ServiceOffer service={{ resource, hours: { state: "unknown" } }} leads="website" now={now} />);
    const said = [...root.querySelectorAll(".facts p")].map(({ textContent }) => textContent ?? "");
    const about = [own, words.confidentialityNotKnown, ...sentences];
    expect(said.filter((sentence) => about.includes(sentence))).toEqual(expected);
  });
});
