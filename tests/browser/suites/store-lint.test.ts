import { appendFile, cp, readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { explanations, type Linted, lint, unexplained } from "../lint.ts";
import { removeDirectory, temporaryDirectory } from "../processes.ts";
import { printRow } from "../report/rows.ts";
import { inRepository } from "../repository.ts";

describe("The linter of Mozilla's store, on the zip that is handed in", () => {
  const directory = inject("packages").firefox;
  let linted: Linted;
  beforeAll(async () => {
    linted = await lint(join(dirname(directory), "a-pause-firefox.zip"));
    const { errors, notices, warnings } = linted.summary;
    printRow(["firefox", "web-ext lint", `${errors} errors`, `${notices} notices`, `${warnings} warnings`]);
    for (const { code, file = "", line = "" } of linted.warnings) {
      printRow([
        "firefox",
        "web-ext lint",
        code,
        `${file} ${line}`,
        explanations.find((known) => known.code === code)?.why ?? "not explained",
      ]);
    }
  });

  test("finds no error and gives no notice", () => {
    expect([linted.errors, linted.notices]).toEqual([[], []]);
  });

  test("warns of nothing whose reason does not stand here and hold", async () => {
    expect(await unexplained(directory, linted.warnings)).toEqual([]);
  });

  test("gives each warning that is explained, so that no reason outlives it", () => {
    expect([...new Set(linted.warnings.map(({ code }) => code))].sort()).toEqual(explanations.map(({ code }) => code).sort());
  });

  test("takes both files whose white space is removed for minified, of which reviewers are told, and of the others only what is too short to tell", async () => {
    const lean = ["background.js", "second-line.js"];
    const { unknownMinifiedFiles } = linted.metadata;
    expect(unknownMinifiedFiles).toEqual(expect.arrayContaining(lean));
    for (const file of unknownMinifiedFiles.filter((name) => !lean.includes(name)))
      expect((await readFile(join(directory, file), "utf8")).split("\n").length, file).toBeLessThan(20);
    const notes = await readFile(inRepository("extension/store/SOURCE.md"), "utf8");
    for (const file of lean) expect(notes).toContain(`\`${file}\``);
  });

  test("every other script keeps its lines and the names of its sources", async () => {
    const scripts = (await readdir(directory, { recursive: true })).filter((name) => name.endsWith(".js"));
    expect(scripts.length).toBeGreaterThan(15);
    for (const name of scripts.filter((file) => file !== "background.js" && file !== "second-line.js")) {
      const text = await readFile(join(directory, name), "utf8");
      expect(text, name).toMatch(/^\/\/ (src|node_modules)\//m);
      expect(text.length / text.split("\n").length, name).toBeLessThan(80);
    }
  });

  test("no page of ours sets HTML from a text", async () => {
    const sources = (await readdir(inRepository("extension/src"), { recursive: true, withFileTypes: true }))
      .filter(({ name }) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
      .map(({ parentPath, name }) => join(parentPath, name));
    expect(sources.length).toBeGreaterThan(100);
    for (const source of sources)
      expect(await readFile(source, "utf8"), source).not.toMatch(/dangerouslySetInnerHTML|\.(inner|outer)HTML\s*=|insertAdjacentHTML/);
  });
});

describe("A warning about our own code", () => {
  let changed: string;
  beforeAll(async () => {
    changed = await temporaryDirectory("lint");
    await cp(inject("packages").firefox, changed, { recursive: true });
    await appendFile(join(changed, "settings.js"), "\n// src/settings/index.tsx\ndocument.body.innerHTML = location.hash;\n");
  });
  afterAll(() => removeDirectory(changed));

  test("is not taken for Preact's", async () => {
    const { warnings } = await lint(changed);
    expect((await unexplained(changed, warnings)).map(({ code, file }) => [code, file])).toEqual([
      ["UNSAFE_VAR_ASSIGNMENT", "settings.js"],
    ]);
  });
});
