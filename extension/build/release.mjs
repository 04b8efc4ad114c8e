import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";
import { Refusal } from "./refusal.mjs";

export { Refusal };

const catalogue = fileURLToPath(new URL("../src/catalogue", import.meta.url));
const load = async (name) => (await runnerImport(path.join(catalogue, name), { configFile: false, logLevel: "error" })).module;

/** Traffic to these never leaves the machine. */
const isLoopback = (origin) => ["localhost", "127.0.0.1", "[::1]"].includes(new URL(origin).hostname);

const read = async (file, otherwise) =>
  readFile(file).catch(() => {
    throw new Refusal(otherwise);
  });

/**
 * The release that goes into the package and the root that the package trusts first, checked by the extension's own rules: a package whose own release
 * it would refuse is not built.
 */
export async function releaseToBundle({ store, rootFile, serviceOrigin, version }) {
  const pointer = await read(
    path.join(store, "current"),
    `There is no catalogue release in ${store}; run "dotnet build" at the top of the repository first, or set RELEASE_DIR to a publisher's store.`,
  );
  const current = pointer.toString().trim();
  if (!/^[1-9][0-9]*-[1-9][0-9]*$/.test(current))
    throw new Refusal(`${path.join(store, "current")} says "${current}"; it should name a release, such as 1-7. Publish again.`);
  const rootPath = rootFile ?? path.join(store, "roots", `${current.split("-")[0]}.json`);
  const rootBytes = await read(rootPath, `There is no root at ${rootPath}; set ROOT to the root that the package trusts first.`);
  const headPath = path.join(store, "releases", current, "head.json");
  const head = await read(headPath, `${store} points to release ${current}, and ${headPath} cannot be read. Publish again.`);

  const [{ readFirstRoot }, { readRelease }] = await Promise.all([load("root.ts"), load("release.ts")]);
  const root = await readFirstRoot(new Uint8Array(rootBytes));
  if (!root.ok) throw new Refusal(`The root at ${rootPath} is refused: ${root.reason}.`);
  if (root.value.channel === "development" && !isLoopback(serviceOrigin))
    throw new Refusal(
      `The root at ${rootPath} is for development, and its keys protect nothing. A package for ${serviceOrigin} needs a production root: set RELEASE_DIR and ROOT.`,
    );

  const blobs = new Map();
  const findBlob = async (hash) => {
    const blob = await readFile(path.join(store, "blobs", hash)).catch(() => undefined);
    if (blob) blobs.set(hash, blob);
    return blob && new Uint8Array(blob);
  };
  const release = await readRelease(new Uint8Array(head), findBlob, root.value, { version });
  if (!release.ok) throw new Refusal(`Release ${current} in ${store} is refused under the root at ${rootPath}: ${release.reason}.`);
  return { firstRoot: rootBytes.toString(), head, blobs, release: release.value, channel: root.value.channel };
}
