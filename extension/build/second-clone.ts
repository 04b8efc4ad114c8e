import { cp, mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { unzipSync } from "fflate";

/** The sources at another path, with the packages that are bundled and, for the tools, links to those installed here. */
export async function cloneTo(repository: string, directory: string): Promise<string> {
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

/** The store that `extension/store/SOURCE.md` has a reviewer make of a package that was handed in. */
export async function storeOf(zip: string, directory: string): Promise<string> {
  for (const [name, bytes] of Object.entries(unzipSync(await readFile(zip)))) {
    const [, kept] = /^release\/(head\.json|blobs\/.+)$/.exec(name) ?? [];
    if (kept === undefined) continue;
    const file = path.join(directory, kept === "head.json" ? "releases/1-1/head.json" : kept);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
  await writeFile(path.join(directory, "current"), "1-1\n");
  return directory;
}
