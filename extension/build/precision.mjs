/**
 * Runs innocent searches against every list of the current release, prints each that would be stopped and by which list, and last how many.
 *
 *   npm run precision -- FILE…
 *
 * FILE         searches, one a line
 * RELEASE_DIR  the publisher's store; the one `dotnet build` makes unless told
 */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";
import { Refusal, releaseToBundle } from "./release.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const load = async (name) => (await runnerImport(path.join(root, "src", name), { configFile: false, logLevel: "error" })).module;

async function readSearches(file) {
  const text = await readFile(file, "utf8").catch(() => {
    throw new Refusal(`${file} cannot be read. Name files of searches, one a line: npm run precision -- FILE…`);
  });
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

async function precision(files) {
  if (files.length === 0) throw new Refusal("Name files of innocent searches, one a line: npm run precision -- FILE…");
  const store = path.resolve(root, process.env.RELEASE_DIR || "../.artifacts/release");
  const [{ termListsOf }, { listsIn }, { decide }] = await Promise.all(
    ["catalogue/term-lists.ts", "lists/chosen.ts", "matching/decide.ts"].map(load),
  );
  const { version } = JSON.parse(await readFile(path.join(root, "package.json"), "utf8"));
  const { release } = await releaseToBundle({ store, rootFile: undefined, serviceOrigin: "http://localhost", version });
  const lists = termListsOf(release);
  if (lists.length === 0) throw new Refusal(`The current release in ${store} has no lists. Build the repository first.`);
  const index = listsIn({ lists });
  let searches = 0;
  let stopped = 0;
  for (const file of files)
    for (const search of await readSearches(file)) {
      searches++;
      const decision = decide([search], index);
      if (decision.kind === "clear") continue;
      stopped++;
      process.stdout.write(`${decision.kind}, ${decision.by.join(", ")}: ${search}\n`);
    }
  const rate = searches === 0 ? 0 : (stopped / searches) * 10_000;
  process.stdout.write(`${searches} searches, ${stopped} paused, ${rate.toFixed(2)} per 10,000\n`);
}

await precision(process.argv.slice(2)).catch((fault) => {
  process.stderr.write(`${fault instanceof Refusal ? fault.message : fault.stack}\n`);
  process.exit(1);
});
