import { fromRightToLeft } from "../../extension/src/language/checks/right-to-left.ts";
import { violations } from "./accessibility.ts";
import type { Tab } from "./browsers/browser.ts";
import { eventually, sleep } from "./processes.ts";

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

/** A screen of 1280 by 900 at a zoom of 200%: half as many CSS pixels each way. */
const zoomed = { width: 640, height: 450 };
const narrow = { width: 320, height: 568 };

/** Turns the page into the pseudo-locale of a language that is written from right to left, as the words of the extension are turned. */
const turnedRound = `(() => {
  const turned = ${fromRightToLeft};
  document.documentElement.dir = "rtl";
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) texts.currentNode.nodeValue = turned(texts.currentNode.nodeValue);
  for (const element of document.querySelectorAll("[aria-label]")) element.setAttribute("aria-label", turned(element.getAttribute("aria-label")));
})()`;

/** The innermost elements that stand out of the window. */
const widest = `[...document.querySelectorAll("main *")]
  .filter((element) => { const { left, right } = element.getBoundingClientRect(); return (left < -1 || right > innerWidth + 1) && element.childElementCount === 0; })
  .slice(0, 3).map((element) => element.outerHTML.slice(0, 90)).join(" ")`;

/** What axe finds in light and dark, wide, narrow, zoomed, and from right to left, and where the page is wider than its window. */
export async function violationsInEveryShape(tab: Tab): Promise<string[]> {
  const found = await violationsInLightAndDark(tab);
  const look = async (shape: string, { width, height }: typeof narrow) => {
    await tab.resize(width, height);
    await eventually(`a window of ${width}`, () => tab.evaluate<boolean>(`innerWidth === ${width}`));
    found.push(...(await violations(tab)).map((violation) => `${shape}: ${violation}`));
    const wide = await tab.evaluate<number>("document.documentElement.scrollWidth");
    if (wide > width) found.push(`${shape}: ${wide} pixels wide in a window of ${width}, by ${await tab.evaluate<string>(widest)}`);
  };
  await look("narrow", narrow);
  await look("zoomed", zoomed);
  await tab.evaluate(`void ${turnedRound}`);
  await look("right to left, narrow", narrow);
  return found;
}

/** What stands out of the window to either side; empty when all fits. */
export const outOfTheWindow = (tab: Tab) =>
  tab.evaluate<string[]>(`[...document.querySelectorAll("body *")].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    return width > 0 && element.checkVisibility() && !element.closest(".skip, thead") && (left < -1 || right > document.documentElement.clientWidth + 1);
  }).map((element) => element.outerHTML.slice(0, 120)).slice(0, 5)`);

/** Requests to another origin that the page made, and what its own policy stopped. Chromium. */
export const sentElsewhere = (tab: Tab) =>
  tab.evaluate<string[]>(`[
    ...performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => !name.startsWith(location.origin + "/")),
    ...(() => { const observer = new ReportingObserver(() => undefined, { types: ["csp-violation"], buffered: true }); observer.observe(); return observer.takeRecords().map(({ body }) => String(body?.blockedURL)); })(),
  ]`);

/** A sheet of A4 between the margins that browsers leave, in CSS pixels. */
const sheet = { width: 718, height: 1046 };

/** The page's own rules for paper, on the screen; from then on it has no others. */
const asPrinted = `(() => {
  for (const { cssRules } of document.styleSheets)
    for (const rule of cssRules)
      if (rule instanceof CSSMediaRule && /print|screen/.test(rule.media.mediaText)) rule.media.mediaText = rule.media.mediaText.includes("print") ? "all" : "not all";
})()`;

/** What cannot be read on paper: text that is hidden beside what is only pressed, or stands out of the sheet. */
export async function lostOnPaper(tab: Tab): Promise<string[]> {
  await tab.resize(sheet.width, sheet.height);
  await eventually("the sheet", () => tab.evaluate<boolean>(`innerWidth === ${sheet.width}`));
  await tab.evaluate(`void ${asPrinted}`);
  const hidden = await tab.evaluate<string[]>(`[...document.querySelectorAll("main *, .crisis *, .foot > p")].filter((element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue.trim()) && !element.matches("script") && !element.closest("form, .choices") && !element.checkVisibility())
    .map((element) => element.outerHTML.slice(0, 120))`);
  return [...hidden, ...(await outOfTheWindow(tab))];
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

/** Whether all of what has the focus lies beneath something that stays in its place while the page scrolls. */
const isCovered = `(() => {
  const element = document.activeElement;
  if (element === document.body) return false;
  const stays = (at) => { for (; at; at = at.parentElement) if (/sticky|fixed/.test(getComputedStyle(at).position)) return at; return null; };
  const above = (x, y) => { const over = stays(document.elementFromPoint(x, y)); return over !== null && !over.contains(element); };
  return [...element.getClientRects()].every(({ left, right, top, bottom }) => [top + 2, (top + bottom) / 2, bottom - 2].every((y) => above((left + right) / 2, y)));
})()`;

/** Goes through the page with the Tab key and back again: what has the focus and cannot be seen for what stays above it (WCAG 2.2, 2.4.11). */
export async function coveredForTheKeyboard(tab: Tab): Promise<string[]> {
  const wanted = await tab.evaluate<number>(`${reachable}.length`);
  const covered: string[] = [];
  for (const shift of [false, true])
    for (let step = 0; step < wanted; step++) {
      await tab.press("Tab", { shift });
      // The page may come into sight a moment after the focus.
      for (let waits = 0; waits < 10 && (await tab.evaluate<boolean>(isCovered)); waits++) await sleep(50);
      if (await tab.evaluate<boolean>(isCovered))
        covered.push(await tab.evaluate<string>("document.activeElement.outerHTML.slice(0, 120)"));
    }
  return covered;
}

/** Goes through the page with the Tab key: what it cannot reach, or reaches out of sight or without a mark. Empty when all is well. */
export async function lostToTheKeyboard(tab: Tab): Promise<string[]> {
  const wanted = await tab.evaluate<number>(`${reachable}.length`);
  // Where something was pressed before, the Tab key would go on from there.
  await tab.evaluate("void ((body) => { body.tabIndex = -1; body.focus(); body.removeAttribute('tabindex'); })(document.body)");
  const [reached, unseen] = [new Set<number>(), new Set<number>()];
  for (let step = 0; step < wanted + 5 && reached.size < wanted; step++) {
    await tab.press("Tab");
    let [index, seen] = await tab.evaluate<[number, boolean]>(focused);
    // From the end of a long page back to its beginning, the page may come into sight a moment later.
    for (let waits = 0; index >= 0 && !seen && waits < 100; waits++) {
      await sleep(50);
      [index, seen] = await tab.evaluate<[number, boolean]>(focused);
    }
    if (index < 0) continue;
    reached.add(index);
    if (!seen) unseen.add(index);
  }
  // What came while it walked moved every place behind it.
  if ((await tab.evaluate<number>(`${reachable}.length`)) !== wanted) return lostToTheKeyboard(tab);
  const lost = [...Array(wanted).keys()].filter((index) => !reached.has(index) || unseen.has(index));
  return Promise.all(lost.map((index) => tab.evaluate<string>(`${reachable}[${index}].outerHTML.slice(0, 120)`)));
}
