// @vitest-environment happy-dom
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { CrisisLines } from "../../help/CrisisLines";
import { crisisFor } from "../../help/choose";
import { neverSaid, wordsIn, wordsOn } from "../../help/never-said";
import { releasedCatalogue } from "../../help/released-catalogue";
import { textsIn } from "../../language/checks/texts";
import type { LanguageFile } from "../../language/english";
import { loosen } from "../../loosening/waiting";
import { changeSettings } from "../../settings/settings";
import { fakeCommitment } from "../fake-commitment";
import { words } from "../words";
import { FakeCommitmentPage } from "./fake-commitment-page";
import { RouteView } from "./Routes";

vi.mock("../../catalogue/open", async () => {
  const { openReleased } = await import("../../help/released-catalogue");
  return { openRelease: () => openReleased() };
});

/** How words begin that name children, crime or sex, in each language that we speak. */
const stems: Readonly<Record<string, RegExp>> = {
  de: /^(kind|minderjähr|jugendlich|mädchen|junge[ns]?$|straf|verbrech|polizei|gesetz(e[ns]?)?$|gericht|missbrauch|opfer|sex|porno|täter)/,
  "en-GB": new RegExp(`^(${neverSaid.any.join("|")})$`),
  es: /^(niñ|menor(es)?$|infan|adolesc|delit|crim|polic|ley(es)?$|ilegal|abus|víctim|sex|porno)/,
  fr: /^(enfan|mineur|adolesc|fille|garçon|crim|délit|police|lois?$|illég|abus|victim|sex|porno)/,
  nl: /^(kind|minderjarig|meisje|jongen|misdr|misdaad|politie|wet(ten)?$|strafb|misbruik|slachtoffer|seks|porno)/,
  pl: /^(dzieck|dziec|nielet|małolet|dziewczyn|chłop|przestęp|polic|praw[ao]$|karn|wykorzyst|ofiar|seks|porno)/,
  pt: /^(crianç|menor(es)?$|infan|adolesc|menin|crim|políc|leis?$|ilegal|abus|vítim|sex|porno)/,
  sv: /^(barn|minderårig|flick|pojk|brott|polis|lag(en|ar)?$|olaglig|övergrepp|offer|sex|porr)/,
};

const folder = path.resolve(import.meta.dirname, "../../../locales");
const files = readdirSync(folder).map((name) => JSON.parse(readFileSync(path.join(folder, name), "utf8")) as LanguageFile);
const textsOf = ({ messages }: LanguageFile, name: string) => textsIn(messages[name] ?? {});

test.each(files.map((file) => [file.locale, file] as const))(
  "No word of the page, the invitation or a draft names children, crime or sex, in %s",
  (locale, file) => {
    const stem = stems[locale] ?? /^/;
    const said = [...wordsIn([...textsOf(file, "commitment")])];
    expect(said.length).toBeGreaterThan(300);
    expect(said.filter((word) => stem.test(word))).toEqual([]);
  },
);

test.each(files.map((file) => [file.locale, file] as const))(
  "What is said beside help does name them in %s, so that the test above can fail",
  (locale, file) => {
    expect([...wordsIn(textsOf(file, "help"))].some((word) => stems[locale]?.test(word))).toBe(true);
  },
);

describe("Nobody is shown a word about children, crime or sex by", () => {
  let page: FakeCommitmentPage;
  beforeEach(() => {
    page = new FakeCommitmentPage().install();
  });

  /** Addresses are read as well: a page of ours says in its own what it is about. */
  const saysNone = (where: string) => {
    const said = wordsOn(document.body);
    for (const { href } of document.querySelectorAll<HTMLAnchorElement>("a[href]"))
      for (const word of wordsIn([new URL(href).pathname])) said.add(word);
    expect(said.size, where).toBeGreaterThan(40);
    expect(
      [...neverSaid.any, "worried", "happened"].filter((word) => said.has(word)),
      where,
    ).toEqual([]);
  };

  test("the invitation, which names the page that begins with whoever opens it", async () => {
    const link = await page.begin();
    expect(page.text).toContain(words.handOver.forThem.ask({ address: `${new URL(link).origin}/partner` }));
    saysNone("invitation");
  });

  test("the page with everything that can be on it", async () => {
    page.local.set("commitments", [await fakeCommitment("open"), await fakeCommitment("ending"), await fakeCommitment("closed")]);
    await changeSettings({ delayHours: 24 });
    await loosen({ kind: "switch-off" }, Date.now());
    await page.open();
    saysNone("all");
  });

  test.each(["made", "afraid"] as const)("the way off it for “%s”, and the crisis lines below, in any country", async (route) => {
    const catalogue = await releasedCatalogue();
    for (const { code } of catalogue.countries) {
      const asked = { country: code, concern: "any", now: Date.now() } as const;
      await page.show(
        <>
          <RouteView route={route} catalogue={catalogue} asked={asked} onBack={() => undefined} />
          <CrisisLines crisis={crisisFor(catalogue, asked)} now={asked.now} />
        </>,
      );
      saysNone(`${code} ${route}`);
    }
  });
});
