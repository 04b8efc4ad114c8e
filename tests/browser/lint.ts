import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "./processes.ts";
import { inRepository } from "./repository.ts";

/** One remark of the linter that Mozilla's store runs on what is handed in. */
export interface Remark {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
}

export interface Linted {
  readonly summary: { readonly errors: number; readonly notices: number; readonly warnings: number };
  readonly errors: readonly Remark[];
  readonly notices: readonly Remark[];
  readonly warnings: readonly Remark[];
  readonly metadata: { readonly unknownMinifiedFiles: readonly string[] };
}

/** What `web-ext lint` says of a package, unpacked or as a zip; rejects when it finds an error. */
export async function lint(source: string): Promise<Linted> {
  const program = inRepository("tests/browser/node_modules/web-ext/bin/web-ext.js");
  const options = ["--no-config-discovery", "--output", "json", "--source-dir", source];
  return JSON.parse(
    await run(process.execPath, [program, "lint", ...options], { env: { ...process.env, NO_UPDATE_NOTIFIER: "1" } }),
  ) as Linted;
}

interface FirefoxManifest {
  readonly browser_specific_settings: { readonly gecko: { readonly strict_min_version: string }; readonly gecko_android?: object };
}

/** Whether a line of a bundled file stands under the comment with which the bundler says that it is Preact's. */
async function isOfPreact(directory: string, { file = "", line = 0 }: Remark): Promise<boolean> {
  const lines = (await readFile(join(directory, file), "utf8")).split("\n").slice(0, line);
  return lines.findLast((text) => /^\/\/ (src|node_modules)\//.test(text)) === "// node_modules/preact/dist/preact.mjs";
}

/** Why a warning may stand: its code, the reason, and whether the reason holds for this remark on this package. */
interface Explanation {
  readonly code: string;
  readonly why: string;
  holds(directory: string, remark: Remark): Promise<boolean>;
}

export const explanations: readonly Explanation[] = [
  {
    code: "KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION",
    why: "It is for desktop Firefox: without gecko_android the store offers it to no phone. There the key is known from 140, our oldest version.",
    async holds(directory, { message }) {
      const { browser_specific_settings: settings } = JSON.parse(
        await readFile(join(directory, "manifest.json"), "utf8"),
      ) as FirefoxManifest;
      return message.includes("Firefox for Android") && !("gecko_android" in settings) && Number(settings.gecko.strict_min_version) >= 140;
    },
  },
  {
    code: "UNSAFE_VAR_ASSIGNMENT",
    why: "Preact's own code for dangerouslySetInnerHTML, which no page of ours uses.",
    holds: isOfPreact,
  },
];

/** The warnings that nothing explains. */
export async function unexplained(directory: string, warnings: readonly Remark[]): Promise<Remark[]> {
  const left: Remark[] = [];
  for (const warning of warnings) {
    const explanation = explanations.find(({ code }) => code === warning.code);
    if (!(await explanation?.holds(directory, warning))) left.push(warning);
  }
  return left;
}
