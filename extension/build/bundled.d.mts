/** The npm packages of which something went into a bundle: names, each once. */
export function packagesIn(outputs: readonly { readonly output: readonly { readonly moduleIds?: readonly string[] }[] }[]): string[];
