import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { temporaryDirectory } from "./processes.ts";

/**
 * An extension that asks for nothing and does nothing. Only an extension's page can open a private window of Chromium, also in a browser that is to be as
 * without ours. Gives its directory, which is the caller's to remove.
 */
export async function makeBystander(): Promise<string> {
  const directory = await temporaryDirectory("bystander");
  await writeFile(join(directory, "manifest.json"), JSON.stringify({ manifest_version: 3, name: "A bystander", version: "1" }));
  return directory;
}
