import { removeDirectory, run, temporaryDirectory } from "./processes.ts";
import { inRepository } from "./repository.ts";

/** The extension built for one service: a directory with both packages, unpacked and as archives. */
export interface BuiltExtension {
  readonly directory: string;
  remove(): Promise<void>;
}

/** Builds the extension with the service address that it will be allowed to reach, and the store whose release and root it carries. */
export async function buildExtension(
  serviceOrigin: string,
  store = inRepository(".artifacts/release"),
  settings: Readonly<Record<string, string>> = {},
): Promise<BuiltExtension> {
  const directory = await temporaryDirectory("extension");
  await run("npm", ["run", "build"], {
    cwd: inRepository("extension"),
    env: { ...process.env, SERVICE_ORIGIN: serviceOrigin, OUT_DIR: directory, RELEASE_DIR: store, ...settings },
  });
  return { directory, remove: () => removeDirectory(directory) };
}
