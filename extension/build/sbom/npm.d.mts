import type { Component } from "./sbom.mjs";

export function npmPackages(lock: { readonly packages: Readonly<Record<string, object>> }): {
  readonly components: readonly { readonly component: Component; readonly dependsOn: readonly string[] }[];
  readonly direct: readonly string[];
};
