import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { npmPackages } from "./npm.mjs";
import { nugetPackages } from "./nuget.mjs";

const readJson = async (file) => JSON.parse(await readFile(file, "utf8"));
const byRef = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** The C# projects that ship, which are those of `api/` with a lock file. */
async function projectsIn(directory) {
  const folders = (await readdir(directory, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const projects = [];
  for (const { name } of folders) {
    const lock = await readJson(path.join(directory, name, "packages.lock.json")).catch(({ code }) => {
      if (code !== "ENOENT") throw new Error(`The lock file of ${name} cannot be read.`);
    });
    if (lock) projects.push({ name, lock });
  }
  return projects;
}

/**
 * The software bill of materials of everything that ships, in both languages, as CycloneDX 1.6: from the lock files alone, without a date or a random number, so
 * that the same lock files give the same bytes.
 */
export async function billOfMaterials(repository) {
  const extension = path.join(repository, "extension");
  const { name, version } = await readJson(path.join(extension, "package.json"));
  const npm = npmPackages(await readJson(path.join(extension, "package-lock.json")));
  const projects = await projectsIn(path.join(repository, "api"));

  const components = new Map();
  const dependsOn = new Map();
  const add = (component, refs) => {
    components.set(component["bom-ref"], component);
    dependsOn.set(component["bom-ref"], refs);
  };
  const known = new Map(projects.map((project) => [project.name.toLowerCase(), `project:${project.name}`]));
  for (const { lock, name: project } of projects) {
    const { components: packages, direct } = nugetPackages(lock);
    for (const { component, dependsOn: refs } of packages) add(component, refs);
    add(
      { type: "application", "bom-ref": `project:${project}`, name: project, scope: "required" },
      direct.map((ref) => known.get(ref) ?? ref),
    );
  }
  for (const { component, dependsOn: refs } of npm.components) add(component, refs);
  add({ type: "application", "bom-ref": `project:${name}`, name, version, scope: "required" }, npm.direct);

  const root = { type: "application", "bom-ref": "StopItNow.Companion", name: "StopItNow.Companion", version };
  dependsOn.set(
    root["bom-ref"],
    [...components.keys()].filter((ref) => ref.startsWith("project:")),
  );
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { component: root },
    components: [...components.keys()].sort(byRef).map((ref) => components.get(ref)),
    dependencies: [...dependsOn.keys()].sort(byRef).map((ref) => ({ ref, dependsOn: [...new Set(dependsOn.get(ref))].sort(byRef) })),
  };
}
