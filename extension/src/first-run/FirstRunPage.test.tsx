// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { words as helpWords } from "../help/words";
import { planInWords } from "../plan/in-words";
import { words as planWords } from "../plan/words";
import { words as selfTestWords } from "../self-test/words";
import { words as settingsWords } from "../settings/words";
import { FakePage } from "../ui/fake-page";
import { FirstRunPage } from "./FirstRunPage";
import { load } from "./load";
import { type Step, steps } from "./steps";
import { words } from "./words";

vi.mock("../catalogue/open", async () => {
  const { openReleased } = await import("../help/released-catalogue");
  return { openRelease: () => openReleased() };
});

let page: FakePage;
beforeEach(() => {
  page = new FakePage().install();
  page.answers.refresh = { ok: true };
  Object.assign(navigator, { languages: ["fr-FR", "en-GB"] });
});

const open = async () => page.show(<FirstRunPage facts={await load()} />);
const openAt = async (step: Step) => {
  page.local.set("settings", { ...(page.local.get("settings") as object), firstRunStep: step });
  await open();
  await page.says(words.titles[step]);
};
const choose = async (id: string, value: string) => {
  const select = document.querySelector<HTMLSelectElement>(`#${id}`);
  if (!select) throw new Error(`There is no ${id}.`);
  select.value = value;
  select.dispatchEvent(new Event("change", { bubbles: true }));
  await page.settle();
};
const goOn = () => page.press(words.next);

describe("The welcome pages", () => {
  test("begin with what a synced browser does", async () => {
    await open();
    expect(document.querySelector("h1 ~ p:not(.quiet)")?.textContent).toBe(words.sync);
    await page.says(words.independent);
  });

  test("come one at a time, each with its number and the focus on its title, and lead back as well", async () => {
    await open();
    for (const [index, step] of steps.entries()) {
      await page.says(words.titles[step]);
      await page.says(words.where({ page: index + 1, pages: steps.length }));
      if (index > 0) expect(document.activeElement?.textContent).toBe(words.titles[step]);
      if (index < steps.length - 1) await goOn();
    }
    await page.press(words.back);
    await page.says(words.titles.permissions);
  });

  test.each([
    ["block", () => page.type("phrase", "paper lantern")],
    ["own-words", () => page.type("reason", "My family")],
    ["strength", async () => choose("wait", "60")],
  ] as const)("do not lose what was not saved yet without a word: %s", async (step, change) => {
    await openAt(step);
    await change();
    await goOn();
    await page.says(words.unsaved);
    await page.says(words.titles[step]);
    await goOn();
    expect(document.querySelector("h1")?.textContent).not.toBe(words.titles[step]);
  });

  test("say on the last one what is saved by then", async () => {
    await openAt("block");
    await page.type("phrase", "paper lantern");
    await page.press(settingsWords.phrases.save);
    await page.says(settingsWords.phrases.count({ count: 1 }));
    while (document.querySelector("h1")?.textContent !== words.titles.check) await goOn();
    await page.settle();
    expect(page.text).not.toContain(selfTestWords.findings.text["nothing-chosen"]);
  });

  test("open at what they say to the young, with the question where they live, when the toolbar's page asks for it", async () => {
    location.hash = "#young";
    await open();
    location.hash = "";
    await page.says(helpWords.young.title);
    expect(document.querySelector("#country")).not.toBeNull();
    await page.press(helpWords.back);
    await page.says(words.titles.sync);
  });

  test("open again where they were left", async () => {
    await open();
    await goOn();
    await goOn();
    await open();
    await page.says(words.titles.stored);
  });

  test("say so when the place cannot be kept, and go on all the same", async () => {
    page.failsToSet.add("settings");
    await open();
    await goOn();
    await page.says(words.titles.what);
    await page.says(words.notKept);
  });

  test.each([
    ["what", "an address opened as the browser starts (Chromium)"],
    ["what", "suggestions as you type"],
    ["what", "an engine page that fetches results itself in the same instant"],
    ["what", "the first seconds after installing"],
    ["what", "anything your browser or its sync sends"],
    ["what", "For these the pause still appears."],
    ["what", "It is a pause, not a lock."],
    ["stored", "anyone who can open this browser profile"],
    ["stored", "It sees nothing of a search."],
    ["block", "Anyone who can open this browser profile can test guesses"],
    ["strength", settingsWords.strictness.delayWhy],
    ["own-words", planWords.plain],
    ["permissions", settingsWords.history.explain.chromium],
    ["check", selfTestWords.explain],
  ] as const)("say on the page “%s”: %s", async (step, sentence) => {
    await openAt(step);
    await page.says(sentence);
  });

  test("in a private window choose nothing", async () => {
    page = new FakePage();
    page.isPrivate = true;
    page.install();
    for (const step of steps) {
      page.local.set("settings", { firstRunStep: step });
      await open();
      await page.says(settingsWords.private);
      expect(document.querySelectorAll("main :is(button, input, select, textarea)")).toHaveLength(0);
    }
  });
});

describe("The country", () => {
  test("is guessed from the browser, and kept once its page was seen", async () => {
    await openAt("place");
    expect(page.field("country").value).toBe("FR");
    expect(page.local.get("settings")).not.toHaveProperty("country");
    await goOn();
    expect(page.local.get("settings")).toMatchObject({ country: "FR", locale: "fr" });
  });

  test("that was chosen is shown when the page opens again, and no guess", async () => {
    await openAt("place");
    await page.type("country", "GB");
    await page.says(settingsWords.place.saved);
    await open();
    expect(page.field("country").value).toBe("GB");
  });

  test("gives its emergency number at once, for the young as well", async () => {
    await openAt("place");
    await page.says("ring 112");
    await page.type("country", "GB");
    await page.says("ring 999");
    expect(page.has("ring 112")).toBe(false);
    await openAt("young");
    await page.press(words.young);
    await page.says("ring 999");
    await page.says("Childline");
    await page.press("Back");
    await page.says(words.titles.young);
  });
});

describe("What to stop", () => {
  test("can be a phrase, which is counted", async () => {
    await openAt("block");
    await page.type("phrase", "paper lantern");
    await page.press("Save this phrase");
    await page.says(settingsWords.phrases.count({ count: 1 }));
    expect(page.asked).toEqual(["refresh"]);
  });

  test("can be a list, which is still on when the page is seen again", async () => {
    await openAt("block");
    const box = [...document.querySelectorAll<HTMLInputElement>(`input[type="checkbox"]`)][0];
    box?.click();
    await page.settle();
    await goOn();
    await page.press(words.back);
    await page.says("1 list is on.");
  });

  test("may not work everywhere yet while the engines may not be seen", async () => {
    await openAt("block");
    await page.type("phrase", "paper lantern");
    await page.press("Save this phrase");
    await page.says(settingsWords.phrases.notAllowed);
    expect(page.has(settingsWords.phrases.saved)).toBe(false);
  });
});

test("A longer delay holds at once, and is what the page shows when it is seen again", async () => {
  await openAt("strength");
  await page.type("delay", "24");
  await page.press(`${settingsWords.strictness.use}: ${settingsWords.strictness.delay}`);
  await page.says("From now on: 1 day.");
  await goOn();
  await page.press(words.back);
  await page.settle();
  expect(page.field("delay").value).toBe("24");
});

test("A reason and a plan are kept, and the plan is rehearsed once", async () => {
  await openAt("own-words");
  await page.type("reason", "My family");
  await page.type("moment", "I am alone at night");
  await page.type("act", "ring my brother");
  await page.press(planWords.save);
  await page.says(planWords.saved);
  await page.says(planWords.rehearse.ask({ moment: "I am alone at night" }));
  expect(page.has(planInWords({ moment: "I am alone at night", act: "ring my brother" }))).toBe(false);
  await page.press(planWords.rehearse.look);
  await page.says(planInWords({ moment: "I am alone at night", act: "ring my brother" }));
});

describe("Permissions", () => {
  test("to see the engines are asked for again where they are missing", async () => {
    await openAt("permissions");
    await page.says("The browser does not let us check searches");
    await page.press("Let it check searches");
    expect(page.permissions.has("hosts")).toBe(true);
  });

  test("to tidy the history are explained and optional", async () => {
    await openAt("permissions");
    await page.press(settingsWords.history.allow);
    expect(page.permissions.has("history")).toBe(true);
    await page.says(settingsWords.history.on);
  });
});

describe("The last page", () => {
  test("says that nothing is stopped yet where nothing was chosen", async () => {
    await openAt("check");
    await page.press(words.done);
    await page.says(words.doneEmpty);
    expect(page.local.get("settings")).toMatchObject({ firstRunDone: true, firstRunStep: null });
  });

  test("says that it is ready", async () => {
    await openAt("block");
    await page.type("phrase", "paper lantern");
    await page.press("Save this phrase");
    await openAt("check");
    await page.press(words.done);
    await page.says(words.doneSaid);
  });
});

test("The young are led elsewhere and back", async () => {
  await open();
  await page.press(words.young);
  expect(document.activeElement?.textContent).toBe("If you are under 18");
  expect(page.has(words.sync)).toBe(false);
  await page.press("Back");
  await page.says(words.sync);
});
