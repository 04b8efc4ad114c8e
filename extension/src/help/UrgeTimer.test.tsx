// @vitest-environment happy-dom

import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { FakePage } from "../ui/fake-page";
import { UrgeTimer } from "./UrgeTimer";
import { words } from "./words";

let page: FakePage;
beforeEach(() => {
  page = new FakePage().install();
  vi.useFakeTimers({ toFake: ["performance", "setInterval", "clearInterval"] });
});
afterEach(() => void vi.useRealTimers());
const later = (milliseconds: number) => act(() => void vi.advanceTimersByTime(milliseconds));

test("The timer says whole minutes and the end, and can be stopped and begun again", async () => {
  await page.show(<UrgeTimer minutes={3} breathes />);
  await page.press(words.timer.breathe({ minutes: 3 }));
  await later(1_000);
  expect(page.text).toContain(words.timer.left({ minutes: 3 }));
  expect(page.text).toContain(words.timer.in);
  await later(5_000);
  expect(page.text).toContain(words.timer.out);
  await later(120_000);
  expect(page.text).toContain(words.timer.left({ minutes: 1 }));
  await later(60_000);
  expect(page.text).toContain(words.timer.done);
  expect(document.querySelector(".shape")).toBeNull();
  await page.press(words.timer.again);
  await later(1_000);
  expect(page.text).toContain(words.timer.left({ minutes: 3 }));
  await page.press(words.timer.stop);
  expect(page.text).toContain(words.timer.breathe({ minutes: 3 }));
  expect(page.text).not.toContain(words.timer.left({ minutes: 3 }));
});
