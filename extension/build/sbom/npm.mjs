/** A hash of npm's lock file, `sha512-<base64>`, as CycloneDX writes it; of several the strongest, which npm compares. */
function hashOf(integrity) {
  const [strongest] = integrity.split(" ").sort().reverse();
  const [algorithm, digest] = strongest.split("-");
  return { alg: algorithm.toUpperCase().replace("SHA", "SHA-"), content: Buffer.from(digest, "base64").toString("hex") };
}

const purlOf = (name, version) => `pkg:npm/${name.replace("@", "%40")}@${version}`;

/** Whatever npm would find under that name for a package at `from`: its own copy, else the nearest above. */
function found(packages, from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
    const path = at === "" ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (packages[path]) return { name, path, ...packages[path] };
    if (at === "") throw new Error(`package-lock.json names ${name} and does not have it`);
  }
}

/** Every package of npm's lock file (version 3) that is not for development alone, and which of them the project itself names. */
export function npmPackages({ packages }) {
  const refs = (from, names) =>
    Object.keys(names ?? {})
      .map((name) => found(packages, from, name))
      .map(({ name, version }) => purlOf(name, version));
  const components = Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== "" && !dev && !devOptional)
    .map(([path, { version, integrity, license, optional, dependencies }]) => {
      const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
      return {
        component: {
          type: "library",
          "bom-ref": purlOf(name, version),
          ...(name.startsWith("@") ? { group: name.split("/")[0], name: name.split("/")[1] } : { name }),
          version,
          scope: optional ? "optional" : "required",
          hashes: [hashOf(integrity)],
          licenses: [{ expression: license }],
          purl: purlOf(name, version),
        },
        dependsOn: refs(path, dependencies),
      };
    });
  return { components, direct: refs("", packages[""].dependencies) };
}
