/**
 * Says what is still wrong with a translation in locales, each with its place and what to do; ends with exit code 0 when there is nothing.
 *
 *   npm run check-words -- de     # or several, or none for all
 */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const load = async (name) => (await runnerImport(path.join(root, "src/language", name), { configFile: false, logLevel: "error" })).module;
const [{ problemsIn }, { english }] = [await load("checks/problems.ts"), await load("english.ts")];

const folder = path.join(root, "locales");
const named = process.argv.slice(2);
const names = named.length > 0 ? named.map((locale) => `${locale}.json`) : (await readdir(folder)).sort();
for (const name of names) {
  const problems = await readFile(path.join(folder, name), "utf8")
    .then((text) => problemsIn(JSON.parse(text), english))
    .catch((fault) => [fault instanceof Error ? fault.message : String(fault)]);
  process.stdout.write(
    problems.length === 0 ? `${name}: all is well\n` : `${name}:\n${problems.map((problem) => `  ${problem}\n`).join("")}`,
  );
  if (problems.length > 0) process.exitCode = 1;
}
