// @vitest-environment happy-dom
import { beforeEach, expect, test } from "vitest";
import { FakePage } from "../ui/fake-page";
import { NotUpdated } from "./NotUpdated";

let page: FakePage;
beforeEach(() => {
  page = new FakePage().install();
});

const catalogue = { issuedAt: Date.UTC(2026, 2, 3, 12), expiresAt: Date.UTC(2026, 3, 17), locale: "en-GB" };

test("Nothing is said while the messages count as up to date, nor with a clock that is years behind", async () => {
  for (const now of [catalogue.expiresAt, catalogue.issuedAt, Date.UTC(2016, 0, 1)]) {
    await page.show(<NotUpdated catalogue={catalogue} now={now} />);
    expect(page.text).toBe("");
  }
});

test("After that it says since when, and that facts may have changed", async () => {
  for (const now of [catalogue.expiresAt + 1, Date.UTC(2036, 0, 1)]) {
    await page.show(<NotUpdated catalogue={catalogue} now={now} />);
    await page.says("not been updated since 3 March 2026");
  }
});
