/**
 * Builds both packages: `<out>/chromium` and `<out>/firefox`, and a zip of each; beside them the icon for stores that want a large one, and the software
 * bill of materials of both languages; and what the service's page for partners runs.
 *
 *   npm run build
 *
 * SERVICE_ORIGIN  the one service the packages may contact; http://localhost:5080 unless told
 * OUT_DIR         where to put them; `dist` unless told
 * RELEASE_DIR     the publisher's store whose current release is bundled; the one `dotnet build` makes unless told
 * ROOT            the root that the packages trust first; the one the current release is under unless told
 * LOCALES_DIR     the words of each language; `locales` unless told
 * DRAFTS          `include` puts languages that nobody has reviewed into a production package as well
 * PRODUCT_NAME    the neutral, truthful name shown in the browser; "A Pause" unless told
 */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build, runnerImport } from "vite";
import { packagesIn } from "./bundled.mjs";
import { writeIcons } from "./icons.mjs";
import { buildPartner } from "./partner.mjs";
import { Refusal, releaseToBundle } from "./release.mjs";
import { billOfMaterials } from "./sbom/sbom.mjs";
import { languagesToPackage, writeWords } from "./words.mjs";
import { zipDirectory } from "./zip.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
// The bundler names files as seen from where it is called, and builds for development unless told: neither may be in a package.
process.chdir(root);
process.env.NODE_ENV = "production";
const { SERVICE_ORIGIN = "http://localhost:5080", PRODUCT_NAME = "A Pause" } = process.env;
const outDir = path.resolve(root, process.env.OUT_DIR ?? "dist");
const { version, dependencies } = JSON.parse(await readFile(path.join(root, "package.json"), "utf8"));
const {
  module: { iconSizes, manifest },
} = await runnerImport(path.join(root, "src/manifest.ts"), { configFile: false, logLevel: "error" });

process.on("uncaughtException", (fault) => {
  process.stderr.write(`${fault instanceof Refusal ? fault.message : fault.stack}\n`);
  process.exit(1);
});

if (!URL.canParse(SERVICE_ORIGIN) || new URL(SERVICE_ORIGIN).origin !== SERVICE_ORIGIN)
  throw new Refusal(`SERVICE_ORIGIN is "${SERVICE_ORIGIN}"; give an origin alone, such as https://companion.example`);
const release = await releaseToBundle({
  store: path.resolve(root, process.env.RELEASE_DIR || "../.artifacts/release"),
  rootFile: process.env.ROOT ? path.resolve(root, process.env.ROOT) : undefined,
  serviceOrigin: SERVICE_ORIGIN,
  version,
});

const localesDir = path.resolve(root, process.env.LOCALES_DIR ?? "locales");
const languages = await languagesToPackage({
  folder: localesDir,
  collections: release.release.head.collections,
  channel: release.channel,
  withDrafts: process.env.DRAFTS === "include",
});

const { engines } = JSON.parse(await readFile(path.join(root, "engines.json"), "utf8"));
const queryNames = [...new Set(engines.flatMap((engine) => engine.results.flatMap((page) => page.query)))];
const pagesOfBoth = ["pause", "first-run", "settings", "traces", "popup", "progress", "self-test", "commitment"];
const pages = { chromium: [...pagesOfBoth, "standby"], firefox: pagesOfBoth };

async function buildPackage(browser) {
  const target = path.join(outDir, browser);
  const shared = {
    configFile: false,
    envDir: false,
    css: { postcss: { plugins: [] } },
    root: path.join(root, "src"),
    base: "/",
    publicDir: false,
    logLevel: "warn",
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    define: {
      __SERVICE_ORIGIN__: JSON.stringify(SERVICE_ORIGIN),
      __FIRST_ROOT__: JSON.stringify(release.firstRoot),
      __PRODUCT_NAME__: JSON.stringify(PRODUCT_NAME),
      __LANGUAGES__: JSON.stringify(languages.map(({ locale }) => locale)),
      __BROWSER__: JSON.stringify(browser),
      __QUERY_NAMES__: JSON.stringify(queryNames),
    },
  };
  const output = { entryFileNames: "[name].js", chunkFileNames: "parts/[name].js", assetFileNames: "parts/[name][extname]" };
  const common = { outDir: target, emptyOutDir: false, target: "es2023", minify: false, modulePreload: false, assetsInlineLimit: 0 };
  await rm(target, { recursive: true, force: true });
  const pagesBuilt = await build({
    ...shared,
    build: {
      ...common,
      rolldownOptions: {
        input: Object.fromEntries(pages[browser].map((page) => [page, path.join(root, "src", page, "index.html")])),
        output,
      },
    },
  });
  // One file each: a worker must start without waiting for parts, and a content script cannot have any. Every name stays; white space and comments go,
  // because a stopped worker reads the whole file before it can answer a search.
  const outputs = [pagesBuilt];
  const lean = { mangle: false, compress: false, codegen: { removeWhitespace: true } };
  for (const [name, entry, format] of [
    ["background", `background/${browser}.ts`, "iife"],
    ["second-line", "interception/second-line/content.ts", "iife"],
  ])
    outputs.push(
      await build({
        ...shared,
        build: {
          ...common,
          rolldownOptions: {
            input: { [name]: path.join(root, "src", entry) },
            output: { ...output, format, codeSplitting: false, minify: lean },
          },
        },
      }),
    );
  const bundled = packagesIn(outputs);
  if (bundled.join() !== Object.keys(dependencies).sort().join())
    throw new Refusal(
      `The package for ${browser} holds ${bundled.join(", ")}; name exactly these under "dependencies" in package.json, from which the bill of materials is made.`,
    );

  await writeFile(
    path.join(target, "manifest.json"),
    `${JSON.stringify(manifest({ browser, name: PRODUCT_NAME, version, serviceOrigin: SERVICE_ORIGIN }), null, 2)}\n`,
  );
  await mkdir(path.join(target, "release", "blobs"), { recursive: true });
  await writeFile(path.join(target, "release", "head.json"), release.head);
  for (const [hash, blob] of release.blobs) await writeFile(path.join(target, "release", "blobs", hash), blob);
  await writeWords(target, languages, PRODUCT_NAME);
  await writeIcons(path.join(target, "icons"), iconSizes);
  await writeFile(path.join(outDir, `a-pause-${browser}.zip`), await zipDirectory(target));
}

await mkdir(outDir, { recursive: true });
for (const browser of ["chromium", "firefox"]) await buildPackage(browser);
await buildPartner({ root, outDir, localesDir, dependencies });
await writeIcons(outDir, [300]);
await writeFile(path.join(outDir, "a-pause.cdx.json"), `${JSON.stringify(await billOfMaterials(path.join(root, "..")), null, 2)}\n`);
