import { describe, expect, test } from "vitest";
import { fakeCatalogue } from "../help/fake-catalogue";
import { countriesByName, guessPlace, languageName } from "./places";

const country = (code: string, name: string) => ({ code, name, emergency: null, note: null });
const catalogue = fakeCatalogue({
  countries: [country("INT", "Anywhere"), country("GB", "United Kingdom"), country("AT", "Austria")],
  locales: ["en-GB", "de"],
});

test("Countries stand by name, with everywhere else last", () => {
  expect(countriesByName(catalogue).map(({ code }) => code)).toEqual(["AT", "GB", "INT"]);
});

test("A language is named in itself", () => {
  expect(languageName("de")).toBe("Deutsch");
});

describe("A first guess", () => {
  test.each([
    [["de-AT", "en"], "AT", "de"],
    [["de", "en-GB"], "GB", "de"],
    [["en-US"], "INT", "en-GB"],
    [["not a tag!"], "INT", "en-GB"],
    [[], "INT", "en-GB"],
  ])("from %j is %s and %s", (languages, code, locale) => {
    expect(guessPlace(catalogue, languages, "Asia/Tokyo")).toEqual({ country: code, locale });
  });

  test("is the country whose clock the computer keeps, whatever the browser speaks", () => {
    expect(guessPlace(catalogue, ["en-US"], "Europe/London").country).toBe("GB");
    expect(guessPlace(catalogue, ["en-GB"], "Europe/Vienna").country).toBe("AT");
  });
});
