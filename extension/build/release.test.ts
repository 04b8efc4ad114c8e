import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { drawKeySet, type KeySet, type Made, releaseOf, rootOf, rootPayload, signed } from "../src/catalogue/signed-fixtures";
import { releaseToBundle } from "./release.mjs";

let store: string;
let keys: KeySet;
let made: Made;

beforeEach(async () => {
  store = await mkdtemp(path.join(tmpdir(), "store-"));
  keys = await drawKeySet();
  made = await releaseOf(keys);
  await put("current", "1-1\n");
  await put("roots/1.json", await rootOf(1, keys));
  await put("releases/1-1/head.json", made.head);
  for (const [hash, blob] of Object.entries(made.blobs)) await put(`blobs/${hash}`, blob);
});
afterEach(() => rm(store, { recursive: true }));

async function put(name: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(store, name)), { recursive: true });
  await writeFile(path.join(store, name), text);
}

const bundle = (serviceOrigin = "http://localhost:5080", rootFile?: string) =>
  releaseToBundle({ store, rootFile, serviceOrigin, version: "0.1.0" });

test("The current release goes into the package, with the blobs it names and no others", async () => {
  await put("blobs/older", "{}");
  const { firstRoot, head, blobs } = await bundle();
  expect(head.toString()).toBe(made.head);
  expect([...blobs.keys()].sort()).toEqual(Object.keys(made.blobs).sort());
  expect(JSON.parse(firstRoot)).toHaveProperty("payloadType", "application/vnd.stopitnow.catalogue-root+json");
});

test("A development root is refused for any service that is not on this machine", async () => {
  for (const origin of ["https://companion.example", "http://localhost.example", "http://192.168.1.5"])
    await expect(bundle(origin)).rejects.toThrow(/for development, and its keys protect nothing/);
  for (const origin of ["http://127.0.0.1:1", "http://[::1]:5"]) await expect(bundle(origin)).resolves.toBeDefined();
});

test("A production root is taken for any service", async () => {
  await put("roots/1.json", await signed("root", { ...rootPayload(1, keys), channel: "production" }, keys.root));
  await put("releases/1-1/head.json", (await releaseOf(keys, { payload: { channel: "production" } })).head);
  await expect(bundle("https://companion.example")).resolves.toBeDefined();
});

test("What is missing or refused is said in one sentence", async () => {
  const other = path.join(store, "other.json");
  await put("other.json", await rootOf(1, await drawKeySet()));
  await expect(bundle(undefined, other)).rejects.toThrow(/Release 1-1 .* is refused under the root at .*other\.json: unknown-key\./);
  await expect(bundle(undefined, path.join(store, "none.json"))).rejects.toThrow(/There is no root at .*none\.json; set ROOT/);
  await put("releases/1-1/head.json", "{}");
  await expect(bundle()).rejects.toThrow(/not-canonical/);
  await rm(path.join(store, "releases"), { recursive: true });
  await expect(bundle()).rejects.toThrow(/points to release 1-1, and .*head\.json cannot be read/);
  await put("current", "../../elsewhere");
  await expect(bundle()).rejects.toThrow(/should name a release, such as 1-7/);
  await rm(path.join(store, "current"));
  await expect(bundle()).rejects.toThrow(/There is no catalogue release in .*; run "dotnet build"/);
});
