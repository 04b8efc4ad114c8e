import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cloneTo, storeOf } from "./second-clone";

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
  clone = await cloneTo(repository, path.join(place, "another", "clone of it"));
  here = await build(repository, path.join(place, "first"), path.join(repository, "extension"), { TZ: "UTC", LANG: "C" });
  const [release = ""] = (await readFile(path.join(store, "current"), "utf8")).split("-");
  elsewhere = await build(clone, path.join(place, "deeper", "second"), place, {
    ...{ TZ: "Asia/Tokyo", LANG: "tr_TR.UTF-8", NODE_ENV: "development" },
    RELEASE_DIR: await storeOf(path.join(here, "a-pause-firefox.zip"), path.join(place, "handed in")),
    ROOT: path.join(store, "roots", `${release}.json`),
  });
}, 60_000);
afterAll(() => rm(place, { recursive: true, force: true }));

test.each(zips)(
  "%s has the same bytes from another path, folder, time zone and language, with the release taken out of a package",
  async (name) => {
    const digests = [await digest(here, name), await digest(elsewhere, name)];
    process.stdout.write(`SHA-256 of ${name}: ${digests.join(", then ")}\n`);
    expect(digests[1]).toBe(digests[0]);
  },
);

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

test("A package that is bundled and not named as a dependency, or named and not bundled, stops the build", {
  timeout: 60_000,
}, async () => {
  const file = path.join(clone, "extension/package.json");
  const described = JSON.parse(await readFile(file, "utf8"));
  for (const dependencies of [{ preact: "*" }, { ...described.dependencies, fflate: "*" }]) {
    await writeFile(file, JSON.stringify({ ...described, dependencies }));
    await expect(build(clone, path.join(place, "refused"), place, {})).rejects.toThrow(
      /The package for chromium holds .*@noble\/hashes, .*preact.*; name exactly these/,
    );
  }
});
