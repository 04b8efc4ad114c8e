// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from "vitest";
import { fakeCatalogue, fakeResource } from "../help/fake-catalogue";
import { defaultSettings } from "../settings/settings";
import { FakePage } from "../ui/fake-page";
import type { Supported } from "./load";
import { PausePage } from "./PausePage";
import { words } from "./words";

let page: FakePage;
beforeEach(() => {
  page = new FakePage().install();
});

const scene = (change: Partial<Supported> = {}): Supported => ({
  kind: "support",
  token: "t",
  installedBySomebodyElse: false,
  catalogue: fakeCatalogue({
    resources: [
      fakeResource({
        id: "line",
        name: "The Line",
        concerns: ["any"],
        phone: { number: "+441234567890", display: "01234 567890" },
        hours: { kind: "always", timeZone: null, ranges: [] },
      }),
      fakeResource({ id: "site", name: "The Site", kind: "self-help", concerns: ["any"] }),
    ],
  }),
  settings: { ...defaultSettings, country: "GB" },
  concern: "any",
  now: Date.UTC(2026, 10, 26, 12),
  continueFrom: 0,
  ...change,
});

describe("A search that asks for help", () => {
  test("is shown help first, and the way on at once", async () => {
    await page.show(<PausePage scene={scene()} />);
    const text = document.body.textContent ?? "";
    expect(text).toContain(words.support.title);
    expect(text).toContain("The Line");
    expect(text).toContain(words.continue.button);
    expect(text.indexOf("The Line")).toBeLessThan(text.indexOf(words.continue.button));
  });

  test("waits when it was used to pass too often", async () => {
    await page.show(<PausePage scene={scene({ continueFrom: Date.now() + 10_000 })} />);
    expect(document.body.textContent).not.toContain(words.continue.button);
    expect(document.body.textContent).toContain("You can continue in");
  });

  test("of another concern reads no word about children or crime", async () => {
    await page.show(<PausePage scene={scene()} />);
    const message = document.querySelector("article")?.textContent ?? "";
    expect(message).not.toMatch(/child|crime|police|offen|illegal|law/i);
  });
});
