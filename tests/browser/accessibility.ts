import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Tab } from "./browsers/browser.ts";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const asked = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], resultTypes: ["violations"] };

/** What axe finds against WCAG 2.2 AA on the page: one line a finding, with the first element it names. */
export async function violations(tab: Tab): Promise<string[]> {
  if (!(await tab.evaluate<boolean>("'axe' in globalThis"))) await tab.evaluate(`void ((() => { ${source} })(), 0)`);
  return tab.evaluate<string[]>(`axe.run(${JSON.stringify(asked)})
    .then(({ violations }) => violations.map(({ id, help, nodes }) => id + ": " + help + " (" + nodes.length + ", first " + nodes[0].html.slice(0, 120) + ")"))`);
}
