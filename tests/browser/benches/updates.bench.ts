import { connect, createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser, Tab } from "../browsers/browser.ts";
import { launchChromium } from "../browsers/chromium.ts";
import { startHostileService } from "../catalogue/hostile-service.ts";
import { MadeStore } from "../catalogue/made-store.ts";
import { drawKeySet } from "../catalogue/signing.ts";
import { type PlayedEngines, playEngines } from "../engines/server.ts";
import { buildExtension } from "../extension-build.ts";
import { eventually, freePort, removeDirectory, temporaryDirectory } from "../processes.ts";
import { startService } from "../service.ts";
import { atMost, median, writeFigure, writeLine } from "./figures.ts";

const runs = 20;
const update = (page: Tab) => page.evaluate<{ kind: string }>(`chrome.runtime.sendMessage({ name: "update", content: {} })`);

/** Passes bytes on to the service and counts them, both ways, headers and all, and how many blobs were asked for. */
async function countBytes(port: number, to: number) {
  const counted = { up: 0, down: 0, blobs: 0 };
  const server = createServer((client) => {
    const service = connect(to, "localhost");
    client.on("data", (bytes) => {
      counted.up += bytes.length;
      counted.blobs += bytes.toString("latin1").split(" /v1/catalogue/blobs/").length - 1;
    });
    service.on("data", (bytes) => {
      counted.down += bytes.length;
    });
    client.pipe(service).pipe(client);
    for (const [one, other] of [
      [client, service],
      [service, client],
    ] as const)
      one.on("error", () => other.destroy());
  });
  await new Promise<void>((resolve) => void server.listen(port, "localhost", resolve));
  return { counted, stop: () => new Promise<void>((resolve) => void server.close(() => resolve())) };
}

describe("Chromium", () => {
  let engines: PlayedEngines;
  let directory: string;
  let store: MadeStore;
  beforeAll(async () => {
    engines = await playEngines();
    directory = await temporaryDirectory("store");
    store = await MadeStore.create(directory, drawKeySet());
    await store.publish({ mark: "Release 1", sequence: 1 });
  });
  afterAll(async () => {
    await engines.stop();
    await removeDirectory(directory);
  });

  test("bytes of a look, with our service and its compression", async () => {
    const [servicePort, port] = [await freePort(), await freePort()];
    const service = await startService(servicePort, directory);
    const { counted, stop } = await countBytes(port, servicePort);
    const empty = await temporaryDirectory("seed");
    const seed = await MadeStore.create(empty, store.keys);
    await seed.publish({ mark: "Seed", sequence: 1 });
    const built = await buildExtension(`http://localhost:${port}`, empty);
    // A release above the seed, of which not one blob is held.
    const anew = (_: string, item: Record<string, unknown>) => void Object.assign(item, { edition: 2 });
    const collections = collectionsIn(await store.publish({ mark: "Release 2", sequence: 2, change: anew }));
    await served(service.origin, 2);
    let browser: Browser | undefined;
    try {
      browser = await launchChromium(engines, { extension: join(built.directory, "chromium") });
      const page = await browser.openExtensionPage("manifest.json");
      // What the look after installing took is stored in its last step; nobody asks for another look.
      const isTaken = `chrome.storage.local.get("release").then(({ release }) => Boolean(release?.active))`;
      await eventually("the look after installing", () => page.evaluate<boolean>(isTaken));
      if (counted.blobs !== collections) throw new Error(`The first look asked for ${counted.blobs} of ${collections} blobs.`);
      writeLine("full first fetch of every locale, up and down", `${counted.up} + ${counted.down} bytes`);

      const idle = { ...counted };
      expect(await update(page)).toMatchObject({ kind: "unchanged" });
      const [up, down] = [counted.up - idle.up, counted.down - idle.down];
      writeLine("a look that finds nothing new, up and down", `${up} + ${down} bytes`, atMost(up + down, 2_048, "2 KiB"));

      let edited = 0;
      const change = (collection: string, item: Record<string, unknown>) => {
        anew(collection, item);
        if (collection === "messages" && edited++ < 5) item["body"] = `${item["body"]} Take your time.`;
      };
      await store.publish({ mark: "Release 2", sequence: 3, change });
      await served(service.origin, 3);
      const unedited = { ...counted };
      expect(await update(page)).toMatchObject({ kind: "updated" });
      writeLine("an edit of five messages, up and down", `${counted.up - unedited.up} + ${counted.down - unedited.down} bytes`);
    } finally {
      await browser?.dispose();
      await stop();
      await service.stop();
      await built.remove();
      await removeDirectory(empty);
    }
  });

  test("verifying and storing 1 MiB", async () => {
    const service = await startHostileService(directory);
    const built = await buildExtension(service.origin, directory);
    const browser = await launchChromium(engines, { extension: join(built.directory, "chromium") });
    try {
      const page = await browser.openExtensionPage("manifest.json");
      const [taken, bare]: [number[], number[]] = [[], []];
      for (let run = 0; run < runs; run++) {
        // Some 280 KiB as shipped, in eight languages; 624 messages with 1.2 KiB more each make 1 MiB.
        const change = (collection: string, item: Record<string, unknown>) => {
          if (collection === "messages") item["body"] = `${item["body"]} ${"Take your time. ".repeat(77)}`;
        };
        await store.publish({ mark: `Release ${run + 10}`, sequence: run + 10, change });
        await service.does({});
        const answer = await update(page);
        const at = performance.timeOrigin + performance.now();
        if (answer.kind !== "updated") throw new Error(`The update was ${JSON.stringify(answer)}.`);
        taken.push(at - Math.max(...(await service.asked()).map(({ sentAt }) => sentAt ?? 0)));
        bare.push(await page.evaluate<number>(bareWrite));
      }
      writeFigure(
        "chromium: from the last byte of 1 MiB to verified and stored",
        taken,
        `${(median(taken) / median(bare)).toFixed(1)}x a bare write of 1 MiB to the same storage, ${median(bare).toFixed(1)} ms`,
        atMost(median(taken), 50, "50 ms"),
      );
    } finally {
      await browser.dispose();
      await service.stop();
      await built.remove();
    }
  });
});

/** Milliseconds in which the browser stores a text of 1 MiB, by itself. */
const bareWrite = `(async () => {
  const text = crypto.randomUUID().padEnd(1_048_576, "take your time. ");
  const before = performance.now();
  await chrome.storage.local.set({ bare: text });
  const taken = performance.now() - before;
  await chrome.storage.local.remove("bare");
  return taken;
})()`;

/** How many blobs a head names. */
function collectionsIn(head: Buffer): number {
  const payload = Buffer.from(JSON.parse(head.toString()).payload, "base64").toString();
  return new Set(JSON.parse(payload).collections.map((collection: { sha256: string }) => collection.sha256)).size;
}

const served = (origin: string, sequence: number) =>
  eventually(
    `release ${sequence} to be served`,
    async () => ((await (await fetch(`${origin}/health/ready`)).json()) as { sequence?: number }).sequence === sequence,
    40_000,
    100,
  );
