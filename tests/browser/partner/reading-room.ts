import { join } from "node:path";
import type { Browser, Tab } from "../browsers/browser.ts";
import type { Launcher } from "../browsers/launchers.ts";
import { MadeStore } from "../catalogue/made-store.ts";
import { drawKeySet } from "../catalogue/signing.ts";
import { type PlayedEngines, playEngines } from "../engines/server.ts";
import { reads, textOf } from "../on-the-page.ts";
import { eventually, removeDirectory, temporaryDirectory } from "../processes.ts";
import { writeLocales } from "../pseudo-locale.ts";
import { type Service, startService } from "../service.ts";
import { Between } from "./between.ts";
import { type Invitation, invitationAt, personSends } from "./invitation.ts";

/** Where the script of the page for notes shows them. */
export const notes = "#partner";

/** All that a page can keep in a browser, as an expression for the page. */
export const stored = `(async () => ({
  local: Object.entries(localStorage), session: Object.entries(sessionStorage), cookies: document.cookie,
  databases: (await indexedDB.databases()).map(({ name }) => name), caches: await caches.keys(),
}))()`;
export const nothing = { local: [], session: [], cookies: "", databases: [], caches: [] };

/** A service whose pages are in English and in a language written from right to left, with somebody in front of it who can meddle. */
export interface ReadingRoom {
  readonly service: Service;
  readonly between: Between;
  readonly engines: PlayedEngines;
  readonly close: () => Promise<void>;
}

export async function readingRoom(): Promise<ReadingRoom> {
  const directory = await temporaryDirectory("partner");
  const locales = join(directory, "locales");
  await writeLocales(locales, ["en-GB"]);
  const store = await MadeStore.create(join(directory, "store"), drawKeySet());
  await store.publish({ mark: "Release 1", sequence: 1, locales: ["ar-XB"] });
  // Both browsers and the person ask from one address, in less than a minute.
  const manyRequests = Object.fromEntries([0, 1, 2, 3].map((rule) => [`IpRateLimiting__GeneralRules__${rule}__Limit`, "1000000"]));
  const service = await startService(undefined, store.directory, locales, undefined, manyRequests);
  const between = await Between.before(service);
  const engines = await playEngines();
  return {
    service,
    between,
    engines,
    async close() {
      await engines.stop();
      await between.stop();
      await service.stop();
      await removeDirectory(directory);
    },
  };
}

/** A browser of a partner who was given a link to some notes, and a tab in which it can be opened. */
export interface Reading {
  readonly browser: Browser;
  readonly invitation: Invitation;
  readonly tab: Tab;
  readonly reader: Reader;
}

export async function readingIn(room: ReadingRoom, launcher: Launcher): Promise<Reading> {
  const browser = await launcher.launch(room.engines);
  const invitation = await invitationAt(room.service.origin);
  invitation.device.write("blue zebra", "first");
  await personSends(invitation, "paper lantern", "A walk in the <b>rain</b>.");
  const tab = await browser.open();
  return { browser, invitation, tab, reader: new Reader(tab, room) };
}

/** A tab in which links to notes are opened. */
export class Reader {
  readonly tab: Tab;
  readonly #origin: string;

  constructor(tab: Tab, { between }: ReadingRoom) {
    this.tab = tab;
    this.#origin = between.origin;
  }

  /** Goes to the page with a link as if somebody had pressed it, from another page, so that it is loaded anew. */
  async follow(fragment: string): Promise<void> {
    await this.tab.go("about:blank");
    await this.tab.go(`${this.#origin}/partner${fragment && "#"}${fragment}`);
    await this.tab.shows((address) => address.startsWith(`${this.#origin}/partner`));
  }

  /** The same, until the notes have been looked for. */
  async opens(fragment: string): Promise<void> {
    await this.follow(fragment);
    await reads(this.tab, "Last looked at");
  }

  /** Waits until the notes say these words. */
  async says(words: string): Promise<void> {
    await eventually(`the notes to say "${words}"`, async () => (await textOf(this.tab, notes)).includes(words)).catch(
      async (error: Error) => {
        throw new Error(`${error.message} They say: ${(await textOf(this.tab, notes)).slice(0, 600)}`);
      },
    );
  }

  /** Writes words and presses Send. */
  async writes(words: string): Promise<void> {
    await this.tab.click("#words");
    await this.tab.type(words);
    await this.tab.click("#partner form button[type=submit]");
    await this.says("Sent.");
  }
}
