const purlOf = (name, version) => `pkg:nuget/${name}@${version}`;

/**
 * Every package of one project's lock file (version 2), and what the project itself names: packages by purl, other projects by name in lower case.
 *
 * The lock file's hash is of the content without the registry's signature, so it is no hash of the file that is downloaded: it stands as a property.
 */
export function nugetPackages({ dependencies: frameworks }) {
  const entries = Object.values(frameworks).flatMap((framework) => Object.entries(framework));
  const versions = new Map(entries.map(([name, { resolved }]) => [name.toLowerCase(), [name, resolved]]));
  const refs = (names) =>
    Object.keys(names ?? {}).map((wanted) => {
      const [name, version] = versions.get(wanted.toLowerCase());
      return version ? purlOf(name, version) : name;
    });
  const components = entries
    .filter(([, { type }]) => type !== "Project")
    .map(([name, { resolved, contentHash, dependencies }]) => ({
      component: {
        type: "library",
        "bom-ref": purlOf(name, resolved),
        name,
        version: resolved,
        scope: "required",
        properties: [{ name: "packages.lock.json:contentHash", value: contentHash }],
        purl: purlOf(name, resolved),
      },
      dependsOn: refs(dependencies),
    }));
  const named = entries.filter(([, { type }]) => type === "Direct" || type === "Project").map(([name]) => name);
  return { components, direct: refs(Object.fromEntries(named.map((name) => [name, ""]))) };
}
