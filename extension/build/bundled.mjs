/** The npm packages of which something went into a bundle: names, each once. */
export function packagesIn(outputs) {
  const names = new Set();
  for (const { output } of outputs.flat())
    for (const { moduleIds = [] } of output)
      for (const id of moduleIds) {
        const [, name] = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id) ?? [];
        if (name) names.add(name.replaceAll("\\", "/"));
      }
  return [...names].sort();
}
