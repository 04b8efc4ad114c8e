import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { temporaryDirectory } from "./processes.ts";

/** An extension that takes Google's searches for itself, as some do. Gives its directory, which is the caller's to remove. */
export async function makeTaker(): Promise<string> {
  const directory = await temporaryDirectory("taker");
  const manifest = {
    manifest_version: 3,
    name: "A taker",
    version: "1",
    permissions: ["declarativeNetRequestWithHostAccess"],
    host_permissions: ["*://www.google.com/*", "*://other.example/*"],
    declarative_net_request: { rule_resources: [{ id: "rules", enabled: true, path: "rules.json" }] },
    browser_specific_settings: { gecko: { id: "taker@site.example", data_collection_permissions: { required: ["none"] } } },
  };
  const rule = {
    id: 1,
    priority: 1_000,
    condition: { urlFilter: "||www.google.com/search", resourceTypes: ["main_frame"] },
    action: { type: "redirect", redirect: { url: "https://other.example/" } },
  };
  await writeFile(join(directory, "manifest.json"), JSON.stringify(manifest));
  await writeFile(join(directory, "rules.json"), JSON.stringify([rule]));
  return directory;
}

/**
 * An extension that asks for nothing and does nothing. Only an extension's page can open a private window of Chromium, also in a browser that is to be as
 * without ours. Gives its directory, which is the caller's to remove.
 */
export async function makeBystander(): Promise<string> {
  const directory = await temporaryDirectory("bystander");
  await writeFile(join(directory, "manifest.json"), JSON.stringify({ manifest_version: 3, name: "A bystander", version: "1" }));
  return directory;
}
