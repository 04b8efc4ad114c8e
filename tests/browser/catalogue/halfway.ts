import type { Browser, Tab } from "../browsers/browser.ts";
import { eventually } from "../processes.ts";
import type { HostileService } from "./hostile-service.ts";

/** A look that stands still in the middle: the service has been asked for a blob and does not answer. */
export interface Halfway {
  /** Lets the service answer the blob it holds, and everything after it. */
  goOn(): Promise<void>;
  /** Whether the page that asked for the look has no answer, and the service has not answered the blob that it was asked for last. */
  isStillThere(): Promise<boolean>;
  /** Whether that blob is not answered; also when the browser is gone. */
  isUnanswered(): Promise<boolean>;
}

/** How many blobs of one head a browser that holds another has to fetch. */
export function blobsBetween(held: Buffer, next: Buffer): number {
  const [before, after] = [held, next].map((head) => {
    const payload = JSON.parse(Buffer.from(JSON.parse(head.toString()).payload, "base64").toString());
    return new Set<string>(payload.collections.map(({ sha256 }: { sha256: string }) => sha256));
  });
  return [...(after ?? [])].filter((hash) => !before?.has(hash)).length;
}

const blobOf = "/v1/catalogue/blobs/";

/** Begins a look in `browser` and lets it go on until it waits for the blob `which`, counted from 1 among those that it has to fetch. */
export async function lookHalfway(browser: Browser, service: HostileService, which: number): Promise<Halfway> {
  const hold = () => service.does({ blobs: { hold: true } });
  const blobs = async () => (await service.asked()).filter(({ target }) => target.startsWith(blobOf));
  await hold();
  const page: Tab = await browser.openExtensionPage("manifest.json");
  await page.evaluate(
    `void chrome.runtime.sendMessage({ name: "update", content: {} }).then((answer) => { globalThis.answer = answer; }, () => undefined)`,
  );
  for (let blob = 1; blob <= which; blob++) {
    // A new script lets go of the blob before and holds this one.
    if (blob > 1) await hold();
    await eventually(`the request for blob ${blob}`, async () => (await blobs()).length > 0);
  }
  const isUnanswered = async () => {
    const [held, ...others] = await blobs();
    return held !== undefined && held.sentAt === undefined && others.length === 0;
  };
  return {
    goOn: () => service.does({}),
    isStillThere: async () => !(await page.evaluate<boolean>(`globalThis.answer !== undefined`)) && isUnanswered(),
    isUnanswered,
  };
}
