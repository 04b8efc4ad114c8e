// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { dayNumber } from "../commitment/days";
import { begun, draw } from "../commitment/making";
import { loosen } from "../loosening/waiting";
import { words as loosening } from "../loosening/words";
import { addPhrase } from "../personal/phrases";
import { changeSettings } from "../settings/settings";
import { FakePage } from "../ui/fake-page";
import { load } from "./load";
import { PopupPage } from "./PopupPage";
import { type PopupState, type PopupStateFacts, stateOf } from "./state";
import { words } from "./words";

vi.mock("../catalogue/open", async () => {
  const { openReleased } = await import("../help/released-catalogue");
  return { openRelease: () => openReleased() };
});

let page: FakePage;
beforeEach(() => {
  page = new FakePage().install();
  page.answers.settle = { ok: true };
  page.permissions.add("hosts");
});

const open = async () => page.show(<PopupPage {...(await load())} />);

test.each<[PopupState, Partial<PopupStateFacts>]>([
  ["on", {}],
  ["off", { isOff: true, chosen: null, coversHosts: false }],
  ["unreadable", { chosen: null }],
  ["nothing-chosen", { chosen: 0 }],
  ["partly", { coversHosts: false }],
])("The toolbar says in words: %s", (state, change) => {
  expect(stateOf({ isOff: false, chosen: 2, coversHosts: true, ...change })).toBe(state);
});

describe("The toolbar's page", () => {
  test("names its state, help, and the way to begin", async () => {
    await open();
    expect(document.querySelector("h1")?.textContent).toBe(words.state["nothing-chosen"]);
    await page.says(words.help);
    await page.says(words.begin);
    await page.says(words.privateMissing);
  });

  test("leads to settings once the welcome pages were seen, and says that it is on", async () => {
    await addPhrase("blue zebra", "sexual-content");
    await changeSettings({ firstRunDone: true });
    await open();
    expect(document.querySelector("h1")?.textContent).toBe(words.state.on);
    await page.says(words.settings);
    expect(page.has(words.begin)).toBe(false);
    expect(page.text).not.toMatch(/zebra|sexual/i);
  });

  test("shows what waits, and calls it back", async () => {
    await changeSettings({ delayHours: 24 });
    await loosen({ kind: "switch-off" }, Date.now());
    await open();
    await page.says(loosening.what["switch-off"]);
    await page.press(loosening.callBack);
    await page.says("It stays as it is.");
    expect(page.local.has("waiting")).toBe(false);
  });

  test.each([
    [0, words.sharing.active],
    [30, words.sharing.due],
  ])("says that notes are shared, and after 30 days asks, but never with whom: %i days", async (days, sentence) => {
    const today = dayNumber(Date.now());
    page.local.set("commitments", [{ ...begun(await draw(30), "Kim", "Hello.", today - days) }]);
    await open();
    await page.says(sentence);
    expect(page.text).not.toMatch(/Kim|Hello/);
  });

  test("says that it does not work when what was saved cannot be read", async () => {
    page.local.set("phrases", "damaged");
    await open();
    await page.says(words.explain.unreadable);
  });
});
