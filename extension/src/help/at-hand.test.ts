import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { catalogueIn } from "../catalogue/in-locale";
import type { OpenRelease } from "../catalogue/open";
import type { Release } from "../catalogue/release";
import { languageInUse, speak } from "../language/in-use";
import { FakeChrome } from "../platform/fake-chrome";
import { helpAtHand } from "./at-hand";

let locales: readonly string[] | null;
let packaged: readonly string[];
let browser: FakeChrome;
let beforeRelease: () => Promise<void>;

vi.mock("../catalogue/open", () => ({
  openRelease: async (wanted: string | readonly string[], speakable?: (locale: string) => boolean): Promise<OpenRelease> => {
    await beforeRelease();
    if (locales === null) throw new Error("There is no release.");
    return { catalogue: catalogueIn(releaseIn(locales), wanted, speakable), standing: null as never, termLists: [] };
  },
}));
vi.mock("../language/packaged", async (original) => ({
  ...(await original<typeof import("../language/packaged")>()),
  packagedLanguages: ["en-GB", "de", "fr"],
}));

/** A release with messages in some languages, and with steps and services in English. */
function releaseIn(languages: readonly string[]): Release {
  const collections = [
    ...languages.map((locale) => ({ name: "messages", locale })),
    ...["steps", "resources"].map((name) => ({ name, locale: "en-GB" })),
  ];
  const items = new Map(collections.map((collection) => [collection, [{ id: `${collection.name} ${collection.locale}` }]]));
  return { head: { collections }, items } as unknown as Release;
}

beforeEach(() => {
  locales = ["en-GB", "de"];
  packaged = ["de", "fr"];
  beforeRelease = async () => undefined;
  browser = new FakeChrome().install();
  vi.stubGlobal("fetch", async (address: string) => {
    if (!packaged.includes(/words\/(.*)\.json/.exec(address)?.[1] ?? "")) throw new TypeError("It is not there.");
    return new Response("{}");
  });
});
afterEach(() => {
  speak("en-GB");
  vi.unstubAllGlobals();
});

const chosen = async (locale: string) => {
  browser.local.set("settings", { country: "GB", locale });
  return helpAtHand();
};

test("A page's own words are read beside the release, and not behind it; its settings once", async () => {
  const words: string[] = [];
  const answer = globalThis.fetch;
  vi.stubGlobal("fetch", (address: string) => {
    words.push(address);
    return answer(address);
  });
  beforeRelease = async () => {
    expect(words).toEqual(["/words/de.json"]);
    words.push("release");
  };
  const read = vi.spyOn(chrome.storage.local, "get");
  await chosen("de");
  expect(words).toEqual(["/words/de.json", "release"]);
  expect(read.mock.calls).toEqual([["settings"]]);
  expect(languageInUse()).toBe("de");
});

describe("A page speaks", () => {
  test("the language that was chosen, in its messages and in its own words", async () => {
    expect((await chosen("de-AT")).catalogue).toMatchObject({ locale: "de", locales: ["en-GB", "de"] });
    expect(languageInUse()).toBe("de");
  });

  test("English as a whole, where the release has no messages in the language", async () => {
    const { catalogue, settings } = await chosen("fr");
    expect([catalogue.locale, languageInUse(), settings.locale]).toEqual(["en-GB", "en-GB", "fr"]);
  });

  test("English as a whole, where the package has no words in the language", async () => {
    locales = ["en-GB", "nl"];
    const { catalogue } = await chosen("nl");
    expect([catalogue.locale, catalogue.locales, languageInUse()]).toEqual(["en-GB", ["en-GB"], "en-GB"]);
  });

  test("English as a whole, where the words in the package cannot be read", async () => {
    packaged = [];
    const { catalogue } = await chosen("de");
    expect([catalogue.locale, catalogue.messages, languageInUse()]).toEqual(["en-GB", [{ id: "messages en-GB" }], "en-GB"]);
  });

  test("the language that was chosen, where no release can be read at all", async () => {
    locales = null;
    expect((await chosen("fr")).catalogue.locale).toBe("fr");
    expect(languageInUse()).toBe("fr");
  });

  test.each([
    [["de-CH", "en-GB"], "de"],
    [["nl", "de"], "de"],
    [["en-US", "de"], "en-GB"],
    [["fr"], "en-GB"],
  ])("before a language is chosen, the first of the browser's that it can: %j", async (languages, language) => {
    vi.stubGlobal("navigator", { ...navigator, languages });
    const { settings } = await helpAtHand();
    expect([settings.locale, languageInUse()]).toEqual([language, language]);
  });
});

test("What is in another language than the page says so", async () => {
  const { catalogue } = await chosen("de");
  expect(catalogue.resources).toEqual([{ id: "resources en-GB", lang: "en-GB" }]);
  expect((await chosen("en-GB")).catalogue.resources).toEqual([{ id: "resources en-GB" }]);
});
