/**
 * Ends with 0 where this Node can run the tools that build and test the extension, and with 1 where it cannot.
 *
 *   node build/node-version.mjs
 */
import { pathToFileURL } from "node:url";

/** Whether a version of Node is within `^20.19.0 || >=22.12.0`, the range that Vite names. */
export function isEnough(version) {
  const [major, minor] = version.split(".").map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) process.exit(isEnough(process.versions.node) ? 0 : 1);
