import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

const run = promisify(execFile);
const repository = path.resolve(import.meta.dirname, "../..");
const zips = ["a-pause-chromium.zip", "a-pause-firefox.zip"];

let place: string;
let store: string;
let here: string;
let elsewhere: string;
let clone: string;

/** Builds in one clone into `out`, called from `from`, with what a machine may have set. */
async function build(clone: string, out: string, from: string, machine: Record<string, string>): Promise<string> {
  const { PATH = "" } = process.env;
  await run(process.execPath, [path.join(clone, "extension/build/build.mjs")], {
    cwd: from,
    env: { PATH, RELEASE_DIR: store, OUT_DIR: out, ...machine },
  });
  return out;
}

/** The sources at another path, with the packages that are bundled and, for the tools, links to those installed here. */
async function cloneTo(directory: string): Promise<string> {
  await cp(path.join(repository, "api"), path.join(directory, "api"), {
    recursive: true,
    filter: (source) => !/[\\/](bin|obj|content|docs)$/.test(source),
  });
  const [from, to] = [path.join(repository, "extension"), path.join(directory, "extension")];
  await cp(from, to, { recursive: true, filter: (source) => !/[\\/](node_modules|dist)$/.test(source) });
  const { dependencies } = JSON.parse(await readFile(path.join(from, "package.json"), "utf8"));
  const bundled = Object.keys(dependencies);
  await mkdir(path.join(to, "node_modules"));
  for (const name of bundled) await cp(path.join(from, "node_modules", name), path.join(to, "node_modules", name), { recursive: true });
  for (const name of await readdir(path.join(from, "node_modules")))
    if (!bundled.some((one) => one === name || one.startsWith(`${name}/`)))
      await symlink(path.join(from, "node_modules", name), path.join(to, "node_modules", name));
  return directory;
}

const digest = async (out: string, name: string) =>
  createHash("sha256")
    .update(await readFile(path.join(out, name)))
    .digest("hex");

async function texts(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => /\.(js|css|html|json)$/.test(entry.name)).map((entry) => path.join(entry.parentPath, entry.name));
}

beforeAll(async () => {
  place = await mkdtemp(path.join(tmpdir(), "twice-"));
  store = path.join(place, "store");
  await cp(path.join(repository, ".artifacts/release"), store, { recursive: true });
  clone = await cloneTo(path.join(place, "another", "clone of it"));
  [here, elsewhere] = await Promise.all([
    build(repository, path.join(place, "first"), path.join(repository, "extension"), { TZ: "UTC", LANG: "C" }),
    build(clone, path.join(place, "deeper", "second"), place, { TZ: "Asia/Tokyo", LANG: "tr_TR.UTF-8", NODE_ENV: "development" }),
  ]);
}, 60_000);
afterAll(() => rm(place, { recursive: true, force: true }));

test.each(zips)("%s has the same bytes from another path, folder, time zone, language and mode", async (name) => {
  const digests = [await digest(here, name), await digest(elsewhere, name)];
  process.stdout.write(`SHA-256 of ${name}: ${digests.join(", then ")}\n`);
  expect(digests[1]).toBe(digests[0]);
});

test("The bill of materials has the same bytes too", async () => {
  expect(await digest(elsewhere, "a-pause.cdx.json")).toBe(await digest(here, "a-pause.cdx.json"));
});

test("The digests differ where the name does, so that the tests above can fail", { timeout: 60_000 }, async () => {
  const before = await digest(here, "a-pause-firefox.zip");
  const other = await build(repository, path.join(place, "third"), place, { PRODUCT_NAME: "A Pauze" });
  expect(await digest(other, "a-pause-firefox.zip")).not.toBe(before);
});

test("No packaged file names a path of the machine that built it", async () => {
  const files = [...(await texts(path.join(here, "chromium"))), ...(await texts(path.join(here, "firefox")))];
  expect(files.length).toBeGreaterThan(50);
  for (const file of files) {
    const text = await readFile(file, "utf8");
    for (const known of [repository, place, tmpdir(), "_jsxFileName", "sourceMappingURL"]) expect(text, file).not.toContain(known);
  }
});

test.each(["chromium", "firefox"])("Every icon of the package for %s is there and has the size that the manifest says", async (browser) => {
  const { icons } = JSON.parse(await readFile(path.join(here, browser, "manifest.json"), "utf8")) as { icons: Record<string, string> };
  expect(Object.keys(icons)).toEqual(expect.arrayContaining(["16", "32", "48", "128"]));
  for (const [size, name] of [
    ...Object.entries(icons).map(([size, file]) => [size, `${browser}/${file}`] as const),
    ["300", "pause-300.png"],
  ]) {
    const png = await readFile(path.join(here, name as string));
    expect(png.subarray(0, 8).toString("latin1"), name).toBe("\x89PNG\r\n\x1a\n");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], name).toEqual([Number(size), Number(size)]);
  }
});

test("A package that is bundled and not named as a dependency, or named and not bundled, stops the build", {
  timeout: 60_000,
}, async () => {
  const file = path.join(clone, "extension/package.json");
  const described = JSON.parse(await readFile(file, "utf8"));
  for (const dependencies of [{ preact: "*" }, { ...described.dependencies, fflate: "*" }]) {
    await writeFile(file, JSON.stringify({ ...described, dependencies }));
    await expect(build(clone, path.join(place, "refused"), place, {})).rejects.toThrow(
      /The package for chromium holds @noble\/hashes, preact; name exactly these/,
    );
  }
});
