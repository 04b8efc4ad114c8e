import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser } from "../browsers/browser.ts";
import { type Launcher, launchers } from "../browsers/launchers.ts";
import { begins, notesPage, sends, writes } from "../commitment/person.ts";
import { type PlayedEngines, playEngines } from "../engines/server.ts";
import { type BuiltExtension, buildExtension } from "../extension-build.ts";
import { press, reads } from "../on-the-page.ts";
import { foundInMemory } from "../partner/memory.ts";
import { bytesNeedle, foundIn, type Needle, textNeedle } from "../partner/needles.ts";
import { type Traffic, tap } from "../partner/traffic.ts";
import { freePort, removeDirectory, temporaryDirectory } from "../processes.ts";
import { inRepository } from "../repository.ts";
import { type Service, startService } from "../service.ts";
import { protectedBrowser } from "../setting-up.ts";

const label = "somebody with a green paper lantern";
const firstNote = "blue zebra at the beginning of it";
const secondNote = "blue zebra on an evening in March";
const answer = "a kind word about the blue zebra";

interface Core {
  readLink(text: string): Promise<{ ok: true; value: { secret: Uint8Array } }>;
  fromLinkSecret(secret: Uint8Array): Promise<{
    mailbox: string;
    keys: Record<"from-person" | "from-partner", Uint8Array>;
    partner: Record<string, string>;
  }>;
}

const core = async (): Promise<Core> => ({
  ...(await import(/* @vite-ignore */ inRepository("extension/src/commitment/protocol/link.ts"))),
  ...(await import(/* @vite-ignore */ inRepository("extension/src/commitment/protocol/keys.ts"))),
});

/** A person with the extension and a partner with the page, from the first note to an answer, at one service whose every byte is kept. */
describe.each(launchers)("After a session in $name", (launcher: Launcher) => {
  let engines: PlayedEngines;
  let mailboxes: string;
  let service: Service;
  let traffic: Traffic;
  let built: BuiltExtension;
  let browser: Browser;
  /** What nobody but the two browsers may know. */
  let secrets: Needle[];
  /** The link, and all that the extension keeps: where every secret is. */
  let atThePersons: Buffer;
  /** What the service has to know, and so proves that a look can find something. */
  let known: { id: Needle; sealed: Needle; tokens: Needle[] };

  beforeAll(async () => {
    engines = await playEngines();
    mailboxes = await temporaryDirectory("mailboxes");
    service = await startService(await freePort(), undefined, undefined, mailboxes);
    traffic = await tap(service.origin);
    built = await buildExtension(traffic.origin);
    browser = await protectedBrowser(launcher, engines, join(built.directory, launcher.name), { inPrivateWindows: false });
    const page = await notesPage(browser);
    const link = await begins(page, label, firstNote);
    await press(page, "I have given it to them");
    await press(page, "Yes, close it");
    await reads(page, label);
    await sends(page, secondNote);
    await reads(page, "It is sent.");

    const partner = await browser.open();
    await partner.go(link);
    await reads(partner, secondNote);
    await writes(partner, "#words", answer);
    await press(partner, "Send");
    await reads(partner, "Sent.");
    await press(page, "Look for an answer");
    await reads(page, answer);
    const commitments = await page.evaluate<string>(`chrome.storage.local.get("commitments").then((kept) => JSON.stringify(kept))`);
    await Promise.all([page.close(), partner.close()]);
    await nameSecrets(
      link,
      (JSON.parse(commitments) as { commitments: { secrets: Record<string, string> }[] }).commitments[0]?.secrets ?? {},
    );
    atThePersons = Buffer.from(link + commitments);
  });
  afterAll(async () => {
    await browser?.dispose();
    await traffic?.stop();
    await service?.stop();
    await Promise.all([engines?.stop(), built?.remove(), mailboxes ? removeDirectory(mailboxes) : undefined]);
  });

  async function nameSecrets(link: string, kept: Record<string, string>): Promise<void> {
    const { readLink, fromLinkSecret } = await core();
    const { secret } = (await readLink(link)).value;
    const { mailbox, keys, partner } = await fromLinkSecret(secret);
    const privateKey = Buffer.from(kept["privateKey"] ?? "", "base64url");
    secrets = [
      ...[label, firstNote, secondNote, answer].map((text) => textNeedle(`"${text}"`, text)),
      textNeedle("the part of the link after #", link.slice(link.indexOf("#") + 1)),
      bytesNeedle("L", secret),
      bytesNeedle("P", Buffer.from(kept["person"] ?? "", "base64url")),
      bytesNeedle("the key from the person", keys["from-person"]),
      bytesNeedle("the key from the partner", keys["from-partner"]),
      // The last of a private key of this form is the public one, which every note carries.
      bytesNeedle("the signing key", privateKey.subarray(36, 68)),
    ];
    expect(mailbox).toBe(kept["mailbox"]);
    expect(privateKey).toHaveLength(138);
    const served = /"note":"([A-Za-z0-9+/=\\]+)"/.exec(traffic.answered().toString("latin1"))?.[1] ?? "";
    const sealed = Buffer.from(JSON.parse(`"${served}"`) as string, "base64");
    expect(sealed).toHaveLength(1_400);
    known = {
      id: bytesNeedle("the id", Buffer.from(mailbox, "base64url")),
      sealed: bytesNeedle("a sealed note", sealed.subarray(200, 260)),
      tokens: Object.entries(partner).map(([name, token]) =>
        bytesNeedle(`the partner's token to ${name}`, Buffer.from(token, "base64url")),
      ),
    };
  }

  test("what is looked for is found where it is kept", () => {
    expect(foundIn(atThePersons, secrets)).toEqual(secrets.map(({ name }) => name));
  });

  test("what was sent and answered holds no word of a note, no secret of the link or the person and no key", () => {
    const all = Buffer.concat([traffic.sent(), traffic.answered()]);
    expect(foundIn(all, [known.id, known.sealed])).toHaveLength(2);
    expect(foundIn(traffic.sent(), known.tokens.slice(0, 1))).toHaveLength(1);
    expect(foundIn(all, secrets)).toEqual([]);
  });

  test("the memory of the service holds none of them either", async () => {
    const { found, bytes } = await foundInMemory(service.pid, [known.id, known.sealed, ...secrets]);
    process.stdout.write(`${launcher.name}: ${(bytes / 1_048_576).toFixed(0)} MB of memory read; found: ${found.join("; ")}\n`);
    expect(found).toEqual(["a sealed note", "the id"]);
  });

  test("its files hold the sealed notes and none of these nor a token, and what it printed not even the id", async () => {
    const names = await readdir(mailboxes);
    const files = Buffer.concat(await Promise.all(names.map((name) => readFile(join(mailboxes, name)))));
    expect(foundIn(files, [known.id, known.sealed])).toHaveLength(2);
    expect(foundIn(files, [...secrets, ...known.tokens])).toEqual([]);
    expect(foundIn(Buffer.from(service.printed()), [known.id, ...secrets, ...known.tokens])).toEqual([]);
  });
});
