// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from "vitest";
import type { Message } from "../catalogue/types";
import type { Paused, Scene } from "../pause/load";
import { PausePage } from "../pause/PausePage";
import { noWords } from "../plan/own-words";
import { defaultSettings } from "../settings/settings";
import { FakePage } from "../ui/fake-page";
import { neverSaid, wordsOn } from "./never-said";
import { releasedCatalogue } from "./released-catalogue";
import { words } from "./words";

describe.each(["any", "sexual-content"] as const)("A pause about %s never says a word about children or crime", async (concern) => {
  const catalogue = await releasedCatalogue();
  const never = neverSaid[concern];
  const fitting = catalogue.messages.filter((message) => message.concern === concern && message.audience === "self");
  let page: FakePage;
  beforeEach(() => {
    page = new FakePage().install();
  });

  const scene = (message: Message | null, country: string): Paused => ({
    kind: "pause",
    token: "t",
    installedBySomebodyElse: true,
    catalogue,
    settings: { ...defaultSettings, country },
    concern,
    now: Date.parse("2026-06-01T12:00:00Z"),
    turn: { message, look: 0, isNew: false },
    isAgain: false,
    own: noWords,
    wayOn: "open",
    continueFrom: 0,
  });

  const saysNone = async (shown: Scene, where: string) => {
    const said = wordsOn(await page.show(<PausePage scene={shown} />));
    expect(said.size, where).toBeGreaterThan(40);
    expect(
      never.filter((word) => said.has(word)),
      where,
    ).toEqual([]);
  };

  test("in any message, with its steps", async () => {
    expect(fitting.length).toBeGreaterThanOrEqual(12);
    for (const message of fitting) await saysNone(scene(message, "GB"), message.id);
    await saysNone(scene(null, "GB"), "no message");
  });

  test("in any country, for any need", async () => {
    const needs = [...new Map(fitting.map((message) => [message.action.need, message])).values()];
    for (const { code } of catalogue.countries) for (const message of needs) await saysNone(scene(message, code), code);
  });

  test.each([words.young.link, words.affected.link.other])("in the page behind “%s”", async (link) => {
    for (const { code } of catalogue.countries) {
      await page.show(<PausePage scene={scene(fitting[0] ?? null, code)} />);
      await page.press(link);
      const said = wordsOn(document.body);
      expect(said.has("back"), code).toBe(true);
      expect(
        never.filter((word) => said.has(word)),
        code,
      ).toEqual([]);
    }
  });

  test("when its ticket is gone", async () => {
    const { token, installedBySomebodyElse, settings, now } = scene(null, "GB");
    await saysNone({ kind: "gone", token, installedBySomebodyElse, catalogue, settings, now, concern: "any" }, "gone");
  });
});

test("The pause about sexual images of children does name them, so that the test above can fail", async () => {
  const catalogue = await releasedCatalogue();
  const page = new FakePage().install();
  const message =
    catalogue.messages.find(({ concern, audience }) => concern === "sexual-images-of-children" && audience === "self") ?? null;
  const root = await page.show(
    <PausePage
      scene={{
        kind: "pause",
        token: "t",
        installedBySomebodyElse: false,
        catalogue,
        settings: { ...defaultSettings, country: "GB" },
        concern: "sexual-images-of-children",
        now: 0,
        turn: { message, look: 0, isNew: false },
        isAgain: false,
        own: noWords,
        wayOn: "open",
        continueFrom: 0,
      }}
    />,
  );
  expect(wordsOn(root).has("child")).toBe(true);
});
