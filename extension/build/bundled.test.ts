import { expect, test } from "vitest";
import { packagesIn } from "./bundled.mjs";

const bundle = (...moduleIds: string[]) => ({ output: [{ moduleIds }, {}] });

test("Each package of a bundle is named once, whatever part of it is used and wherever it is installed", () => {
  expect(
    packagesIn([
      bundle("/clone/extension/src/ui/words.ts", "/clone/extension/node_modules/preact/dist/preact.mjs", "\0rolldown/runtime.js"),
      bundle("C:\\clone\\node_modules\\@noble\\hashes\\sha2.js", "/clone/extension/node_modules/preact/hooks/dist/hooks.mjs"),
      bundle("/clone/node_modules/one/node_modules/two/index.js"),
    ]),
  ).toEqual(["@noble/hashes", "preact", "two"]);
});
