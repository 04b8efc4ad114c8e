/**
 * Writes locales/en-GB.json, the whole of the English words, from the catalogues in the sources: what a translation begins with.
 *
 *   npm run words
 */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const {
  module: { english },
} = await runnerImport(path.join(root, "src/language/english.ts"), { configFile: false, logLevel: "error" });
await writeFile(path.join(root, "locales/en-GB.json"), `${JSON.stringify(english, null, 2)}\n`);
