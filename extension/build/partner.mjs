import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { build } from "vite";
import { packagesIn } from "./bundled.mjs";
import { Refusal } from "./refusal.mjs";

/**
 * Builds what the service's page for partners runs, for the service to carry: `<out>/partner/partner.js`, and its words in each language that has them as
 * `<out>/partner/words/<locale>.json`. It is small, because it is fetched by a phone and not read by a store.
 */
export async function buildPartner({ root, outDir, localesDir, dependencies }) {
  const target = path.join(outDir, "partner");
  await rm(target, { recursive: true, force: true });
  const built = await build({
    configFile: false,
    envDir: false,
    css: { postcss: { plugins: [] } },
    root: path.join(root, "src"),
    publicDir: false,
    logLevel: "warn",
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: {
      outDir: target,
      emptyOutDir: false,
      target: "es2023",
      minify: true,
      modulePreload: false,
      rolldownOptions: {
        input: { partner: path.join(root, "src/partner/index.tsx") },
        output: { entryFileNames: "[name].js", format: "iife", codeSplitting: false },
      },
    },
  });
  const unknown = packagesIn([built]).filter((name) => !(name in dependencies));
  if (unknown.length > 0)
    throw new Refusal(`The partner page holds ${unknown.join(", ")}; name them under "dependencies" in package.json.`);
  await mkdir(path.join(target, "words"), { recursive: true });
  for (const name of (await readdir(localesDir)).filter((file) => file.endsWith(".json")).sort()) {
    const { locale, messages } = JSON.parse(await readFile(path.join(localesDir, name), "utf8"));
    // English stands in the script. Which languages are offered, the service decides.
    if (locale !== "en-GB" && messages.partner)
      await writeFile(path.join(target, "words", `${locale}.json`), JSON.stringify({ partner: messages.partner }));
  }
}
