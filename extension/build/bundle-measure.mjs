/**
 * Bundles src/matching/measure.ts into one script that leaves `measure` behind as a global name, for the bench to run where searches are checked.
 *
 *   node build/bundle-measure.mjs FILE
 */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const [file] = process.argv.slice(2);
const root = fileURLToPath(new URL("../src", import.meta.url));
const entry = path.join(root, "matching/measure.ts");
const built = await build({
  configFile: false,
  root,
  logLevel: "warn",
  build: { write: false, minify: false, target: "es2023", lib: { entry, formats: ["iife"], name: "matching", fileName: "measure" } },
});
const [{ output }] = [built].flat();
await writeFile(file, `${output[0].code}\nglobalThis.measure = matching.measure;\n`);
