import { violations } from "./accessibility.ts";
import type { Tab } from "./browsers/browser.ts";
import { eventually } from "./processes.ts";

/** What axe finds on the page in light and in dark, each once its colours have arrived. */
export async function violationsInLightAndDark(tab: Tab): Promise<string[]> {
  const found: string[] = [];
  for (const scheme of ["light", "dark"] as const) {
    await tab.prefer(scheme);
    const arrived = `matchMedia("(prefers-color-scheme: ${scheme})").matches && document.getAnimations().every(({ playState }) => playState !== "running")`;
    await eventually(`the ${scheme} colours`, () => tab.evaluate<boolean>(arrived));
    found.push(...(await violations(tab)).map((violation) => `${scheme}: ${violation}`));
  }
  return found;
}

/** How wide the page is, in CSS pixels, in a window of 320 by 568. */
export async function widthInASmallWindow(tab: Tab): Promise<number> {
  await tab.resize(320, 568);
  await eventually("the small window", () => tab.evaluate<boolean>("innerWidth === 320 && innerHeight === 568"));
  return tab.evaluate<number>("document.documentElement.scrollWidth");
}

const reachable = `[...document.querySelectorAll("a[href], button, input, select, summary, textarea")]
  .filter((element) => element.checkVisibility() && !element.disabled && (element.type !== "radio" || element.checked))`;
const focused = `(() => {
  const element = document.activeElement;
  const style = getComputedStyle(element);
  const { top, bottom } = element.getBoundingClientRect();
  return [${reachable}.indexOf(element), (style.outlineStyle !== "none" || style.boxShadow !== "none") && bottom > 0 && top < innerHeight];
})()`;

/** Goes through the page with the Tab key: what it cannot reach, or reaches out of sight or without a mark. Empty when all is well. */
export async function lostToTheKeyboard(tab: Tab): Promise<string[]> {
  const wanted = await tab.evaluate<number>(`${reachable}.length`);
  await tab.evaluate("void document.activeElement?.blur?.()");
  const [reached, unseen] = [new Set<number>(), new Set<number>()];
  for (let step = 0; step < wanted + 5 && reached.size < wanted; step++) {
    await tab.press("Tab");
    const [index, seen] = await tab.evaluate<[number, boolean]>(focused);
    if (index < 0) continue;
    reached.add(index);
    if (!seen) unseen.add(index);
  }
  const lost = [...Array(wanted).keys()].filter((index) => !reached.has(index) || unseen.has(index));
  return Promise.all(lost.map((index) => tab.evaluate<string>(`${reachable}[${index}].outerHTML.slice(0, 120)`)));
}
