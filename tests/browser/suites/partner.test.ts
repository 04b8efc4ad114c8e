import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Browser, Tab } from "../browsers/browser.ts";
import { type Launcher, launchers } from "../browsers/launchers.ts";
import { press, textOf } from "../on-the-page.ts";
import { lostToTheKeyboard, outOfTheWindow, violationsInEveryShape } from "../page-quality.ts";
import type { Meddling } from "../partner/between.ts";
import { type Invitation, invitationAt, personEnds, personSends } from "../partner/invitation.ts";
import { changed, meddlings } from "../partner/meddlings.ts";
import { notes, type Reader, type ReadingRoom, readingIn, readingRoom } from "../partner/reading-room.ts";
import { eventually } from "../processes.ts";

let room: ReadingRoom;
beforeAll(async () => {
  room = await readingRoom();
});
afterAll(async () => {
  await room?.close();
});

describe.each(launchers)("In $name", (launcher: Launcher) => {
  let browser: Browser;
  let invitation: Invitation;
  let tab: Tab;
  let reader: Reader;
  beforeAll(async () => {
    ({ browser, invitation, tab, reader } = await readingIn(room, launcher));
  });
  afterEach(() => {
    room.between.meddle = undefined;
  });
  afterAll(async () => {
    await browser?.dispose();
  });

  test("loaded again it says that the link has to be opened again; a cut link can be pasted whole", async () => {
    await reader.opens(invitation.fragment);
    await tab.reload();
    await reader.says("This page forgets the link when you close it or load it again.");
    await reader.follow(invitation.fragment.slice(0, 60));
    await reader.says("A part of the link is missing.");
    await tab.click("#link");
    await tab.type(`${room.between.origin}/partner#${invitation.fragment}`);
    await press(tab, "Open the notes");
    await reader.says("blue zebra");
    await reader.follow(`${invitation.fragment.slice(0, 91)}${invitation.fragment.endsWith("A") ? "B" : "A"}`);
    await reader.says("Something in the link is not right.");
  });

  test("a link opened in a tab that shows the page already is read as well", async () => {
    await reader.follow("");
    await reader.says("To read notes, open the link that you were given.");
    await tab.go(`${room.between.origin}/partner#${invitation.fragment}`);
    await reader.says("blue zebra");
    expect(await tab.evaluate("location.hash")).toBe("");
  });

  test("“I am afraid” and “Somebody made me do this” are on a phone's first screen and lead to their places", async () => {
    await reader.opens(invitation.fragment);
    await tab.resize(320, 568);
    for (const [name, place] of [
      ["I am afraid", "afraid"],
      ["Somebody made me do this", "made-to"],
    ] as const) {
      await tab.evaluate("scrollTo(0, 0)");
      const link = `[...document.querySelectorAll("main a")].find(({ innerText }) => innerText === ${JSON.stringify(name)})`;
      expect(await tab.evaluate(`${link}.getBoundingClientRect().bottom <= innerHeight`)).toBe(true);
      await press(tab, name);
      await eventually(name, () =>
        tab.evaluate<boolean>(`Math.abs(document.querySelector("#${place}").getBoundingClientRect().top) < 300 && scrollY > 300`),
      );
    }
    await reader.says("blue zebra");
    await tab.resize(1280, 900);
  });

  test("what a look is answered, and what the page says, is the same before and after the person has read", async () => {
    const other = await invitationAt(room.service.origin);
    await personSends(other, "paper lantern");
    await reader.follow(other.fragment);
    await reader.says("paper lantern");
    await reader.writes("one");
    const answers: string[] = [];
    room.between.meddle = (served, direction) => {
      answers.push(`${direction} ${JSON.stringify(served)}`);
      return served;
    };
    const look = async () => {
      answers.length = 0;
      await reader.follow(other.fragment);
      await reader.says("Last looked at");
      return { answers: [...answers], page: (await textOf(tab, notes)).replace(/at \d+:\d+\S*/, "") };
    };
    const before = await look();
    expect(await other.device.read()).toEqual(["one"]);
    expect(await look()).toEqual(before);
    expect(before.answers).toHaveLength(2);
    expect(before.page).toContain("Nothing tells you whether they read it");
  });

  test.each(meddlings)("%s is named in words, and the others are shown", async (_, meddle, number, words) => {
    room.between.meddle = (served, direction) => (direction === "from-person" ? meddle(served) : served);
    await reader.opens(invitation.fragment);
    await reader.says("Something is not right with the notes");
    await reader.says(number);
    await reader.says(words);
    await reader.says("blue zebra");
  });

  test("words in the partner's own name that were changed stop the sending, and it can still be ended", async () => {
    const other = await invitationAt(room.service.origin);
    await reader.opens(other.fragment);
    await reader.writes("one");
    room.between.meddle = (served, direction) => (direction === "from-partner" ? changed(1)(served) : served);
    await reader.follow(other.fragment);
    await reader.says("Nothing can be sent any more.");
    await reader.says("Somebody changed it on its way");
    await press(tab, "End this commitment");
    await press(tab, "Yes, end it");
    await reader.says("This commitment has ended.");
    other.device.write("paper lantern");
    await other.device.send();
    expect(other.device.outbox.standing).toMatchObject({ kind: "closed", because: "ended" });
  });

  const failures: readonly (readonly [Meddling, string])[] = [
    [() => "away", "The service could not be reached."],
    [() => ({ status: 429 }), "The service has much to do just now."],
    [() => ({ status: 503, reason: "store-full" }), "The service has no room just now."],
    [() => ({ status: 400, reason: "bad-header" }), "The service did not take what this page asked."],
  ];
  test("a service that is away, busy or full is said calmly, and the next look brings the notes", async () => {
    for (const [meddle, words] of failures) {
      room.between.meddle = meddle;
      await reader.follow(invitation.fragment);
      await reader.says(words);
      room.between.meddle = undefined;
      await press(tab, "Look again");
      await reader.says("blue zebra");
    }
  });

  test("expired, ended by the person or ended here, it says so and nothing more", async () => {
    room.between.meddle = () => ({ status: 410, reason: "expired" });
    await reader.follow(invitation.fragment);
    await reader.says("it has expired");
    room.between.meddle = undefined;
    const [byThem, byUs] = [await invitationAt(room.service.origin), await invitationAt(room.service.origin)];
    await personSends(byThem, "blue zebra");
    await personEnds(byThem);
    await reader.follow(byThem.fragment);
    await reader.says("This commitment has ended.");
    expect((await textOf(tab, notes)).trim()).toBe("This commitment has ended.");
    await personSends(byUs, "blue zebra");
    await reader.follow(byUs.fragment);
    await reader.says("blue zebra");
    await press(tab, "End this commitment");
    await reader.says("Nobody can undo this.");
    await press(tab, "Yes, end it");
    await reader.says("This commitment has ended.");
    expect((await textOf(tab, notes)).trim()).toBe("This commitment has ended.");
    byUs.device.write("paper lantern");
    await byUs.device.send();
    expect(byUs.device.outbox.standing).toMatchObject({ kind: "closed", because: "ended" });
  });

  test.each(["without a link", "with notes"])("%s it keeps WCAG 2.2 AA in every shape and is used by keyboard alone", async (state) => {
    if (state === "with notes") await reader.opens(invitation.fragment);
    else {
      await reader.follow("");
      await reader.says("To read notes, open the link that you were given.");
    }
    expect(await lostToTheKeyboard(tab)).toEqual([]);
    await tab.resize(1280, 900);
    expect(await outOfTheWindow(tab)).toEqual([]);
    expect(await violationsInEveryShape(tab)).toEqual([]);
    await tab.resize(1280, 900);
  });
});
