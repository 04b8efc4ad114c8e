import { optionalPatterns } from "../../engines/engines";
import { runInPages } from "../../platform/content-scripts";
import { grantedHosts } from "../../platform/extension";
import { secondLineScript } from "./script";

let turn: Promise<void> = Promise.resolve();

/**
 * Runs the second line in the pages of those optional engines that we may see now. One after another: two at a time would each find the other's
 * script in its way.
 */
export function watchOptionalEngines(): Promise<void> {
  turn = turn.catch(() => undefined).then(register);
  return turn;
}

async function register(): Promise<void> {
  const granted = new Set(await grantedHosts());
  await runInPages({ id: "optional-engines", file: secondLineScript, matches: optionalPatterns.filter((pattern) => granted.has(pattern)) });
}
